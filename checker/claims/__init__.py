"""What articles state: sentences, who says them, whom and what they name, amounts, times, posts."""
