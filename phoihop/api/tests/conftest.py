"""A publisher of An Phú and its programme, as on the public pages."""

from phoihop.portal.tests.conftest import (
    _folder_of_static_files,
    publication,
    publisher,
)

__all__ = ["_folder_of_static_files", "publication", "publisher"]
