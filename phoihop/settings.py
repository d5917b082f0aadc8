"""All settings; every value that differs between machines is an environment variable.

Defaults are for production. The one explicit local mode, PHOIHOP_LOCAL, is set by
``run.py`` only: loopback, cookies without TLS, no one-time codes.
"""

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from psycopg.conninfo import conninfo_to_dict

from phoihop import environment

PACKAGE_FOLDER = Path(__file__).resolve().parent
DATA_FOLDER = Path(environment.text("PHOIHOP_DATA", "var")).resolve()

# --- mode -------------------------------------------------------------------------
LOCAL_MODE = environment.yes_or_no("PHOIHOP_LOCAL", default=False)
SAMPLE_MODE = environment.yes_or_no("PHOIHOP_SAMPLES", default=False)
SAMPLE_DAY = environment.day("PHOIHOP_SAMPLE_DAY", "")
DEBUG = False
SECRET_KEY = environment.secret("PHOIHOP_SECRET_KEY")
LOOPBACK_NAMES = "localhost,127.0.0.1,[::1]"
ALLOWED_HOSTS = environment.words("PHOIHOP_HOSTS", LOOPBACK_NAMES)
if LOCAL_MODE or SAMPLE_MODE:
    ALLOWED_HOSTS = LOOPBACK_NAMES.split(",")
if SAMPLE_MODE and not LOCAL_MODE:
    raise environment.SettingError("PHOIHOP_SAMPLES needs PHOIHOP_LOCAL")
if SAMPLE_DAY and not LOCAL_MODE:
    raise environment.SettingError("PHOIHOP_SAMPLE_DAY needs PHOIHOP_LOCAL")

# --- rooms ------------------------------------------------------------------------
INSTALLED_APPS = [
    "phoihop.ui",
    "phoihop.audit",
    "phoihop.files",
    "phoihop.directory",
    "phoihop.documents",
    "phoihop.sources",
    "phoihop.indicators",
    "phoihop.outbox",
    "phoihop.publication",
    "phoihop.programmes",
    "phoihop.tasks",
    "phoihop.figures",
    "phoihop.monitoring",
    "phoihop.reports",
    "phoihop.conferences",
    "phoihop.renewals",
    "phoihop.search",
    "phoihop.cycle",
    "phoihop.desk",
    "phoihop.portal",
    "phoihop.imports",
    "phoihop.api",
    "phoihop.samples",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "procrastinate.contrib.django",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "phoihop.ui.middleware.CompressedPagesMiddleware",
    "phoihop.ui.middleware.ContentPolicyMiddleware",
    "phoihop.portal.middleware.BrowserFeaturesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "phoihop.directory.idle.IdleMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "phoihop.directory.middleware.MandateMiddleware",
    "phoihop.audit.middleware.OnceMiddleware",
    "phoihop.ui.middleware.RefusalMiddleware",
]
ROOT_URLCONF = "phoihop.urls"
WSGI_APPLICATION = "phoihop.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "phoihop.ui.context.surroundings",
                "phoihop.outbox.context.unread",
            ],
            "libraries": {"i18n": "phoihop.ui.templatetags.words"},
            "builtins": ["phoihop.ui.templatetags.addresses"],
        },
    },
]

# Menus show only what works; labels are translated where they are shown.
WORK_MENU = [
    (gettext_noop("Desk"), "desk:home"),
    (gettext_noop("Tasks"), "desk:tasks"),
    (gettext_noop("Programmes"), "programmes:list"),
    (gettext_noop("Figures"), "figures:periods"),
    (gettext_noop("Reports"), "reports:list"),
    (gettext_noop("Conferences"), "conferences:list"),
    (gettext_noop("Calendar"), "cycle:calendar"),
    (gettext_noop("Indicators"), "indicators:catalogue"),
    (gettext_noop("History from sources"), "imports:list"),
]
ADMINISTRATOR_MENU = [
    (gettext_noop("Directory"), "directory:home"),
    (gettext_noop("Mails that did not arrive"), "outbox:deliveries"),
]
PUBLIC_MENU = [
    (gettext_noop("What was promised"), "portal:programmes"),
    (gettext_noop("Reports"), "portal:reports"),
    (gettext_noop("Events of the past"), "portal:events"),
    (gettext_noop("Units"), "portal:units"),
]

# --- database ---------------------------------------------------------------------


def _database(url: str, role: str) -> dict[str, object]:
    """Turn a connection address into Django's form; ``role`` is taken on connect."""
    parts = conninfo_to_dict(url)
    options = f"-c statement_timeout={environment.number('PHOIHOP_STATEMENT_MS', 5000)}"
    if role:
        options = f"-c role={role}"
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname", "phoihop"),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": str(parts.get("port", "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        # Only statements of ``foundation.statements`` are prepared.
        "OPTIONS": {"options": options, "prepare_threshold": 2},
    }


DATABASES = {
    "default": _database(
        environment.text("DATABASE_URL"),
        environment.text("PHOIHOP_DATABASE_ROLE", ""),
    ),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "directory_throttle",
    },
}

