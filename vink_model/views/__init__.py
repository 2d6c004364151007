"""From the trade's values to messages, one module a screen."""
