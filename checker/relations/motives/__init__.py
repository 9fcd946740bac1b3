"""Motives and causes: the different reasons that articles give for one act.

Finds: reasons in words of reason ("in order to", "because", "blamed on", "the aim of the visit is", "called
for help in ..."), each with the act that it explains and who gives it; an act with two or more groups of
reasons, as one finding whose sides are the accounts. A reason that a source rejects stands against a source
that gives it.

Lets pass: reasons that mean the same, details of one reason, what one voice says, accounts that the same
articles tell side by side, reasons of acts that may be two.
"""

from checker.relations.motives.compare import compare_reasons

__all__ = ["compare_reasons"]