# --- language and time ------------------------------------------------------------
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese"))]
USE_I18N = True
# Formats come from foundation, in one way everywhere.
USE_THOUSAND_SEPARATOR = False
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# --- static and stored files ------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"
STORED_FILES_FOLDER = DATA_FOLDER / "files"
MOST_FILE_BYTES = 20 * 1024 * 1024
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": environment.text(
            "PHOIHOP_STATIC_STORAGE",
            "whitenoise.storage.CompressedManifestStaticFilesStorage",
        ),
    },
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

# --- sign-in ----------------------------------------------------------------------
AUTH_USER_MODEL = "directory.Account"
AUTHENTICATION_BACKENDS = ["phoihop.directory.backends.AccountBackend"]
SESSION_ENGINE = "phoihop.directory.sessions"
PASSWORD_HASHERS = [
    environment.text(
        "PHOIHOP_PASSWORD_HASHER",
        "django.contrib.auth.hashers.Argon2PasswordHasher",
    ),
]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:home"
ACCOUNT_ADAPTER = "phoihop.directory.sign_in.SignInAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_REDIRECT_URL = "portal:home"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
# How many proxies of our own stand in front; wrong passwords count by the visitor.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("PHOIHOP_PROXIES", 0)
MFA_ADAPTER = "phoihop.directory.one_time_codes.OneTimeCodeAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
# A phone's clock may be off by one code.
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Phối Hợp"
# Every mode but the local one asks for a one-time code.
ONE_TIME_CODE_REQUIRED = not LOCAL_MODE

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# User names are unique whatever their case, by a constraint on lower(username). Our
# tags translate and url stand in for Django's on purpose: they look things up once.
SILENCED_SYSTEM_CHECKS = ["auth.W004", "templates.W003"]

# --- mail -------------------------------------------------------------------------
# Where the site is reached, for links in mails and calendars; without a last slash.
SITE_ADDRESS = environment.text("PHOIHOP_ADDRESS", "").rstrip("/")
EMAIL_HOST = environment.text("PHOIHOP_MAIL_HOST", "")
EMAIL_PORT = environment.number("PHOIHOP_MAIL_PORT", 587)
EMAIL_HOST_USER = environment.text("PHOIHOP_MAIL_USER", "")
EMAIL_HOST_PASSWORD = environment.secret("PHOIHOP_MAIL_PASSWORD", "")
_MAIL_SECURITY = environment.one_of(
    "PHOIHOP_MAIL_SECURITY", "starttls", "starttls", "tls", "none"
)
EMAIL_USE_TLS = _MAIL_SECURITY == "starttls"
EMAIL_USE_SSL = _MAIL_SECURITY == "tls"
EMAIL_TIMEOUT = 10
EMAIL_FILE_PATH = environment.text("PHOIHOP_MAIL_FOLDER", "")
DEFAULT_FROM_EMAIL = environment.text("PHOIHOP_MAIL_FROM", "")
DIGEST_HOUR = environment.number("PHOIHOP_DIGEST_HOUR", 7)
_BACKENDS = "django.core.mail.backends"
if EMAIL_FILE_PATH:
    EMAIL_BACKEND = f"{_BACKENDS}.filebased.EmailBackend"
elif EMAIL_HOST:
    EMAIL_BACKEND = f"{_BACKENDS}.smtp.EmailBackend"
else:
    EMAIL_BACKEND = f"{_BACKENDS}.dummy.EmailBackend"
# Without a mail server everything stands on the screen only.
MAIL_IS_SET_UP = bool(EMAIL_FILE_PATH or EMAIL_HOST)
if MAIL_IS_SET_UP and not (SITE_ADDRESS and DEFAULT_FROM_EMAIL):
    raise environment.SettingError(
        "mail needs PHOIHOP_ADDRESS and PHOIHOP_MAIL_FROM as well"
    )
if DIGEST_HOUR not in range(24):
    raise environment.SettingError("PHOIHOP_DIGEST_HOUR must be 0 to 23")

# --- cookies and headers ----------------------------------------------------------
_TLS = not LOCAL_MODE
SESSION_COOKIE_NAME = "__Host-phoihop" if _TLS else "phoihop"
CSRF_COOKIE_NAME = "__Host-phoihop-form" if _TLS else "phoihop-form"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# At the latest after this time one signs in again; sooner without a request.
SESSION_COOKIE_AGE = 12 * 60 * 60
IDLE_HOURS = environment.number("PHOIHOP_IDLE_HOURS", 2)
if IDLE_HOURS < 1:
    raise environment.SettingError("PHOIHOP_IDLE_HOURS must be 1 or more")
IDLE_SECONDS = IDLE_HOURS * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_SSL_REDIRECT = _TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _TLS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if _TLS else 0
# A probe on the machine itself asks without TLS.
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}

# --- logs -------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
    },
    "filters": {"masked": {"()": "phoihop.cycle.masking.MaskedAddresses"}},
    "handlers": {
        "stream": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["masked"],
        },
    },
    "root": {"handlers": ["stream"], "level": "WARNING"},
}
