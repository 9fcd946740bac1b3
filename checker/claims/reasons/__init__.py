"""Motives and causes that sentences give, with the acts that they explain."""

from checker.claims.reasons.find import Told, find_reasons

__all__ = ["Told", "find_reasons"]
