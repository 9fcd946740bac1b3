"""Dates and times of day that sentences state, resolved against the date of the article."""
