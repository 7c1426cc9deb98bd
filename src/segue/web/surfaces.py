"""What the pages are told of the business in force, in the customer's language."""

from datetime import UTC, datetime
from typing import Final

from segue.core.dialogue.moments import say_moment
from segue.core.playbook.hours import find_next_opening, is_open
from segue.core.playbook.policy import Policy
from segue.core.values import Language
from segue.web.options import Demo
from segue.web.schemas_surfaces import AboutView, DemoView, DeskView, WidgetView
from segue.web.uploads import MAX_FILE, TAKEN

_FROM_THE_RIGHT: Final = ("ar", "fa", "he", "ur")


def build_about(policy: Policy, now: datetime, demo: Demo | None) -> AboutView:
    """What anybody may know of this server."""
    return AboutView(
        business=policy.business,
        ai_name=policy.ai_name,
        languages=policy.languages,
        timezone=policy.hours.timezone,
        now=now,
        demo=_view_demo(demo) if demo else None,
    )


def build_widget(policy: Policy, wanted: str, now: datetime) -> WidgetView:
    """The widget in the language that is wanted, else in the first that the business speaks."""
    language = choose_language(policy, wanted)
    names = {"ai": policy.ai_name, "business": policy.business}
    is_now_open = is_open(policy.hours, now)
    opens_at = None if is_now_open else find_next_opening(policy.hours, now)
    return WidgetView(
        business=policy.business,
        ai_name=policy.ai_name,
        language=language,
        languages=policy.languages,
        direction="rtl" if language in _FROM_THE_RIGHT else "ltr",
        disclosure=policy.say("disclosure", language).format(**names),
        greeting=policy.say("greeting", language).format(**names),
        prompts=tuple(policy.word(prompt, language) for prompt in policy.prompts),
        open=is_now_open,
        opens_at=opens_at.astimezone(UTC) if opens_at else None,
        opens_text=_say_opening(policy, opens_at, now, language) if opens_at else "",
        upload_types=TAKEN,
        upload_bytes=MAX_FILE,
        request_person=policy.say("request_person", language),
    )


def build_desk(policy: Policy) -> DeskView:
    """What the desk needs of the playbook."""
    return DeskView(
        dispositions=policy.dispositions,
        wait_target_seconds=policy.waiting.target_seconds,
        languages=policy.languages,
        ai_name=policy.ai_name,
        currency=policy.currency,
        proof_profile=policy.proof.profile,
    )


def choose_language(policy: Policy, wanted: str) -> Language:
    """The language of a tag such as "de-CH" if the business speaks it, else its first."""
    code = Language(wanted.replace("_", "-").partition("-")[0].lower())
    return code if code in policy.languages else policy.languages[0]


def _say_opening(policy: Policy, at: datetime, now: datetime, language: Language) -> str:
    moment = say_moment(at, now, policy.hours.timezone, language)
    return policy.say("outside_hours", language).format(opening=moment)


def _view_demo(demo: Demo) -> DemoView:
    return DemoView(demo.label, demo.started_at, demo.password, demo.sign_ins, demo.customers)
