"""Who gives out, does, checks and confirms the tasks of xã An Phú, by key."""

from phoihop.samples.courses import BLOC, COMMITTEE, FRONT

_HEADS = {
    "committee": "loc",
    "front": "thien",
    "women": "lan",
    "farmers": "dat",
    "youth": "yen",
    "veterans": "suu",
    "workers": "thom",
}
_OFFICERS = {
    "committee": "man",
    "front": "ngan",
    "women": "hoi",
    "farmers": "thuc",
    "youth": "quan",
    "veterans": "binh",
    "workers": "lieu",
}
# The officer of the economic office does what the committee leads in this field.
_ECONOMY, _ECONOMIST = "KT", "tu"
# Each side gives out what its own bodies lead; lan does not give a task to herself.
_ASSIGNERS = {"committee": "khai", "front": "quy", "women": "khai"}
_ASSIGNER_OF_BLOC = "lan"
_VERIFIERS = {"khai": "ha", "quy": "nhan", "lan": "xuan"}
_WITNESSES = {COMMITTEE: "man", FRONT: "ngan", BLOC: "hoi"}


def side_of(organisation: str) -> str:
    """Return the side to which an organisation belongs."""
    return {"committee": COMMITTEE, "front": FRONT}.get(organisation, BLOC)


def head_of(organisation: str) -> str:
    """Return who takes a task over for an organisation."""
    return _HEADS[organisation]


def officer_of(organisation: str, field: str) -> str:
    """Return who does a task of a field for an organisation."""
    if organisation == "committee" and field == _ECONOMY:
        return _ECONOMIST
    return _OFFICERS[organisation]


def assigner_of(organisation: str) -> str:
    """Return who gives a task to an organisation."""
    return _ASSIGNERS.get(organisation, _ASSIGNER_OF_BLOC)


def verifier_of(assigner: str) -> str:
    """Return the coordinator who checks what somebody has given out."""
    return _VERIFIERS[assigner]


def witness_of(side: str) -> str:
    """Return who speaks for a side on the others' results."""
    return _WITNESSES[side]
