"""States that sentences give to people and things, by a lexicon of families that exclude one another."""
