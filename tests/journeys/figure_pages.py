"""Every class of pages of figures: where it is and who looks at it."""

from tests.journeys.pages import PageClass

OFFICER, COORDINATOR, CHIEF, HEAD = "tu", "ha", "khai", "loc"
_FIGURES = "/work/figures/"
_PERIOD = f"{_FIGURES}periods/{{figure_period}}/"

FIGURE_PAGES = (
    PageClass("periods", _FIGURES, COORDINATOR),
    PageClass("open a period", f"{_FIGURES}periods/new/?year=2026", COORDINATOR),
    PageClass("period, coordinator", _PERIOD, COORDINATOR),
    PageClass("period, officer", _PERIOD, OFFICER),
    PageClass("change a period", f"{_PERIOD}change/", COORDINATOR),
    PageClass("history of a period", f"{_PERIOD}history/", COORDINATOR),
    PageClass("ask for the lock", f"{_PERIOD}acts/ask-for-lock/", COORDINATOR),
    PageClass("lock a period", f"{_FIGURES}periods/{{asked_period}}/acts/lock/", CHIEF),
    PageClass("enter figures", f"{_PERIOD}entry/actual/", OFFICER),
    PageClass("enter estimates", f"{_PERIOD}entry/estimate/", OFFICER),
    PageClass("enter one figure", f"{_PERIOD}entry/actual/{{entry_key}}/", OFFICER),
    PageClass("submit many", f"{_PERIOD}steps/submit/", OFFICER),
    PageClass("check many", f"{_PERIOD}steps/verify/", COORDINATOR),
    PageClass("approve many", f"{_PERIOD}steps/approve/", HEAD),
    PageClass(
        "quote a source", f"{_PERIOD}quote/?indicator={{quoted_indicator}}", OFFICER
    ),
    PageClass("duties of bodies", f"{_FIGURES}duties/", CHIEF),
    PageClass(
        "duties of a body", f"{_FIGURES}duties/{{committee}}/month/", COORDINATOR
    ),
    PageClass("targets of plans", f"{_FIGURES}targets/", COORDINATOR),
    PageClass("propose a target", f"{_PERIOD}targets/new/", COORDINATOR),
    PageClass("set a target", f"{_FIGURES}targets/{{proposed_target}}/set/", HEAD),
    PageClass(
        "adjust a target", f"{_FIGURES}targets/{{set_target}}/adjust/", COORDINATOR
    ),
    PageClass("figure with evidence", f"{_FIGURES}{{approved_figure}}/", HEAD),
    PageClass("figure being entered", f"{_FIGURES}{{drafted_figure}}/", OFFICER),
    PageClass("history of a figure", f"{_FIGURES}{{approved_figure}}/history/", HEAD),
    PageClass(
        "check a figure",
        f"{_FIGURES}{{submitted_figure}}/acts/verify/",
        COORDINATOR,
    ),
    PageClass("return a figure", f"{_FIGURES}{{verified_figure}}/acts/return/", HEAD),
    PageClass("figure locked", f"{_FIGURES}{{locked_figure}}/", "nhan"),
    PageClass("corrections", f"{_FIGURES}corrections/", "nhan"),
    PageClass(
        "decide a correction",
        f"{_FIGURES}{{locked_figure}}/corrections/{{correction}}/approve/",
        "nhan",
    ),
    PageClass("figures next door", _PERIOD, "nga", status=404),
)
