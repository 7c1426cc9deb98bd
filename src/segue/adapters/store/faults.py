"""What a store says when its database will not do what it should."""

from segue.core.errors import SegueError


class StoreUnavailable(SegueError):
    """The database cannot be read or written now; nothing of the commit was kept. Try again."""

    code = "store_unavailable"
