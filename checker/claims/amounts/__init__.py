"""Amounts that sentences state: number and unit, how exactly they are meant, and what they count."""
