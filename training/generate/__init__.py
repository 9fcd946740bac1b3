"""Makes labelled pairs of news-like sentences: frames with slots, plain sentences changed, words replaced."""
