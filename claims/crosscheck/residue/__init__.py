"""What is left over of a kind in each of two short texts, once what both tell is taken off."""
