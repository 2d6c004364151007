"""The only readers of foreign data."""
