"""`python -m graphbuild` is `graphbuild`."""

from graphbuild.cli import main

if __name__ == "__main__":
    main(prog_name="graphbuild")
