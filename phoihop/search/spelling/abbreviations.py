"""What offices abbreviate: found by either form, whichever the text was printed in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Both folded.
_WRITTEN_OUT = {
    "ubmttq": "uy ban mat tran to quoc",
    "mttqvn": "mat tran to quoc viet nam",
    "mttq": "mat tran to quoc",
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "lhpn": "lien hiep phu nu",
    "ccb": "cuu chien binh",
    "lldld": "lien doan lao dong",
    "tncs": "thanh nien cong san",
    "ctxh": "chinh tri xa hoi",
    "btv": "ban thuong vu",
    "ubkt": "uy ban kiem tra",
    "ktxh": "kinh te xa hoi",
    "qpan": "quoc phong an ninh",
    "antt": "an ninh trat tu",
    "ntm": "nong thon moi",
    "cchc": "cai cach hanh chinh",
    "gpmb": "giai phong mat bang",
    "bhyt": "bao hiem y te",
    "bhxh": "bao hiem xa hoi",
    "tp": "thanh pho",
    "tx": "thi xa",
    "hu": "huyen uy",
    "uvtv": "uy vien thuong vu",
    "uvbtv": "uy vien ban thuong vu",
}
_OUT = {short: tuple(words.split()) for short, words in _WRITTEN_OUT.items()}
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _short, _words in _OUT.items():
    _BY_FIRST.setdefault(_words[0], []).append((_words, _short))


@dataclass(frozen=True, slots=True)
class OtherForm:
    """A word by which a text is also found, and the printed words it stands for."""

    word: str
    # The printed words: the first one, and how many.
    first: int
    length: int
    # Where it would stand if it were printed.
    place: int


def other_forms(words: Sequence[str]) -> Iterator[OtherForm]:
    """Yield what a text is also found by.

    An abbreviation brings the words it stands for, and words their abbreviation; so a
    question needs no alternatives, which the index answers slowly.
    """
    for place, word in enumerate(words):
        for later, other in enumerate(_OUT.get(word, ())):
            yield OtherForm(other, place, 1, place + later)
        for long, short in _BY_FIRST.get(word, ()):
            if tuple(words[place : place + len(long)]) == long:
                yield OtherForm(short, place, len(long), place)


def printed_forms(word: str) -> set[str]:
    """Return the word and the first words of what it may be printed as."""
    shorts = {short for short, words in _OUT.items() if word in words}
    return {word, *shorts, *_OUT.get(word, ())[:1]}
