"""Which names of the folder are one person, body or place: per article into profiles, then into entities.

Names are compared outside any sentence gate: sentences that name one person need have nothing else in common.
"""

from checker.linking.link import Linked, link_names

__all__ = ["Linked", "link_names"]
