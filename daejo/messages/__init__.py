"""What users read, in Korean and English."""
