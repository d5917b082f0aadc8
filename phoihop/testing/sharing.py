"""How two or more processes share the files of the suite: the long ones first.

A file stays whole, since its tests share a world or a site, and so do files that share
one; whoever is free takes the next. The last ones are short, and nobody waits long.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

# These tell one story to one site, so one process takes them all.
ON_THE_SAMPLE_SITE = (
    "tests/journeys/test_every_page_in_the_browser.py",
    "tests/journeys/test_scripts_and_paper.py",
    "tests/journeys/test_without_scripts_or_mouse.py",
    "tests/journeys/test_from_figure_to_evidence.py",
)
# These read one sample, and loading it takes long.
OF_THE_SAMPLE = "phoihop/samples/tests"
# What is not named here is as long as the number of its tests.
LONGEST = (
    "tests/permissions/test_every_page.py",
    ON_THE_SAMPLE_SITE[0],
    "tests/permissions/test_every_conference_page.py",
    OF_THE_SAMPLE,
    "tests/permissions/test_every_figure_page.py",
    "tests/permissions/test_every_report_page.py",
)


class LongestFirst(LoadFileScheduling):
    """Gives a free process the longest file that is left."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        if file in ON_THE_SAMPLE_SITE:
            return ON_THE_SAMPLE_SITE[0]
        return OF_THE_SAMPLE if file.startswith(f"{OF_THE_SAMPLE}/") else file

    def _assign_work_unit(self, node: WorkerController) -> None:
        self.workqueue.move_to_end(max(self.workqueue, key=self._length), last=False)
        super()._assign_work_unit(node)

    def _length(self, file: str) -> tuple[int, int]:
        rank = LONGEST.index(file) if file in LONGEST else len(LONGEST)
        return -rank, len(self.workqueue[file])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LongestFirst:
    """Share the files in this way whenever there is more than one process."""
    return LongestFirst(config, log)
