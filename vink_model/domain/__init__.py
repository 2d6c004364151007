"""The trade: plan, counts, measures and messages; no files, SQL, clock or screen."""
