"""Posts that sentences give to people."""
