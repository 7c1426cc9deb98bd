"""How a moment is said: today, tomorrow or a date, in the customer's language."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from segue.core.values import ENGLISH, Language

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "en": ("{time} today", "{time} tomorrow", "{time} on {day} {month}"),
    "de": ("heute, {time} Uhr", "morgen, {time} Uhr", "{day}.{number}., {time} Uhr"),
    "fr": ("aujourd'hui à {time}", "demain à {time}", "le {day}/{number} à {time}"),
    "es": ("hoy a las {time}", "mañana a las {time}", "el {day}/{number} a las {time}"),
    "it": ("oggi alle {time}", "domani alle {time}", "il {day}/{number} alle {time}"),
    "pt": ("hoje às {time}", "amanhã às {time}", "{day}/{number} às {time}"),
    "nl": ("vandaag om {time} uur", "morgen om {time} uur", "{day}-{number} om {time} uur"),
    "ar": ("اليوم الساعة {time}", "غدًا الساعة {time}", "{day}/{number} الساعة {time}"),
    "ja": ("本日{time}", "明日{time}", "{number}月{day}日{time}"),
}
"""Today, tomorrow, and any other day, by language."""


def say_moment(at: datetime, now: datetime, timezone: str, language: Language) -> str:
    """A moment as the business's own clock shows it, seen from `now`; it fits after "by" and
    after a colon. A language without words of its own gets English."""
    zone = ZoneInfo(timezone)
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    words = _WORDS.get(language, _WORDS[ENGLISH])
    days = (local.date() - today) // timedelta(days=1)
    template = words[days] if days in (0, 1) else words[2]
    return template.format(
        time=f"{local:%H:%M}", day=local.day, number=local.month, month=_MONTHS[local.month - 1]
    )
