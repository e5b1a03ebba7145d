"""Starts the program from a checkout: ``python main.py``."""

from hckt_timeline.__main__ import main

if __name__ == "__main__":
    main()
