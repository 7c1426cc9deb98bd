"""Finds needs that ask for judgment: several generations, health, large parties, many places."""

from collections.abc import Iterator
from typing import Final

from segue.core.understanding.corrections import mark_corrections
from segue.core.understanding.keywords import find_keywords
from segue.core.understanding.matters import build_matters, find_matters
from segue.core.understanding.names import ACCESS_NEED
from segue.core.understanding.parties import find_party_size
from segue.core.understanding.places import find_places, is_origin
from segue.core.understanding.raw import Found, Need
from segue.core.understanding.text import flatten

VERSION = "needs@1"
MULTI_GENERATIONAL: Final = "multi_generational"
ACCESSIBILITY: Final = "accessibility"
LARGE_PARTY: Final = "large_party"
MEDICAL: Final = "medical"
MANY_PLACES: Final = "many_places"
GROUP_EVENT: Final = "group_event"
MINORS_ALONE: Final = "minors_alone"
VISA_TROUBLE: Final = "visa_trouble"
NEEDS: Final = (
    MULTI_GENERATIONAL, ACCESSIBILITY, LARGE_PARTY, MEDICAL, MANY_PLACES, GROUP_EVENT,
    MINORS_ALONE, VISA_TROUBLE,
)  # fmt: skip

LARGE = 8
"""Travellers from whom on a party is large."""
MANY = 3
"""Places in one message from which on a journey has many; countries beside cities not counted."""
_MEDICAL_NEEDS = frozenset(
    {
        "oxygen",
        "dialysis",
        "pregnancy",
        "diabetes",
        "heart condition",
        "epilepsy",
        "parkinson's",
        "dementia",
    }
)
_OLD = r"(?:grandparents?|grandm\w+|grandf\w+|grandpa\w*|granny|nana|oma|opa|grosseltern|grossmutter|grossvater|grand-?meres?|grand-?peres?|grands-parents|abuel[oa]s?|nonn[oaie]|av[oó]s?|avos)"
_YOUNG = r"(?:kids?|children|grandchild\w*|grandkids?|grandsons?|granddaughters?|toddlers?|bab(?:y|ies)|kinder\w*|enkel\w*|enfants?|petits-enfants|ninos|nietos|nipoti|bambini|netos|criancas|kleinkinder\w*)"
_WORDS = {
    MULTI_GENERATIONAL: (
        r"(?:three|four|several|multiple|all|two|3|4) generat\w+", r"multi-?\s?generation\w*", r"(?:drei|vier|mehrere) generationen",
        r"(?:trois|quatre|plusieurs) generations", r"(?:tres|cuatro|varias) generaciones", r"(?:tre|quattro) generazioni", r"tres geracoes",
        r"drie generaties", rf"{_OLD}\b.{{0,80}}\b{_YOUNG}", rf"{_YOUNG}\b.{{0,80}}\b{_OLD}", r"(?:from|ages?) \d to (?:[6-9]\d)\b",
        r"with (?:my|our) (?:elderly )?(?:parents|mother|father)(?:-in-law)?\b.{0,40}\b(?:and|with) (?:the|our|my) (?:\w+ )?(?:kids|children|grandchildren)",
    ),
    MEDICAL: (
        r"medical (?:condition|equipment|needs?|device|treatment|history)", r"chemo\w*", r"cancer (?:treatment|patient)", r"recent(?:ly had)? surgery",
        r"(?:after|since|had) (?:a |his |her |my |an )?(?:stroke|operation|surgery|transplant)", r"transplant\w*", r"(?:needs?|take|carry|bring|refrigerat\w+) (?:\w+ )?(?:medication|medicines?|insulin|injections?)",
        r"fit to fly", r"severe(?:ly)? allerg\w+", r"anaphyla\w+", r"epi-?pens?", r"nurse (?:on|with|for|to)", r"medikamente", r"medicaments", r"medicamentos", r"terminal(?:ly)? ill\w*",
        r"immun\w+ (?:compromised|suppress\w+)", r"(?:nut|peanut) allergy.{0,30}(?:severe|hospital|life)",
    ),
    GROUP_EVENT: (
        r"(?:wedding|marry|married|hochzeit|mariage|boda|matrimonio|casamento) (?:abroad|in|on|at|party|group|for \d+|a|en|au|em|ceremony)\b", r"destination wedding", r"corporate (?:retreat|event|trip|group|offsite)", r"(?:company|team|board|incentive) (?:retreat|trip|offsite|off-site|event|outing|meeting)",
        r"conference (?:for|of|group)", r"(?:birthday|anniversary) party (?:for|of|with|abroad) ", r"group (?:booking|of (?:\d\d|ten|twelve|fifteen|twenty|thirty|forty|fifty))", r"charter (?:a |the )?(?:plane|jet|yacht|boat|whole)", r"buy-?out", r"(?:rent|book|take over|hire) (?:out )?(?:the )?(?:whole|entire) (?:hotel|villa|lodge|ship|island|property|ryokan)",
        r"rehearsal dinner", r"wedding (?:party|guests|planner|venue)", r"exclusive use", r"(?:firmen|betriebs)(?:ausflug|reise|event)", r"seminaire d'entreprise", r"family reunion",
    ),
    MINORS_ALONE: (
        r"unaccompanied (?:minors?|child\w*|kids?)", r"(?:child|children|kids?|son|daughter|teenagers?|minors?|grandson|granddaughter|boys|girls)\b.{0,25}\b(?:fly|flies|flying|travel|travels|travell?ing|going|goes|go)\b.{0,15}\b(?:alone|on (?:his|her|their) own|by (?:himself|herself|themselves)|without (?:us|me|adults?|parents|an adult|his parents|her parents))",
        r"(?:with only|just) one parent", r"not (?:the|her|his|my) (?:biological |own )?(?:parent|child)", r"(?:kind|sohn|tochter|kinder)\b.{0,25}\ballein\w*\b.{0,15}\b(?:reis|flieg)\w*", r"enfants? non accompagnes?", r"menor(?:es)? no acompanad[oa]s?", r"minor[ei] non accompagnat[oi]", r"consent letter", r"custody",
    ),
    VISA_TROUBLE: (
        r"visa\b.{0,40}\b(?:refused|denied|rejected|delayed|declined|expired|problem\w*|trouble|not arrived|late|stuck|pending|issue\w*|wrong|cancell?ed|overstay\w*|urgent\w*)", r"(?:refused|denied|rejected|expired|problem\w*|trouble|issue\w*|stuck)\b.{0,25}\bvisas?\b",
        r"passports?\b.{0,40}\b(?:expire[sd]?|expiring|lost|stolen|damaged|runs? out|not valid|invalid|renew\w*|missing|full|confiscated|water)", r"(?:lost|stolen|expired|missing|damaged|forgot)\b.{0,15}\bpassports?", r"(?:denied|refused) (?:entry|boarding)", r"criminal record", r"(?:dual|double) (?:nationality|citizenship|national)", r"stateless", r"overstay\w*", r"israeli stamp",
        r"(?:visum|pass|reisepass)\b.{0,30}\b(?:abgelehnt|abgelaufen|verloren|gestohlen|lauft ab|verweigert)", r"(?:visa|passeport)\b.{0,30}\b(?:refuse|expire|perdu|vole)", r"(?:visado|pasaporte)\b.{0,30}\b(?:denegado|rechazado|caducado|perdido|robado)", r"(?:visto|passaporto)\b.{0,30}\b(?:rifiutato|negato|scaduto|perso|rubato)",
    ),
}  # fmt: skip
_MASKS = (
    r"oma(?:n|ha)",
    r"next generations?",
    r"no visa (?:problems?|issues?)",
    r"(?:new|younger|older) generation",
    r"opa!",
    r"custody of (?:our|the) (?:bags|luggage)",
    r"visa (?:card|credit|debit)\b.{0,30}",
)
_MATTERS = build_matters(_WORDS, _MASKS)


def find_needs(text: str) -> tuple[Need, ...]:
    """The needs that a message shows, and the characters [start, end) of the first words."""
    flat = flatten(text)
    found = [*find_matters(flat, _MATTERS), *_find_health(flat), *_find_size(flat)]
    return tuple(
        sorted({need[0]: need for need in (*found, *_find_many_places(text, flat))}.values())
    )


def _find_health(flat: str) -> Iterator[Need]:
    found = (Found(*keyword) for keyword in find_keywords(flat) if keyword[0] == ACCESS_NEED)
    for need in mark_corrections(flat, found):
        if not need.denies:
            yield (MEDICAL if need.value in _MEDICAL_NEEDS else ACCESSIBILITY), need.start, need.end


def _find_size(flat: str) -> Iterator[Need]:
    for count, start, end in find_party_size(flat):
        if int(count) >= LARGE:
            yield LARGE_PARTY, start, end


def _find_many_places(text: str, flat: str) -> Iterator[Need]:
    places = [p for p in find_places(text, flat) if not is_origin(flat, p)]
    names = {p.name for p in places}
    if len(names) >= MANY:
        yield MANY_PLACES, places[0].start, places[-1].end
