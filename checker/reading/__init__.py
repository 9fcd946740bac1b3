"""Files to articles: what to read, how to decode it, and what of it is the article."""

from checker.reading.reader import Reading, ReadingOptions, read
from checker.reading.sources import Given

__all__ = ["Given", "Reading", "ReadingOptions", "read"]
