"""Parts of the command line that several commands share."""

import argparse
from pathlib import Path


def add_data_option(parser: argparse.ArgumentParser) -> None:
    """Add `--data`, the data folder."""
    parser.add_argument(
        "--data",
        type=Path,
        help="data folder (default: PHOIHOP_DATA, else var beside the source)",
    )


def rest_of(choice: argparse.Namespace) -> list[str]:
    """Give the arguments meant for another program, without a dividing `--`."""
    rest: list[str] = list(choice.rest)
    return rest[1:] if rest[:1] == ["--"] else rest
