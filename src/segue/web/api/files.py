"""Files that travel with messages."""

from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.responses import Response

from segue.core.errors import BadInput, NotFound
from segue.web.access import Access, is_within
from segue.web.errors import TooLarge
from segue.web.follower import READ
from segue.web.limits import Rate
from segue.web.routing import Call, Routes
from segue.web.schemas import FileForm, FileKept
from segue.web.uploads import MAX_FILE, Kept, find_kept, keep_file

routes = Routes()

_FORM_ROOM = 16 * 1024
"""What the form around the file may take."""


@routes.route(
    "POST",
    "/api/v1/files",
    access=Access(customer="own", agent="own", supervisor="own"),
    status=201,
    body=FileForm,
    takes="multipart/form-data",
    answer=FileKept,
)
async def create_file(call: Call) -> FileKept:
    """Keep a file for a message that the caller may write later."""
    settings, principal = call.shared.settings, call.principal
    rate = Rate(settings.upload_burst, settings.uploads_per_second)
    call.shared.limiter.take(f"upload {principal.key}", rate)
    name, content = await _read_file(call)
    kept = await keep_file(call.world, principal, name, content)
    return FileKept(kept.file_id, kept.name, kept.media_type, kept.size_bytes)


@routes.route("GET", "/api/v1/files/{file_id}", access=READ, media="application/octet-stream")
async def read_file(call: Call) -> Response:
    """The file, as a download, for who uploaded it or may see a conversation it travels in."""
    kept = await find_kept(call.world, str(call.request.path_params["file_id"]))
    if kept is None or not await _may_load(call, kept):
        raise NotFound("no such file")
    content = await call.world.files.load(kept.upload.file_id)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(kept.upload.name)}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, headers=headers, media_type=kept.upload.media_type)


async def _may_load(call: Call, kept: Kept) -> bool:
    principal = call.principal
    if kept.principal == principal.key:
        return True
    scope = READ.find_scope(principal.kind)
    for conversation_id in kept.conversation_ids:
        opened = await call.shared.beginnings.open(call.world, conversation_id)
        if is_within(principal, scope, opened):
            return True
    return False


async def _read_file(call: Call) -> tuple[str, bytes]:
    declared = call.request.headers.get("content-length", "")
    if not declared.isdigit():
        raise BadInput("Content-Length is missing; send the file in one piece.", field="file")
    if int(declared) > MAX_FILE + _FORM_ROOM:
        raise TooLarge(f"A file has at most {MAX_FILE} bytes.", limit_bytes=MAX_FILE)
    try:
        async with call.request.form(max_files=1, max_fields=4) as form:
            file = form.get("file")
            if not isinstance(file, UploadFile):
                raise BadInput("The form has no file in the field 'file'.", field="file")
            name, content = file.filename or "", await file.read(MAX_FILE + 1)
    except (MultiPartException, HTTPException) as error:
        raise BadInput("The form cannot be read; send multipart/form-data.") from error
    if len(content) > MAX_FILE:
        raise TooLarge(f"A file has at most {MAX_FILE} bytes.", limit_bytes=MAX_FILE)
    if not content:
        raise BadInput("The file is empty.", field="file")
    return name, content
