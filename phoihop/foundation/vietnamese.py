"""Vietnamese text: one form to store, one to search by, one to sort by."""

import re
import unicodedata

# The alphabet in dictionary order; f, j, w and z stand where Latin letters do.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: chr(0x41 + rank) for rank, letter in enumerate(_ALPHABET)}

# Dictionary order of tones: none, huyền, hỏi, ngã, sắc, nặng. Tone characters sort
# below digits and letters, so that "an" comes before "anh" whatever their tones.
_TONE_RANK = {
    "\N{COMBINING GRAVE ACCENT}": '"',
    "\N{COMBINING HOOK ABOVE}": "#",
    "\N{COMBINING TILDE}": "$",
    "\N{COMBINING ACUTE ACCENT}": "%",
    "\N{COMBINING DOT BELOW}": "&",
}
_NO_TONE = "!"
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")
_NUMBER_WIDTH = 8


def normalise(text: str) -> str:
    """Return the text as it is stored: NFC, outer blanks gone, inner blanks single."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def fold(text: str) -> str:
    """Return the text as it is searched by: lower case, without marks, đ as d.

    Old and new tone placement (hoà, hòa) meet, because all marks are gone.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return normalise(bare.replace("đ", "d"))


def sort_key(text: str) -> str:
    """Return a key whose code-point order is the Vietnamese dictionary order.

    Syllables are compared by letters first and by tone second; numbers by value.
    """
    return " ".join(_syllable_key(word) for word in normalise(text).lower().split())


def _syllable_key(word: str) -> str:
    tone = _NO_TONE
    letters = []
    padded = _DIGITS.sub(lambda found: found.group().zfill(_NUMBER_WIDTH), word)
    for character in padded:
        letter, found_tone = _split_tone(character)
        tone = found_tone or tone
        if rank := _LETTER_RANK.get(letter):
            letters.append(rank)
        elif letter.isdigit():
            letters.append(letter)
    return "".join(letters) + tone


def _split_tone(character: str) -> tuple[str, str]:
    """Part a letter from its tone: ấ gives (â, sắc); a letter without one keeps ''."""
    tone = ""
    kept = []
    for piece in unicodedata.normalize("NFD", character):
        if piece in _TONE_RANK:
            tone = _TONE_RANK[piece]
        else:
            kept.append(piece)
    return unicodedata.normalize("NFC", "".join(kept)), tone
