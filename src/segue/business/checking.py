"""Cross checks: what no single file can show, such as a name that nothing gives."""

from collections import Counter
from datetime import date

from segue.business.faults import Mention, Place, Report, suggest
from segue.business.vocabulary import DETAILS
from segue.core.knowledge.articles import Article
from segue.core.playbook.flows import Answer
from segue.core.playbook.policy import Policy
from segue.core.playbook.trigger_rules import TriggerKind
from segue.core.values import Language

UNIQUE = (
    *("topic", "flow", "trigger", "article", "agent", "contact", "account", "booking"),
    "disposition",
)

_HOW_TO_ADD = {
    "topic": "Or add a file under topics/.",
    "skill": "Or give the skill to somebody in team.yaml.",
    "article": "Or add a file under knowledge/.",
    "agent": "Or add them to team.yaml.",
    "contact": "Or add a row to contacts.csv.",
    "account": "Or add a row to accounts.csv.",
    "language": "Or add it to `languages.speak`.",
    "photo": "Or add the file under photos/.",
    "detail": "Or write text:NAME for the customer's own words.",
}


def check_names(report: Report, today: date | None) -> None:
    """Checks the names given and used: doubles, unknown ones, dates that have passed."""
    _check_doubles(report)
    _check_examples(report)
    _check_emails(report)
    _check_used(report)
    for mention in report.given:
        if mention.kind == "review_date" and today and date.fromisoformat(mention.name) < today:
            problem = f"The article was to be reviewed by {mention.name}."
            _fault(report, mention, problem, "Review it and set a new date.", "warning")


def check_policy(policy: Policy, articles: tuple[Article, ...], report: Report) -> None:
    """Checks what the parts must be together: people can be reached, flows can be begun."""
    playbook = Place("playbook.yaml", "", report)
    if policy.business and not _meets_wishes(policy):
        problem = "No trigger has the kind explicit_request: the wish for a person must be met."
        playbook.within("triggers").fault(0, problem, "Add one; see docs/how-to/add-a-trigger.md.")
    if not policy.topics:
        Place("topics", "", report).fault(0, "There is no topic.", "Add a file under topics/.")
    _check_speech(policy, playbook)
    _check_flows(policy, report)
    _check_answers(policy, articles, report)


def _meets_wishes(policy: Policy) -> bool:
    kinds = (t.kind for t in policy.triggers if t.until is None)
    return TriggerKind.EXPLICIT_REQUEST in kinds


def _check_speech(policy: Policy, playbook: Place) -> None:
    line = next((m.line for m in playbook.report.given if m.kind == "language"), 0)
    spoken = {code for agent in policy.team for code in agent.languages}
    for code in policy.languages if policy.team else ():
        if code not in spoken:
            problem = f"Nobody in the team speaks {code!r}, so nobody can take over in it."
            remedy = "Add the language to somebody in team.yaml or take it away."
            playbook.within("languages.speak").fault(line, problem, remedy, "warning")


def _check_flows(policy: Policy, report: Report) -> None:
    serving: Counter[str] = Counter(topic for flow in policy.flows for topic in flow.topics)
    for use in report.used:
        if use.kind == "topic" and use.file.startswith("flows/") and serving[use.name] > 1:
            problem = f"Several flows serve the topic {use.name!r}; only one can begin."
            _fault(report, use, problem, "Leave the topic to one of them.")


def _check_answers(policy: Policy, articles: tuple[Article, ...], report: Report) -> None:
    quoted = {s.article for f in policy.flows for s in f.steps if isinstance(s, Answer)}
    hidden: dict[str, str] = {
        article.id: "is not approved" if not article.approved else "is for agents only"
        for article in articles
        if article.id in quoted and not (article.approved and article.audience == "customer")
    }
    for use in report.used:
        if use.kind == "article" and use.name in hidden:
            problem = f"The article {use.name!r} {hidden[use.name]}, so it cannot be quoted."
            _fault(report, use, problem, "Approve it for customers or quote another one.")


def _check_doubles(report: Report) -> None:
    first: dict[tuple[str, str], Mention] = {}
    for mention in report.given:
        if mention.kind not in UNIQUE:
            continue
        before = first.setdefault((mention.kind, mention.name), mention)
        if before is not mention:
            where = f"{before.file}:{before.line}"
            problem = f"The {mention.kind} {mention.name!r} is already at {where}."
            _fault(report, mention, problem, "Give one of the two another name.")


def _check_examples(report: Report) -> None:
    first: dict[str, Mention] = {}
    for mention in report.given:
        if mention.kind != "example":
            continue
        before = first.setdefault(mention.name, mention)
        if before.file != mention.file:
            problem = f"The same example stands at {before.file}:{before.line}."
            _fault(report, mention, problem, "Keep it in the topic where it belongs.")
        elif before is not mention:
            problem = f"The example stands already on line {before.line}."
            _fault(report, mention, problem, "Say it in other words.", "warning")


def _check_emails(report: Report) -> None:
    first: dict[str, Mention] = {}
    for mention in report.given:
        before = first.setdefault(mention.name, mention) if mention.kind == "email" else mention
        if before is not mention:
            problem = f"The same address is on line {before.line}; it cannot tell them apart."
            _fault(report, mention, problem, "Merge the rows or change one.", "warning")


def _check_used(report: Report) -> None:
    known = {kind: set(report.names(kind)) for kind in _HOW_TO_ADD}
    known["detail"] = set(DETAILS)
    known["language"] |= {Language("en")}
    for use in report.used:
        if use.name in known[use.kind] or _is_unknowable(use, report):
            continue
        if use.kind == "detail" and use.name.startswith("text:") and len(use.name) > len("text:"):
            continue
        problem = f"There is no {use.kind} {use.name[:60]!r}."
        _fault(
            report, use, problem, f"{suggest(use.name, known[use.kind])} {_HOW_TO_ADD[use.kind]}"
        )


def _is_unknowable(use: Mention, report: Report) -> bool:
    """Whether the file that gives such names could not be read, which is a fault of its own."""
    giver = {"skill": "agent", "agent": "agent", "language": "language", "topic": "topic"}
    return use.kind in giver and not report.names(giver[use.kind])


def _fault(
    report: Report, mention: Mention, problem: str, remedy: str, level: str = "error"
) -> None:
    place = Place(mention.file, mention.thing, report)
    place.fault(mention.line, problem, remedy, level)
