"""What sentences put in which place."""
