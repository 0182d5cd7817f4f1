"""What `hogkit login` keeps, and how commands come by it. The library never reads it."""
