"""What must hold of the window for someone who can't see it; one file an area of it."""
