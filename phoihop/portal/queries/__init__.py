"""Questions that public pages and the open API ask of what is published."""

from phoihop.portal.queries.published import (
    PROGRAMME,
    PublishedProgramme,
    localities_published,
    newest_published,
    programme_publication,
    provinces_published,
    published_in,
    published_programmes,
    publishing_organisation,
    read,
    years_published,
)

__all__ = [
    "PROGRAMME",
    "PublishedProgramme",
    "localities_published",
    "newest_published",
    "programme_publication",
    "provinces_published",
    "published_in",
    "published_programmes",
    "publishing_organisation",
    "read",
    "years_published",
]
