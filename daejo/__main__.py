"""`python -m daejo`, where the console script is not on the path."""

from daejo.cli import main

main()
