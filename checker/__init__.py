"""Cross-checks the claims of news articles and shows where the sources agree and where they conflict."""

__version__ = "0.1.0"
