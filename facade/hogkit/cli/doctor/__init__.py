"""What `hogkit doctor` looks at. A check never raises, and never takes longer than it may."""
