"""Logs: one JSON object a line, and never a word that a customer or a colleague wrote."""

import logging
import sys
from collections.abc import MutableMapping
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import structlog
from structlog.typing import Processor

HIDDEN = frozenset(
    {
        *("text", "texts", "body", "message", "draft", "note", "summary", "quote"),
        *("name", "email", "phone", "value", "file_name"),
        *("password", "token", "cookie", "authorization", "key", "secret", "url"),
    }
)
"""Fields that may hold what people wrote, who they are, or a secret; their values never leave."""

FILE_BYTES = 10_000_000
FILES_KEPT = 5


def hide_private(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The entry with the values of private fields replaced."""
    return {k: "[hidden]" if k in HIDDEN else v for k, v in event.items()}


def shorten_exception(
    _logger: object, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The entry with an exception as its type and places; its words may quote a message."""
    raised = event.pop("exc_info", None)
    error = sys.exc_info()[1] if raised is True else raised
    if isinstance(error, tuple):
        error = error[1]
    if not isinstance(error, BaseException):
        return event
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return {**event, "error": type(error).__name__, "places": places[-8:]}


def set_up_logs(
    folder: Path | None = None, *, level: int = logging.INFO, shown: int = logging.WARNING
) -> None:
    """Send structlog and the standard library's logs to `folder`/segue.jsonl, which turns over
    at 10 MB, and those from `shown` on to standard error too; with no folder everything of
    `level` goes there."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        shorten_exception,
        hide_private,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    console = logging.StreamHandler(sys.stderr)
    console.setLevel(shown if folder else level)
    handlers: list[logging.Handler] = [console]
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(
            RotatingFileHandler(folder / "segue.jsonl", maxBytes=FILE_BYTES, backupCount=FILES_KEPT)
        )
    for handler in handlers:
        handler.setFormatter(_build_formatter(shared))
    root = logging.getLogger()
    root.handlers = handlers
    root.setLevel(level)
    for noisy in ("httpx", "httpcore", "websockets", "uvicorn.access", "bm25s"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def _build_formatter(shared: list[Processor]) -> structlog.stdlib.ProcessorFormatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(),
        ],
    )
