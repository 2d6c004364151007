"""Another layout than ours: which of its columns and words stand for which declared ones."""
