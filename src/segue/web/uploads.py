"""Files that travel with messages: checked by their content, kept under the name of who sent them."""

import re
import unicodedata
from typing import Final

import msgspec
from msgspec import Struct

from segue.app.incoming import Upload
from segue.app.world import World
from segue.core.errors import BadInput, NotFound
from segue.core.values import ConversationId
from segue.web.principals import Principal

MAX_FILE: Final = 10 * 1024 * 1024
_MAX_NAME: Final = 120
_TYPES: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"GIF87a", "image/gif", ".gif"),
    (b"GIF89a", "image/gif", ".gif"),
    (b"%PDF-", "application/pdf", ".pdf"),
)
TAKEN: Final = ("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf")
"""Every media type that is taken."""
_UNSAFE: Final = re.compile(r"[^\w .()-]+")
_ACTIVE: Final = re.compile(rb"<\s*(?:script|svg|html|\?php)", re.IGNORECASE)
_LOOK_AT: Final = 1024


class Kept(Struct, frozen=True):
    """Who uploaded a file, and the conversations that it travels in."""

    principal: str
    upload: Upload
    conversation_ids: tuple[ConversationId, ...] = ()


def find_type(content: bytes) -> tuple[str, str] | None:
    """(media type, ending) by the first bytes; None for what is not taken. A picture that
    begins like a page is not taken either."""
    if _ACTIVE.search(content[:_LOOK_AT]):
        return None
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp", ".webp"
    for magic, media_type, ending in _TYPES:
        if content.startswith(magic):
            return media_type, ending
    return None


def clean_name(name: str, ending: str) -> str:
    """A file name without paths, invisible characters or further endings. It is cleaned after
    Unicode normalisation, so that nothing becomes a dot or a slash afterwards.

    >>> clean_name("../../a\\u200b.php.png", ".png")
    'a_php.png'
    """
    plain = unicodedata.normalize("NFKC", name).replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(c for c in plain if unicodedata.category(c)[0] not in "CZ" or c == " ")
    stem = shown.rsplit(".", 1)[0] if "." in shown else shown
    safe = _UNSAFE.sub("_", stem).replace(".", "_").strip(" _")[:_MAX_NAME]
    return f"{safe or 'file'}{ending}"


async def keep_file(world: World, principal: Principal, name: str, content: bytes) -> Upload:
    """Keep a file for a message that its principal may write later.

    Raises:
        BadInput: it is empty or of a kind that is not taken.
    """
    found = find_type(content)
    if found is None:
        raise BadInput(
            "This file is none of PNG, JPEG, GIF, WebP or PDF; send it as one.", field="file"
        )
    media_type, ending = found
    file_id = await world.files.save(content)
    upload = Upload(file_id, clean_name(name, ending), media_type, len(content))
    await _put(world, Kept(principal.key, upload))
    return upload


async def find_kept(world: World, file_id: str) -> Kept | None:
    """What is known of a file, or None."""
    stored = await world.store.get_record("upload", file_id, world.clock.now())
    return msgspec.json.decode(stored, type=Kept) if stored else None


async def collect_uploads(
    world: World, principal: Principal, file_ids: tuple[str, ...]
) -> tuple[Upload, ...]:
    """The uploads behind the ids that a message names.

    Raises:
        NotFound: one of them does not exist, or somebody else uploaded it.
    """
    found = []
    for file_id in dict.fromkeys(file_ids):
        kept = await find_kept(world, file_id)
        if kept is None or kept.principal != principal.key:
            raise NotFound("no such file")
        found.append(kept.upload)
    return tuple(found)


async def place_uploads(
    world: World,
    principal: Principal,
    uploads: tuple[Upload, ...],
    conversation_id: ConversationId,
) -> None:
    """Remember in which conversation the files travel, so that who may see it may load them."""
    for upload in uploads:
        kept = await find_kept(world, upload.file_id)
        before = kept.conversation_ids if kept else ()
        if conversation_id not in before:
            await _put(world, Kept(principal.key, upload, (*before, conversation_id)))


async def _put(world: World, kept: Kept) -> None:
    await world.store.put_record("upload", kept.upload.file_id, msgspec.json.encode(kept))
