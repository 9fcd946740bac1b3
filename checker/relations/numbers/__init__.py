"""Numbers told differently: which amounts are of one quantity, and whether both can hold."""
