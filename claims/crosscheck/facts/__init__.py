"""What is in circulation about one event: each person with every title, each fact with every value."""
