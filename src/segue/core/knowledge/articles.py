"""Articles: approved knowledge, each version named by the bytes of its file."""

from datetime import date

from msgspec import Struct

from segue.core.values import ArticleId, Language, TopicId


class Article(Struct, frozen=True):
    """An article of the business folder. `version` is the first 12 hexadecimal digits of the
    SHA-256 of the file's bytes; `audience` is "customer" or "agent"; only an `approved` one may
    be quoted to customers."""

    id: ArticleId
    title: str
    body: str
    version: str
    owner: str
    review_date: date
    topics: tuple[TopicId, ...]
    language: Language
    audience: str
    approved: bool
