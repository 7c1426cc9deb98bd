"""Where Segue runs and with what: flags over SEGUE_* over defaults, read once.

How a business wants it stands in its folder, never here.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path

from segue.core.errors import BadInput

PREFIX = "SEGUE_"
_SITE = re.compile(r"https?://([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?")
UI_WISHES = ("auto", "require", "skip")
ROLES = ("all", "web", "worker")


@dataclass(frozen=True, slots=True)
class Settings:
    """One run's settings. Addresses that may hold a password are left out of `repr`.

    `database` is None for SQLite in `data`; `role` is all, web or worker; `outgoing_allow` are
    hosts or networks that outgoing requests may reach although they are private; `identity_key`
    is the secret with which a business signs who its customers are; `https` says that browsers
    come by TLS (through a proxy); `origins` are further pages that may use the sign-in's cookie;
    `sites` are the firm's own sites, whose pages may use the widget; `ui` says whether a checkout
    builds its pages at the first run.
    """

    data: Path = Path("segue-data")
    business: Path | None = None
    host: str = "127.0.0.1"
    port: int = 8080
    role: str = "all"
    database: str | None = field(default=None, repr=False)
    cache: Path = Path(".cache/segue")
    https: bool = False
    origins: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    identity_key: str | None = field(default=None, repr=False)
    model_url: str | None = field(default=None, repr=False)
    model_name: str | None = None
    model_key: str | None = field(default=None, repr=False)
    smtp_url: str | None = field(default=None, repr=False)
    imap_url: str | None = field(default=None, repr=False)
    outgoing_allow: tuple[str, ...] = ()
    ui: str = "auto"
    chromium: Path | None = None
    shared: Path | None = None

    @property
    def address(self) -> str:
        """The address a person types; `0.0.0.0` and `::` are reached by localhost."""
        host = "localhost" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104  # compared only
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def read_settings(
    flags: Mapping[str, object] | None = None,
    environ: Mapping[str, str] | None = None,
) -> Settings:
    """The settings of this run: a flag that is not None, else SEGUE_NAME, else the default.

    Raises:
        BadInput: a value is not what its setting needs; names the flag or the variable.
    """
    env = os.environ if environ is None else environ
    values: dict[str, object] = {"cache": Path.home() / ".cache" / "segue"}
    for name in (f.name for f in fields(Settings)):
        raw = env.get(PREFIX + name.upper())
        if raw:
            values[name] = _parse(name, raw, PREFIX + name.upper())
    for name, value in (flags or {}).items():
        if value is not None:
            place = f"--{name.replace('_', '-')}"
            values[name] = _parse(name, value, place) if isinstance(value, str) else value
    return _check(Settings(**values))  # type: ignore[arg-type]  # _parse typed each one


def find_unknown(environ: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """One warning for each SEGUE_* variable that no setting reads, with the nearest name."""
    env = os.environ if environ is None else environ
    known = [PREFIX + f.name.upper() for f in fields(Settings)]
    warnings = []
    for name in sorted(n for n in env if n.startswith(PREFIX) and n not in known):
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else "see docs/reference/settings.md"
        warnings.append(f"{name} is no setting of Segue and has no effect; {hint}")
    return tuple(warnings)


def _parse(name: str, raw: str, place: str) -> object:
    match name:
        case "data" | "business" | "cache" | "chromium" | "shared":
            return Path(raw).expanduser()
        case "port":
            if not raw.isascii() or not raw.isdigit():
                raise BadInput(f"{place} is {raw!r}: expected a number from 0 to 65535")
            return int(raw)
        case "https":
            if raw.lower() not in ("1", "0", "true", "false", "yes", "no"):
                raise BadInput(f"{place} is {raw!r}: expected true or false")
            return raw.lower() in ("1", "true", "yes")
        case "outgoing_allow" | "origins":
            return _parse_list(raw)
        case "sites":
            return tuple(_parse_site(part, place) for part in _parse_list(raw))
        case _:
            return raw


def _parse_list(raw: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in raw.split(",") if part.strip())


def _parse_site(raw: str, place: str) -> str:
    """A site as browsers name it: scheme and host, and the port if it is an odd one."""
    site = raw.lower().removesuffix("/")
    if not _SITE.fullmatch(site):
        raise BadInput(
            f"{place} holds {raw!r}: expected sites such as https://www.firm.example, each with "
            "its scheme and without a path, parted by commas"
        )
    return site


def _check(settings: Settings) -> Settings:
    if not 0 <= settings.port <= 65535:
        raise BadInput(f"port {settings.port}: expected a number from 0 to 65535; set --port")
    if settings.role not in ROLES:
        raise BadInput(f"role {settings.role!r}: expected one of {', '.join(ROLES)}; set --role")
    if settings.ui not in UI_WISHES:
        raise BadInput(f"SEGUE_UI is {settings.ui!r}: expected one of {', '.join(UI_WISHES)}")
    database = settings.database
    if database and not database.startswith(("postgresql://", "postgres://")):
        scheme = database.split("://")[0][:20]
        raise BadInput(
            f"the database address begins with {scheme!r}: expected postgresql://…; leave "
            "--database and SEGUE_DATABASE out for SQLite in the data directory"
        )
    return settings
