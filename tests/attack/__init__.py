"""An attacker who collects all that the committee's view sends out, and works on it."""
