"""What is counted to answer each target."""
