"""Relations to what is reported: findings with sides, corroborations, matters."""

from checker.findings.confidence import calibrated
from checker.findings.corroboration import find_corroborations
from checker.findings.developments import find_developments
from checker.findings.matters import find_matters
from checker.findings.sides import find_conflicts

__all__ = ["calibrated", "find_conflicts", "find_corroborations", "find_developments", "find_matters"]
