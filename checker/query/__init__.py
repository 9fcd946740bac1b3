"""A statement held against the articles of a folder, by the comparisons that articles are held to."""

from checker.query.answer import Answer, Answers, Difference, Verdict
from checker.query.check import check_statements

__all__ = ["Answer", "Answers", "Difference", "Verdict", "check_statements"]
