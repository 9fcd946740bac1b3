"""Names told differently: one entity in two spellings, or two that look alike."""
