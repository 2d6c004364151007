"""A scenario as a workbook that goes out and comes back: what its sheets are, and what comes back of them."""
