"""Finds needs that ask for judgment: several generations, health, large parties, many places."""

from collections.abc import Iterator
from typing import Final

import re2

from segue.core.understanding.corrections import mark_corrections
from segue.core.understanding.keywords import find_keywords
from segue.core.understanding.matters import build_matters, find_matters
from segue.core.understanding.names import ACCESS_NEED
from segue.core.understanding.parties import find_party_size
from segue.core.understanding.places import find_places, is_origin
from segue.core.understanding.raw import Found, Need
from segue.core.understanding.text import Pattern, flatten

VERSION = "needs@2"
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
_OLD = r"(?:grandparents?|grandm\w+|grandf\w+|grandpa\w*|granny|gran|nan|nana|oma|opa|grosseltern|grossmutter|grossvater|grand-?meres?|grand-?peres?|grands-parents|abuel[oa]s?|nonn[oaie]|av[oó]s?|avos)"
_YOUNG = r"(?:kids?|children|grandchild\w*|grandkids?|grandsons?|granddaughters?|toddlers?|bab(?:y|ies)|kinder\w*|enkel\w*|enfants?|petits-enfants|ninos|nietos|nipoti|bambini|netos|criancas|kleinkinder\w*)"
_PARENT = r"(?:my|our|both|meine|unsere|mit|mes|nos|mis|i miei|meus|mijn) (?:elderly |old |ageing )?(?:parents(?:-in-law)?|mother|father|mum|mom|dad|mother-in-law|father-in-law|in-laws|eltern|schwiegereltern|beaux-parents|padres|suegros|genitori|suoceri|pais|sogros|ouders|schoonouders)"
_WORDS = {
    MULTI_GENERATIONAL: (
        r"(?:three|four|several|multiple|all|two|3|4) generat\w+", r"multi-?\s?generation\w*", r"(?:drei|vier|mehrere) generationen",
        r"(?:trois|quatre|plusieurs) generations", r"(?:tres|cuatro|varias) generaciones", r"(?:tre|quattro) generazioni", r"tres geracoes",
        r"drie generaties", rf"{_OLD}\b.{{0,80}}\b{_YOUNG}", rf"{_YOUNG}\b.{{0,80}}\b{_OLD}", r"(?:from|ages?) \d to (?:[6-9]\d)\b",
        rf"{_PARENT}\b(?:\W+(?:and|with|plus|und|mit|et|y|e|en|met|my|our|the|us|unsere?n?|nos|las?|los|i|os|as|kommen|two|three|small|little|\d|me|wife|husband)){{1,5}} {_YOUNG}", rf"{_YOUNG}\b(?:\W+(?:and|with|plus|und|mit|et|y|e|en|met|my|our|the|us|me|wife|husband)){{1,4}} {_PARENT}", r"\d+[- ](?:year|month)[- ]old(?: \w+)? (?:to|and|through) (?:my |our |the )*(?:[6-9]\d)", r"mehrgenerationen\w*|multigen\w*|(?:kids|children|son|daughter) to (?:my |our |the )?(?:grand\w+|great-\w+)",
        r"with (?:my|our) (?:elderly )?(?:parents|mother|father)(?:-in-law)?\b.{0,40}\b(?:and|with) (?:the|our|my) (?:\w+ )?(?:kids|children|grandchildren)",
    ),
    MEDICAL: (
        r"medical (?:condition|equipment|needs?|device|treatment|history)", r"chemo\w*", r"cancer (?:treatment|patient)", r"recent(?:ly had)? surgery",
        r"(?:after|since|had) (?:a |his |her |my |an )?(?:stroke|operation|surgery|transplant)", r"transplant\w*", r"(?:needs?|take|carry|bring|refrigerat\w+) (?:\w+ )?(?:medication|medicines?|insulin|injections?)",
        r"fit to fly", r"severe(?:ly)? allerg\w+", r"anaphyla\w+", r"epi-?pens?", r"nurse (?:on|with|for|to)", r"medikamente", r"medicaments", r"medicamentos", r"terminal(?:ly)? ill\w*", r"blood ?thinners?|anti-?coagulants?|warfarin|(?:just|recently|been|was) discharged from (?:the )?hospital|(?:out of|left) (?:the )?hospital (?:last|this|on|a|two|yesterday)|on dialysis|sous (?:dialyse|oxygene)|chimio\w*|quimio\w*|chemotherap\w*|diabetic[oa]s?|diabetique|zuckerkrank|hemophili\w+|cystic fibrosis|crohn\'?s|colostomy|stoma|catheter|ventilator|fridge for (?:\w+ ){0,2}(?:medication|medicines?|insulin)|(?:heart|kidney|lung|liver) (?:transplant|failure|disease|patient)",
        r"immun\w+ (?:compromised|suppress\w+)", r"(?:nut|peanut) allergy.{0,30}(?:severe|hospital|life)",
    ),
    ACCESSIBILITY: (
        r"schlecht zu fuß", r"we+l-? ?chai?rs? (?:access|user|friendly|ramp)", r"(?:knees?|hips?|legs?) (?:don't|can't|won't|no longer|doesn't) (?:do|manage|like|take|climb|cope)(?: \w+)? (?:steps|stairs|slopes|hills|walk\w*)",
    ),
    GROUP_EVENT: (
        r"(?:our|my|daughter's|son's|sister's|brother's|a|destination|organi[sz]e|plan\w*|celebrate|host\w*|hold\w*|venue for|place for) (?:own |small |big |beach |dream |little |\w+'s )?wedding (?:abroad|in|on|at|with|party|group|for|reception|ceremony|weekend)(?: \w+)?", r"(?:venue|place|location|hotel|villa|castle|island|organi[sz]e|plan|planning|host|celebrate|hold|arrange|help with|package|packages) (?:[\w']+ ){0,3}(?:wedding|reception|engagement party|vow renewal|bar mitzvah|bat mitzvah|christening)", r"(?:want|like|plan|planning|hope|hoping|dream|love|looking|wish|going|possible|can we|could we|help us) (?:\w+ ){0,2}(?:get married|marry|getting married|marrying|tie the knot|elope|renew our vows|say i do)", r"renew(?:al of)? (?:our )?vows", r"(?:heiraten|hochzeit feiern|trauung) (?:\w+ ){0,4}(?:in|auf|am)\b|(?:mochten|wollen|planen|wurden) (?:\w+ ){0,5}(?:heiraten|hochzeit)|unsere hochzeit (?:in|auf|am|mit)", r"(?:lieu|endroit|organiser|celebrer|domaine|chateau|preparer) (?:\w+ ){0,3}mariage|nous marier|notre mariage (?:en|a|au|sur)", r"(?:celebrar|organizar|planear|lugar para) (?:\w+ ){0,3}boda|casarnos|nuestra boda (?:en|con)", r"sposarci|(?:celebrare|organizzare|luogo per) (?:\w+ ){0,3}(?:matrimonio|nozze)|(?:nostro matrimonio|nostre nozze) (?:in|a|sul|al)", r"(?:celebrar|organizar) (?:\w+ ){0,3}casamento|nosso casamento (?:em|no|na)|casar-nos|onze bruiloft (?:in|op)|willen (?:\w+ ){0,3}trouwen",
        r"destination wedding", r"corporate (?:retreat|event|trip|group|offsite|outing|travel day)", r"(?:a|our|plan|organi[sz]e|the|for (?:a|our)|an) (?:annual |next |\w+ )?(?:company|team|board|incentive|sales|staff|partner) (?:retreat|trip|offsite|off-site|event|outing)", r"(?:organi[sz]e|plan|host|hold|venue for|place for|room for) (?:\w+ ){0,3}(?:company|team|board|conference|congress|seminar|meeting|workshop|gala)",
        r"conference (?:for|of|group)", r"(?:birthday|anniversary) (?:party|dinner|celebration) (?:for|of|with) (?:\d\d|twenty|thirty|forty|fifty|sixty|eighty|a hundred|my \w+ and|all|the whole)\b", r"group (?:booking|of (?:\d\d|ten|twelve|fifteen|twenty|thirty|forty|fifty))", r"charter (?:a |the )?(?:plane|jet|yacht|boat|whole)", r"buy-?out", r"(?:rent|book|take over|hire) (?:out )?(?:the )?(?:whole|entire) (?:hotel|villa|lodge|ship|island|property|ryokan)",
        r"rehearsal dinner", r"wedding (?:party|guests|planner|venue)", r"exclusive use", r"(?:firmen|betriebs)(?:ausflug|reise|event)", r"seminaire d'entreprise", r"family reunion",
    ),
    MINORS_ALONE: (
        r"unaccompanied (?:minors?|child\w*|kids?)", r"(?:child|children|kids?|son|daughter|teenagers?|minors?|grandson|granddaughter|boys|girls)\b.{0,25}\b(?:fly|flies|flying|travel|travels|travell?ing|going|goes|go)\b.{0,15}\b(?:alone|on (?:his|her|their) own|by (?:himself|herself|themselves)|without (?:us|me|adults?|parents|an adult|his parents|her parents))",
        r"(?:with only|just) one parent", r"not (?:the|her|his|my) (?:biological |own )?(?:parent|child)", r"(?:kind|sohn|tochter|kinder)\b.{0,25}\ballein\w*\b.{0,15}\b(?:reis|flieg)\w*", r"enfants? non accompagnes?", r"menor(?:es)? no acompanad[oa]s?", r"minor[ei] non accompagnat[oi]", r"consent letter", r"custody (?:of (?:my|our|the|his|her) (?:son|daughter|child\w*|kids)|and|agreement|order)|(?:share|sole|joint|shared|full) custody",
        r"(?:\d+[- ]year[- ]old|niece|nephew|stepson|stepdaughter|godson|goddaughter|grandchild\w*|child|kids?|children|minors?|teenagers?|son|daughter)\b[^.!?;]{0,30}\b(?:fly|flies|flying|travel\w*|go|goes|going|come|comes|coming|arrive\w*|voyage\w*|viaja\w*|viaggia\w*)\b[^.!?;]{0,20}\b(?:alone|on (?:his|her|their) own|by (?:himself|herself|themselves|itself)|without (?:us|me|adults?|parents|an adult|a parent|his (?:parents|father|mother)|her (?:parents|father|mother)|supervision|any adults?))", r"(?:letter of consent|consent (?:letter|form)|parental consent|authori[sz]ation letter|permission (?:letter|slip)) ?(?:for|from|by)?", r"only one (?:of the )?parents?\b|(?:without|not with) (?:his|her|the) (?:other )?(?:father|mother|other parent)", r"(?:kind|kinder|tochter|sohn|enkel\w*|jugendlicher?)\b[^.!?;]{0,30}\b(?:allein\w*|ohne (?:begleitung|uns|eltern|erwachsene))", r"(?:mon|ma|notre|mes|nos) (?:fils|fille|enfants?|petit-fils|petite-fille|neveu|niece)\b[^.!?;]{0,25}\b(?:seule?s?|sans nous|sans adulte)", r"(?:mi|mis|nuestr[oa]s?) (?:hij[oa]s?|niet[oa]s?|sobrin[oa]s?)\b[^.!?;]{0,25}\b(?:sol[oa]s?|sin nosotros|sin adultos?)\b", r"(?:mi[oa]|nostr[oa]|miei|nostri) (?:figli[oa]?|nipot[ei])\b[^.!?;]{0,25}\bda (?:sol[oaie])|(?:meu|minha) (?:filh[oa]|net[oa])\b[^.!?;]{0,25}\bsozinh[oa]|(?:mijn|onze) (?:zoon|dochter|kind\w*)\b[^.!?;]{0,25}\balleen\b",
    ),
    VISA_TROUBLE: (
        r"visa\b.{0,40}\b(?:refused|denied|rejected|delayed|declined|expired|problem\w*|trouble|not arrived|late|stuck|pending|issue\w*|wrong|cancell?ed|overstay\w*|urgent\w*)", r"(?:refused|denied|rejected|expired|problem\w*|trouble|issue\w*|stuck)\b.{0,25}\bvisas?\b",
        r"passports?\b.{0,40}\b(?:expire[sd]?|expiring|lost|stolen|damaged|runs? out|not valid|invalid|renew\w*|missing|full|confiscated|water)", r"(?:lost|stolen|expired|missing|damaged|forgot)\b.{0,15}\bpassports?", r"(?:denied|refused) (?:entry|boarding)", r"visas?\b[^.!?;]{0,20}\b(?:hasn\'t|has not|haven\'t|have not|still not|not yet|never) (?:\w+ )?(?:come|arrived|been (?:issued|granted)|here)", r"(?:esta|eta|e-?visa|evisa|residence permit)\b (?:was|is|has been|got|were) (?:\w+ )?(?:refused|denied|rejected|delayed|declined|expired|pending|wrong|cancelled)", r"(?:two|2|both) passports?|(?:rubato|perso|smarrito|scaduto)\b.{0,20}\bpassaporto|(?:perdido|perdi|robado|robaron|caducad[oa])\b.{0,20}\bpasaporte|(?:perdu|vole|perime)\b.{0,20}\bpasseport|(?:pass|reisepass|visum) (?:\w+ ){0,2}(?:verloren|gestohlen|abgelaufen)|(?:visto|passaporte)\b.{0,20}\b(?:negado|recusado|vencid\w+|perdi\w*|roubad\w+|caducou)|(?:perdi|roubaram)\b.{0,20}\bpassaporte|(?:paspoort|visum)\b.{0,25}\b(?:verlopen|kwijt|verloren|gestolen|geweigerd)|(?:won\'t|not|refus\w+ to) let (?:\w+ )?board[^.!?]{0,30}visa|criminal record|police record|conviction", r"(?:dual|double) (?:nationality|citizenship|national)", r"stateless", r"overstay\w*", r"israeli stamp",
        r"(?:visum|pass|reisepass)\b.{0,30}\b(?:abgelehnt|abgelaufen|verloren|gestohlen|lauft ab|verweigert)", r"(?:visa|passeport)\b.{0,30}\b(?:refuse|expire|perdu|vole)", r"(?:visado|pasaporte)\b.{0,30}\b(?:denegado|rechazado|caducado|perdido|robado)", r"(?:visto|passaporto)\b.{0,30}\b(?:rifiutato|negato|scaduto|perso|rubato)",
    ),
}  # fmt: skip
_MASKS = (
    r"(?:be|was|were|been|going|go|got|had|have|i'm|am|are|'m|'re|fly|back|home|there|invited|travel\w*|attend\w*|in time|on time|come|get) (?:to be |to go |to get )?(?:at|to|for|from|after|before|by)? ?(?:a|an|my|his|her|their|the) (?:[\w']+ ){0,3}(?:wedding|company meeting|corporate retreat)(?: (?:in|on|at) \w+)?",
    r"(?:after|before|since) (?:our|the|a) wedding(?: (?:in|on|at) \w+)?",
    r"change the plan of",
    r"oma(?:n|ha)",
    r"next generations?",
    r"no visa (?:problems?|issues?)",
    r"(?:new|younger|older) generation",
    r"opa!",
    r"custody of (?:our|the) (?:bags|luggage)",
    r"visa (?:card|credit|debit|payment|transaction)\b.{0,30}",
    r"(?:run|owned|managed|kept|made|cooked|led) (?:\w+ ){0,5}(?:for|through|by|in) (?:\w+ )?generations",
    r"(?:leave|leaving|left|stay|stays|staying) (?:the |our |my )?(?:kids|children) (?:\w+ )?(?:with|at) (?:the|their|my|our) \w+",
    r"(?:kids|children) (?:stay|stays|staying|remain|are) (?:\w+ ){0,2}(?:at home|home|behind)(?: with \w+)?",
    r"(?:ohne|without|sans|sin|senza|sem|zonder) (?:\w+ )?(?:kids|kinder|children|enfants|ninos|bambini|criancas|kinderen)(?: \w+){0,3}",
    r"(?:grand\w+|nonn[oa]|abuel[oa]|oma|opa)(?:'s|\s(?:recipes?|house|village|ring|was|were|came|comes from|lived))\b",
    r"(?:is|are|aged?|who is|turned) (?:[2-9]\d) and (?:\w+ )?(?:travels?|flies|goes)(?: \w+){0,4}",
    r"(?:will|would|do|does|did) (?:not|never) (?:travel|fly|go)(?: \w+)? (?:alone|on \w+ own|by \w+)|won't (?:travel|fly|go) alone",
)
_DENIALS: Pattern = re2.compile(
    r"\b(?:nobody|no one|none of (?:us|them)|niemand|personne|nadie|nessuno|ninguem|keiner?)\s(?:[^\s.,;!?]+\s){0,3}$|"
    r"\b(?:not|never|n't|no|without|kein\w*|pas besoin d\w*|pas (?:de|d')|aucun\w*|nessun\w*|ningun\w*|geen|sem|sin|sans|senza|non|nicht|niet|nao)"
    r"(?:\s(?:a|an|any|the|need|needs|have|has|use|uses|using|need for|necesitamos|hay|ho|is|es|estoy|est|suis|being|really|of))*[\s']$"
)
_DENIED_AFTER: Pattern = re2.compile(
    r"^(?:s|es)?\s*(?:(?:is |are |was |were )?(?:not|n't) (?:needed|necessary|required|an? (?:issue|problem))|(?:issues?|problems?|trouble)\b|(?:is |was |were )?closed|unnecessary|with (?:hope|joy|meaning))"
)
_BREAK: Pattern = re2.compile(r"[.,;:!?\n]|\s(?:but|aber|mais|pero|ma|mas|maar)\s")
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
        if not need.denies and not _is_denied(flat, need):
            yield (MEDICAL if need.value in _MEDICAL_NEEDS else ACCESSIBILITY), need.start, need.end


def _is_denied(flat: str, need: Found) -> bool:
    clause = flat[: need.start]
    for stop in _BREAK.finditer(clause):
        clause = flat[stop.end() : need.start]
    after = _DENIED_AFTER.match(flat[need.end :].lstrip())
    return bool(after or _DENIALS.search(clause))


def _find_size(flat: str) -> Iterator[Need]:
    for count, start, end in find_party_size(flat):
        if int(count) >= LARGE:
            yield LARGE_PARTY, start, end


def _find_many_places(text: str, flat: str) -> Iterator[Need]:
    places = [p for p in find_places(text, flat) if not is_origin(flat, p)]
    names = {p.name for p in places}
    if len(names) >= MANY:
        yield MANY_PLACES, places[0].start, places[-1].end
