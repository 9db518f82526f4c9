"""What a finished site is given before it is served: names that can be kept, smaller copies."""
