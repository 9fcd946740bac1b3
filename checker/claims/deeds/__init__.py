"""Deeds that one party alone can have done, and who is said to have done them."""
