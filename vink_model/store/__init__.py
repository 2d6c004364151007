"""The product's own database."""
