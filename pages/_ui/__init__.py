"""What all screens share: the frame around a page, its language, its address, its charts and its cards."""
