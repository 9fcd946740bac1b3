"""Text to vectors: encoders, a cache on disk, nearest neighbours, clustering. Knows nothing of articles."""
