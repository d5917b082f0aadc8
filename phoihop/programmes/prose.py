"""Text of several lines as it is stored: one Unicode form, one way to end a line."""

import unicodedata


def prose(text: str) -> str:
    """Return the text in NFC, with plain line ends and without blanks at line ends.

    Two ways to send the same words must not look like two texts: what a party agreed
    to is compared letter by letter.
    """
    composed = unicodedata.normalize("NFC", text)
    return "\n".join(line.rstrip() for line in composed.splitlines()).strip()
