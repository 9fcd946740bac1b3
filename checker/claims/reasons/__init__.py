"""Motives and causes that sentences give, with the acts that they explain."""

from checker.claims.reasons.find import find_reasons
from checker.claims.reasons.told import Told

__all__ = ["Told", "find_reasons"]
