"""Texts that stand apart from the log, on their way into it."""

from segue.app.incoming import Upload
from segue.core.conversation.chain import hash_text
from segue.core.conversation.speaking import Attachment
from segue.core.values import TextRef
from segue.ports import Ids, NewText


class TextBook:
    """Collects the texts of one write: `add` gives the reference for the event."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._texts: list[NewText] = []

    def add(self, text: str) -> TextRef:
        """A reference to a text that will be stored with the write."""
        salt = self._ids.salt()
        ref = TextRef(self._ids.new(), hash_text(salt, text))
        self._texts.append(NewText(ref, salt, text))
        return ref

    def add_uploads(self, uploads: tuple[Upload, ...]) -> tuple[Attachment, ...]:
        """Attachments with their names apart."""
        return tuple(
            Attachment(u.file_id, self.add(u.name), u.media_type, u.size_bytes) for u in uploads
        )

    def take(self) -> tuple[NewText, ...]:
        """All texts collected so far."""
        return tuple(self._texts)
