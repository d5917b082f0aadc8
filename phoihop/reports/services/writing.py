"""Writing a report section by section, and taking over what was said before."""

from django.db import transaction

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.mandates import Mandate
from phoihop.foundation.guards import require, require_version
from phoihop.programmes.prose import prose
from phoihop.reports import policies
from phoihop.reports.errors import NothingToCopy
from phoihop.reports.models import Report, ReportSection
from phoihop.reports.queries.at_hand import figures_at_hand, seen_in
from phoihop.reports.queries.before import text_before
from phoihop.reports.services.steps import lock_report

_WRITTEN = (
    "text",
    "seen_figures",
    "written_by_person_id",
    "written_by_name",
    "written_on",
    "version",
)


@transaction.atomic
def write_section(
    *, actor: Mandate, section: ReportSection, text: str, version: int
) -> ReportSection:
    """Save a section as it was seen; that confirms it for the body.

    A code such as [C01] stands for the body's approved figure of the period. What it
    says now is kept, so that the sentence is marked if the figure changes later.

    Raises:
        NotAllowed: the actor does not write this report, or it is not open.
        ChangedMeanwhile: somebody saved another text since.
    """
    report = lock_report(section.report)
    require(policies.can_write(actor, report), str(policies.WHO_WRITES))
    return _write(actor, report, section, text, version)


@transaction.atomic
def copy_section(
    *, actor: Mandate, section: ReportSection, version: int
) -> ReportSection:
    """Take over what the body's last report says in the same place.

    Raises:
        NotAllowed: the actor does not write this report, or it is not open.
        NothingToCopy: the last report says nothing there.
        ChangedMeanwhile: somebody saved another text since.
    """
    report = lock_report(section.report)
    require(policies.can_write(actor, report), str(policies.WHO_WRITES))
    if not (text := text_before(report, section)):
        raise NothingToCopy
    return _write(actor, report, section, text, version)


def _write(
    actor: Mandate, report: Report, section: ReportSection, text: str, version: int
) -> ReportSection:
    kept = report.sections.select_for_update().get(pk=section.pk)
    require_version(kept, version, ("text",))
    before = kept.text
    kept.text = prose(text)
    kept.seen_figures = seen_in(kept.text, figures_at_hand(report))
    kept.written_by_person_id = actor.person_id
    kept.written_by_name = actor.person_name
    kept.written_on = actor.on
    kept.version += 1
    kept.save(update_fields=_WRITTEN)
    if actor.person_id not in report.writer_person_ids:
        report.writer_person_ids.append(actor.person_id)
        report.save(update_fields=["writer_person_ids"])
    record(
        actor=actor,
        action="report.write",
        target=kept,
        circumstances=Circumstances(
            within=report,
            changes=changes_between({"text": before}, {"text": kept.text}),
        ),
    )
    kept.report = report
    return kept
