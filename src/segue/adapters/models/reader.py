"""Reads one message with all models and rules; a few milliseconds on one core."""

from datetime import date

from segue.adapters.models.encoder import Encoder
from segue.adapters.models.language import VERSION as DETECTOR_VERSION
from segue.adapters.models.language import LanguageModel
from segue.adapters.models.sentiment import VERSION as SENTIMENT_VERSION
from segue.adapters.models.sentiment import SentimentModel
from segue.adapters.models.topics import LANGUAGES, TopicHead
from segue.adapters.models.wish_head import WishHead, load_wish_head
from segue.core.conversation.reading import TopicScore
from segue.core.understanding import acts, affect, details, needs, sensitive, wish
from segue.core.understanding import language as languages
from segue.core.understanding.acts import find_acts
from segue.core.understanding.names import NAME
from segue.core.understanding.raw import RawReading
from segue.core.understanding.sentences import find_sentences
from segue.core.understanding.sentiment import combine_sentiment
from segue.core.understanding.topic import build_topics
from segue.core.values import Language, Probability

MOST_SENTENCES = 4
"""Sentences scored for topics beside the whole message: two requests show, the time stays short."""
_RULES = (acts.VERSION, affect.VERSION, details.VERSION, languages.VERSION, needs.VERSION,
          sensitive.VERSION, wish.VERSION)  # fmt: skip


class MessageReader:
    """Holds the models of a business; may be used from several threads."""

    def __init__(self, encoder: Encoder, topics: TopicHead, wishes: WishHead | None = None) -> None:
        self._encoder = encoder
        self._topics = topics
        self._wishes = wishes or load_wish_head()
        self._languages = LanguageModel()
        self._sentiment = SentimentModel()
        self.versions = (
            encoder.version, topics.version, self._wishes.version, DETECTOR_VERSION, SENTIMENT_VERSION, *_RULES,
        )  # fmt: skip

    def read(
        self,
        text: str,
        *,
        seq: int,
        today: date,
        language: Language,
        asked: tuple[str, ...] = (),
        names: tuple[str, ...] = (),
        had_attachments: bool = False,
    ) -> RawReading:
        """The reading of a message in a conversation held in `language`.

        `asked` are the details that the last question asked for, `names` people who may be asked
        for by name. A message of attachments alone is unreadable, and so is one without words.
        """
        does = find_acts(text)
        if does.unreadable or not text.strip():
            return RawReading(seq=seq, language=language, unreadable=True, versions=self.versions)
        spoken = self._languages.detect(text, language)
        topics, scope = self._score_topics(text, spoken)
        stays = wish.find_wish_for_ai(text) is not None
        callable_names = () if NAME in asked else names
        return RawReading(
            seq=seq,
            language=spoken,
            topics=topics,
            scope=scope,
            sentiment=combine_sentiment(self._sentiment.score(text, spoken)),
            affect=affect.find_affect(text),
            details=details.find_details(text, today, asked),
            needs=needs.find_needs(text),
            sensitive=sensitive.find_sensitive(text),
            wishes_person=self._find_wish(text, spoken, callable_names, stays),
            stays=stays,
            versions=self.versions,
            says=does.says,
            greets=does.greets,
            thanks=does.thanks,
            closes=does.closes,
            asks=does.asks,
        )

    def _find_wish(
        self, text: str, language: Language, names: tuple[str, ...], stays: bool
    ) -> tuple[int, int] | None:
        """The words that ask for a person: the rules first, then the head, which points at all."""
        if (found := wish.find_wish_for_person(text, names)) or stays:
            return found
        rows = _list_rows(text)
        vectors = self._encoder.encode(rows) if language in LANGUAGES else None
        return (0, len(text)) if self._wishes.wishes(rows, vectors) else None

    def _score_topics(
        self, text: str, language: Language
    ) -> tuple[tuple[TopicScore, ...], Probability]:
        if language not in LANGUAGES:
            return (), Probability(0.0)
        shares, scope = self._topics.score(self._encoder.encode(_list_rows(text)))
        return build_topics(self._topics.topics, shares), scope


def _list_rows(text: str) -> list[str]:
    """The message, and its sentences where there are several."""
    sentences = find_sentences(text)
    parts = [text[start:end] for start, end in sentences[:MOST_SENTENCES]]
    return [text, *parts] if len(sentences) > 1 else [text]
