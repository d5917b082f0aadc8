"""The roles, the database and the extensions that an administrator makes once."""

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

DATABASE = "phoihop"
OWNER = "phoihop_owner"
MIGRATOR = "phoihop_migrator"
APPLICATION = "phoihop_app"
EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")

MAKE_ROLES = """\
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{owner}') THEN
        CREATE ROLE {owner} NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{migrator}') THEN
        CREATE ROLE {migrator} LOGIN NOINHERIT IN ROLE {owner};
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{application}') THEN
        CREATE ROLE {application} LOGIN;
    END IF;
END
$$;
"""

# The application neither makes tables nor temporary ones: a temporary table or
# function of the same name would stand before the real one.
LIMIT_DATABASE = """\
REVOKE ALL ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT ON DATABASE {database} TO {migrator}, {application};
"""

PREPARE_DATABASE = """\
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
ALTER SCHEMA public OWNER TO {owner};
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO {application};
"""

NAMES = {
    "database": DATABASE,
    "owner": OWNER,
    "migrator": MIGRATOR,
    "application": APPLICATION,
}

MAKE_DATABASE = """\
SELECT 'CREATE DATABASE {database} OWNER {owner} ENCODING ''UTF8'' '
    'LOCALE ''C.UTF-8'' TEMPLATE template0'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{database}')\\gexec
"""

EXPLANATION = """\
-- Đặt mật khẩu (không ghi vào tệp nào) / set passwords (kept in no file):
--   \\password {migrator}
--   \\password {application}
-- DATABASE_URL=postgresql://{application}:PASSWORD@HOST/{database}
-- DATABASE_OWNER_URL=postgresql://{migrator}:PASSWORD@HOST/{database}
"""

SCRIPT = "\n".join(
    [
        "-- Chạy một lần bằng psql với quyền quản trị PostgreSQL (từ bản 15).",
        "-- Run once with psql as an administrator of PostgreSQL (15 or later).",
        MAKE_ROLES.format(**NAMES),
        MAKE_DATABASE.format(**NAMES),
        LIMIT_DATABASE.format(**NAMES),
        f"\\connect {DATABASE}",
        PREPARE_DATABASE.format(**NAMES),
        EXPLANATION.format(**NAMES),
    ]
)


def prepare_database(administrator: psycopg.Connection) -> None:
    """Make the roles, the database and its extensions where they are missing.

    The connection is a superuser's, in autocommit, to another database.
    """
    administrator.execute(MAKE_ROLES.format(**NAMES))
    make_database(administrator, DATABASE)
    with psycopg.connect(_address_of(administrator, DATABASE)) as inside:
        inside.execute(PREPARE_DATABASE.format(**NAMES))


def make_database(
    administrator: psycopg.Connection, name: str, *, template: str = "template0"
) -> None:
    """Make a database for the owner role, copied from a template, where missing."""
    known = administrator.execute(
        "SELECT 1 FROM pg_database WHERE datname = %s", [name]
    ).fetchone()
    if known is None:
        administrator.execute(
            sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(OWNER), sql.Identifier(template)
            )
        )
    names = {**NAMES, "database": sql.Identifier(name).as_string(administrator)}
    administrator.execute(LIMIT_DATABASE.format(**names))


def _address_of(known: psycopg.Connection, database: str) -> str:
    """Give the address of another database on the server of a connection."""
    parameters = {**known.info.get_parameters(), "dbname": database}
    if known.info.password:
        parameters["password"] = known.info.password
    return make_conninfo("", **parameters)
