"""Where pages stand, for rooms that tell of a thing and do not know the web.

One table for messages, calendars and mails. A test resolves every line of it: an
address that moves is changed here, and nowhere else.
"""

from enum import Enum


class Address(Enum):
    """A page: the name of its route, and its path with a place for each number."""

    PROGRAMME = ("programmes:detail", "/work/programmes/{}/")
    REVIEWS = ("monitoring:reviews", "/work/programmes/{}/review/")
    REVIEW = ("monitoring:review", "/work/programmes/{}/review/{}/")
    TASK = ("tasks:task", "/work/tasks/{}/")
    PERIOD = ("figures:period", "/work/figures/periods/{}/")
    FIGURE = ("figures:figure", "/work/figures/{}/")
    CALL = ("reports:call", "/work/reports/calls/{}/")
    REPORT = ("reports:report", "/work/reports/{}/")
    CONFERENCE = ("conferences:conference", "/work/conferences/{}/")
    INVITATIONS = ("conferences:invitations", "/work/conferences/{}/invitations/")
    CONCLUSION = ("conferences:conclusion", "/work/conferences/conclusions/{}/")
    MESSAGES = ("outbox:inbox", "/work/messages/")

    def __init__(self, route: str, path: str) -> None:
        self.route = route
        self.path = path

    def to(self, *things: int | str) -> str:
        """Return the address of a thing, by the numbers or codes that lead to it.

        Raises:
            ValueError: the page takes more or fewer of them.
        """
        if len(things) != self.path.count("{}"):
            raise ValueError(self.name)
        return self.path.format(*things)
