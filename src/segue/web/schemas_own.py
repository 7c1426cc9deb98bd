"""What customers send about their own conversation, and what a detail is mended by."""

from typing import Annotated

from msgspec import Meta, Struct

from segue.app.customers import HIGHEST, LONGEST_COMMENT, LOWEST


class AnswerSurvey(Struct, frozen=True, forbid_unknown_fields=True):
    """How easy it was made for the customer to handle their issue, 1 (hard) to 7 (easy)."""

    score: Annotated[int, Meta(ge=LOWEST, le=HIGHEST)]
    comment: Annotated[str, Meta(max_length=LONGEST_COMMENT)] = ""


class CorrectDetail(Struct, frozen=True, forbid_unknown_fields=True):
    """A detail and the value that holds; `was` says which of several standing values is meant,
    as it was told."""

    name: Annotated[str, Meta(min_length=1, max_length=64)]
    value: Annotated[str, Meta(min_length=1, max_length=1000)]
    was: Annotated[str, Meta(max_length=1000)] | None = None
