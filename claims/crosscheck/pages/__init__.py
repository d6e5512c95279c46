"""One page against itself: lists and counts, headlines and captions and the body, a translation and its original."""
