"""The environment of a test run; a pytest plugin, so that it is set before settings.

Named in `pyproject.toml` with `-p`. Whatever the operator's shell says about a
database is put aside: tests never touch it.
"""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

DATA_FOLDER = tempfile.mkdtemp(prefix="phoihop-test-")
# Whitenoise warns about a missing folder, and a warning is an error here.
(Path(DATA_FOLDER) / "static").mkdir()
atexit.register(shutil.rmtree, DATA_FOLDER, ignore_errors=True)

# What is compiled is kept, beside the source or not: the suite starts Python dozens of
# times, and some machines are told to write nothing beside a source.
COMPILED = str(Path(__file__).resolve().parents[2] / "var-test" / "compiled")
sys.dont_write_bytecode, sys.pycache_prefix = False, COMPILED
os.environ["PYTHONPYCACHEPREFIX"] = COMPILED

for name in (
    "PYTHONDONTWRITEBYTECODE",
    "DATABASE_OWNER_URL",
    "PHOIHOP_DATABASE_ROLE",
    "PHOIHOP_SAMPLES",
    "PHOIHOP_SAMPLE_DAY",
):
    os.environ.pop(name, None)
os.environ.update(
    {
        "DJANGO_SETTINGS_MODULE": "phoihop.settings",
        "DATABASE_URL": "postgresql://phoihop_app@/none?host=/nonexistent",
        "PHOIHOP_DATA": DATA_FOLDER,
        "PHOIHOP_LOCAL": "1",
        "PHOIHOP_SECRET_KEY": "only for tests, never for a server",
        "PHOIHOP_PASSWORD_HASHER": "django.contrib.auth.hashers.MD5PasswordHasher",
        "PHOIHOP_STATIC_STORAGE": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
        ),
    }
)
