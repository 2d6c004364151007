"""`python -m vink_model`: the command line."""

import sys

from vink_model.commands import Exit, main

__all__ = ["Exit", "main"]

if __name__ == "__main__":
    sys.exit(main())
