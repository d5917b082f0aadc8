"""The evidence of the sample: documents kept elsewhere, and pages that are drawn."""

from phoihop.directory.mandates import Mandate
from phoihop.samples.courses import Report
from phoihop.samples.scans import illustrative_paper
from phoihop.tasks.models import Evidence
from phoihop.tasks.services import add_evidence


class Papers:
    """The evidence kept so far, by its title; one paper may show several results."""

    def __init__(self) -> None:
        self._kept: dict[str, Evidence] = {}

    def of(self, report: Report, actor: Mandate) -> list[Evidence]:
        """Return the paper of a report, added by whoever puts it forward first."""
        if not report.paper:
            return []
        if report.paper not in self._kept:
            upload = None
            if report.is_drawn:
                upload = illustrative_paper(report.paper, report.done)
            self._kept[report.paper] = add_evidence(
                actor=actor,
                title=report.paper,
                reference=report.reference,
                upload=upload,
            )
        return [self._kept[report.paper]]

    def titled(self, title: str) -> Evidence:
        """Return a paper that is kept."""
        return self._kept[title]
