"""What may leave the organisation: small counts hidden, checked by an attacker, and nothing let past."""
