"""Made-up observations for trial. Nothing here was counted anywhere.

What is published is kept to exactly. All else follows from the assumptions named at the top of each module,
which were chosen to be plausible and for no other reason.
"""
