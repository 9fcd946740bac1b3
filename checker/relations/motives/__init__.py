"""Motives and causes: the different reasons that articles give for one act."""

from checker.relations.motives.compare import compare_reasons

__all__ = ["compare_reasons"]
