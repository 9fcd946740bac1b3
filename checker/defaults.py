"""Defaults that the program and its light parts (help, settings) both name; imports nothing."""

MIN_CONFIDENCE = 0.55  # between 0.5 and this, none of four held on real news
