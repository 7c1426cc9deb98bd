"""The errors of Segue: one root, and a subclass only where a caller can act on it.

SegueError
├ BadInput            what came in is wrong; names thing, place and remedy
├ NotAllowed          the principal may not do this (also used for what must look absent)
├ NotFound            nothing of that name that this principal may see
├ StreamMoved         an expectation of a commit did not hold; read again and decide again
│ └ FloorHeld         somebody else holds the floor
├ KeyReused           an idempotency key came again with another body
├ ModelUnavailable    a model cannot answer now; the conversation goes to a person
├ StoreUnavailable    the database cannot be read or written now; try again
└ LogBroken           the hash chain does not verify
"""


class SegueError(Exception):
    """An error with a stable `code`, a message for people and the fields it speaks of."""

    code = "segue_error"

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields


class BadInput(SegueError):
    """What came in is wrong; the message names the thing, the place and the remedy."""

    code = "bad_input"


class NotAllowed(SegueError):
    """The principal is known and may not do this."""

    code = "not_allowed"


class NotFound(SegueError):
    """There is nothing of that name that this principal may see."""

    code = "not_found"


class StreamMoved(SegueError):
    """An expectation of a commit did not hold; read the stream again and decide again."""

    code = "stream_moved"


class FloorHeld(StreamMoved):
    """Somebody else holds the floor, so this party may not speak."""

    code = "floor_held"


class KeyReused(SegueError):
    """An idempotency key came again with another body."""

    code = "key_reused"


class ModelUnavailable(SegueError):
    """A model cannot answer now; the conversation goes to a person."""

    code = "model_unavailable"


class StoreUnavailable(SegueError):
    """The database cannot be read or written now; nothing of the commit was kept. Try again."""

    code = "store_unavailable"


class LogBroken(SegueError):
    """The hash chain does not verify at the position named."""

    code = "log_broken"
