"""Makes the entailment model: data, training, calibration. Not part of the wheel."""
