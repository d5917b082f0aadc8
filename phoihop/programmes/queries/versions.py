"""Frozen versions of a draft, and what changed from one to the next."""

import json
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from phoihop.documents.models import Version
from phoihop.foundation.keeping import kept_beside
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.canonical import canonical, canonical_content
from phoihop.programmes.models import Programme
from phoihop.programmes.queries.text import ProgrammeText
from phoihop.programmes.wording import content_lines, programme_lines


@dataclass(frozen=True)
class Redline:
    """A text before and after, in plain lines, for the page to mark up."""

    title: str
    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        """Tell whether there is anything to mark."""
        return self.before != self.after


def versions_of(programme: Programme) -> QuerySet[Version]:
    """Return the frozen versions, the oldest first."""
    return Version.objects.filter(document_id=programme.document_id).order_by("number")


def _before() -> QuerySet[Version]:
    versions = Version.objects.filter(document_id=given_number("document"))
    return versions.exclude(pk=given_number("current")).order_by("-number")[:1]


_BEFORE = PreparedQuery(_before)


def _version_before(programme: Programme) -> Version | None:
    """Return the last version but the current one, if there is any."""
    current = programme.current_version_id or 0
    return _BEFORE.first(document=programme.document_id, current=current)


@kept_beside
def _redlines(_text: ProgrammeText) -> dict[int, list[Redline]]:
    """Hold what changed up to this text, by the version it is compared with."""
    return {}


def before_and_after(
    programme: Programme, text: ProgrammeText, content_id: int
) -> Redline | None:
    """Return a content now against the version before the current one, if it was there.

    While the draft is out, "before" is the version of the round before; while it is
    being written, the last one sent out.
    """
    last = _version_before(programme)
    if last is None:
        return None
    content = text.by_id[content_id]
    after = canonical_content(content)
    before = _same_content(json.loads(last.canonical_text), after)
    if before is None:
        return None
    return Redline(
        title=content.title,
        before="\n".join(content_lines(before)),
        after="\n".join(content_lines(after)),
    )


def changes_since_last_round(
    programme: Programme, text: ProgrammeText
) -> list[Redline]:
    """Return what the draft changed since the version before the current one."""
    last = _version_before(programme)
    if last is None:
        return []
    known = _redlines(text)
    if last.pk not in known:
        known[last.pk] = compare(text_of(last), text_now(text))
    return [line for line in known[last.pk] if line.title]


def compare(older: dict[str, Any], newer: dict[str, Any]) -> list[Redline]:
    """Return head and contents of two texts side by side, changed ones only."""
    head = Redline(
        title="",
        before="\n".join(programme_lines(older)),
        after="\n".join(programme_lines(newer)),
    )
    lines = [head]
    matched: list[int] = []
    for content in newer["contents"]:
        before = _same_content(older, content)
        matched += [id(before)]
        lines.append(
            Redline(
                title=content["title"],
                before="\n".join(content_lines(before)) if before else "",
                after="\n".join(content_lines(content)),
            )
        )
    lines += [
        Redline(content["title"], "\n".join(content_lines(content)), "")
        for content in older["contents"]
        if id(content) not in matched
    ]
    return [line for line in lines if line.is_changed]


def text_of(version: Version) -> dict[str, Any]:
    """Return the text of a version as plain values."""
    text: dict[str, Any] = json.loads(version.canonical_text)
    return text


def text_now(text: ProgrammeText) -> dict[str, Any]:
    """Return the text as it now reads as plain values."""
    return canonical(text)


def _same_content(
    text: dict[str, Any], wanted: dict[str, Any]
) -> dict[str, Any] | None:
    """Find the same clause in another version: by title, else by number."""
    contents = list(_all_contents(text["contents"]))
    for name in ("title", "number"):
        for content in contents:
            if content[name] == wanted[name]:
                return content
    return None


def _all_contents(contents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for content in contents:
        found += [content, *_all_contents(content["contents"])]
    return found
