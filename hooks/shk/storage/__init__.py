"""Files on disk: written whole, kept between builds, swapped in one step."""
