"""What a committee is told: messages made from the protected figures alone."""
