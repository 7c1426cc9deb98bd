"""Finds access needs, diets, occasions and wishes for rooms by their words."""

from collections.abc import Iterator

import re2

from segue.core.understanding.names import ACCESS_NEED, DIET, OCCASION, ROOM
from segue.core.understanding.text import Pattern

_WORDS: tuple[tuple[str, str, str], ...] = (
    (ACCESS_NEED, "wheelchair", r"wheel ?-?chairs?|rollst[uo]h?l\w*|fauteuil(?:s)? roulants?|fauteuil|silla(?:s)? de ruedas|sedia a rotelle|"
     r"carrozzina|cadeira de rodas|rolstoel\w*|車椅子|كرسي متحرك|mobility scooter"),
    (ACCESS_NEED, "limited walking", r"walks? (?:badly|poorly|slowly|with difficulty)|(?:can't|cannot|can not|can hardly|can barely|"
     r"unable to|struggles? to|not able to|isn't able to|hard to|couldn't) walk(?: (?:far|much|long|well))?|(?:trouble|difficulty|difficulties|problems?) "
     r"(?:with )?walking|not good on (?:her|his|their|my) (?:feet|legs)|(?:limited|reduced|poor|impaired|restricted) mobility|mobility (?:issues?|problems?|"
     r"needs?|impair\w+|aids?)|walking (?:stick|frame|aid)s?|crutch(?:es)?|rollator|zimmer frame|bad (?:knees?|hips?|back)|(?:knee|hip) (?:replacement|surgery|"
     r"operation|problem)s?|(?:new|replaced) (?:knee|hip)|arthritis|frail|unsteady|(?:tires?|(?:gets?|becomes?) tired) (?:\w+ )?(?:easily|quickly|fast)|(?:manage|do|climb) (?:only )?(?:a )?few steps|gehbehindert|schlecht zu fuss|nicht (?:gut|weit) "
     r"(?:gehen|laufen)|gehstock|kruecken|krucken|marche (?:mal|difficilement)|mobilite reduite|difficultes? a marcher|camina (?:mal|con dificultad)|movilidad reducida|"
     r"cammina (?:male|a fatica)|mobilita ridotta|mobilidade reduzida|anda mal|slecht ter been|loopt moeilijk|(?:with|uses|has) a (?:cane|walker)|needs a cane"),
    (ACCESS_NEED, "step-free", r"step ?-?free|no (?:stairs|steps)|without (?:stairs|steps)|(?:can't|cannot|can not|can't do|avoid|can't manage|trouble with|"
     r"problems? with|difficulty with|struggles? with|not manage|no good with|as few|many) (?:climb |do |the |any |use |manage )*(?:stairs|steps)|barrier ?-?free|barrierefrei\w*|"
     r"stufenlos|keine (?:treppen|stufen)|treppen(?:steigen)?|sans (?:marches|escaliers)|sin (?:escaleras|escalones|barreras)|senza (?:scale|gradini|barriere)|"
     r"sem (?:escadas|degraus)|drempelvrij|(?:walk-in|roll-in|level-access|accessible) (?:shower|bathroom|room)|(?:needs?|with) (?:a |an )?(?:lift|elevator)|ramps?"),
    (ACCESS_NEED, "hearing", r"hearing (?:aids?|impair\w*|loss|problems?|difficult\w*|disab\w*)|hard of hearing|deaf(?:ness)?|hears? (?:badly|poorly)|schwerhorig\w*|gehorlos|"
     r"horgerate?|malentendante?|sourde?|appareil auditif|sordo|sorda|audifonos?|surd[oa]|slechthorend|sign language|lip-?reads?"),
    (ACCESS_NEED, "sight", r"(?:nearly |partially |almost )?blind(?:ness)?\b|visually impaired|poor (?:eye)?sight|partially sighted|can't see well|low vision|"
     r"(?:visual|sight) impair\w+|sehbehindert\w*|malvoyante?|aveugle|ciego|ciega|cieco|cieca|ceg[oa]|slechtziend"),
    (ACCESS_NEED, "assistance dog", r"guide ?-?dogs?|assistance dogs?|service (?:dogs?|animals?)|blindenhund|chien guide|perro guia|cane guida|cao guia|geleidehond|hearing dog"),
    (ACCESS_NEED, "autism", r"autis\w+|asperger\w*|neurodivers\w+|sensory (?:needs?|overload|sensitiv\w+|processing)|adhd"),
    (ACCESS_NEED, "dementia", r"dementia|alzheimer\w*|demenz|demence|demencia|demenza"),
    (ACCESS_NEED, "oxygen", r"(?:portable )?oxygen(?: concentrator| tank)?|sauerstoff|oxygene|oxigeno|ossigeno|c-?pap"),
    (ACCESS_NEED, "dialysis", r"dialysis|dialyse|dialisis|dialisi"),
    (ACCESS_NEED, "pregnancy", r"pregnan\w+|expecting (?:a baby|our)|schwanger\w*|enceinte|embarazada|incinta|gravida|zwanger"),
    (ACCESS_NEED, "diabetes", r"diabet\w+|insulin"),
    (ACCESS_NEED, "heart condition", r"heart (?:condition|problems?|disease|failure|attack)|pacemaker|herzschrittmacher|weak heart"),
    (ACCESS_NEED, "epilepsy", r"epilep\w+|seizures?"),
    (ACCESS_NEED, "parkinson's", r"parkinson\w*(?:'s)?|multiple sclerosis|\bms\b(?: patient)|stroke survivor"),
    (DIET, "vegan", r"vegan\w*|vegane[rn]?|vegetalien\w*"),
    (DIET, "vegetarian", r"vegetari\w+|vegetarien\w*|doesn't eat meat|don't eat meat|no meat"),
    (DIET, "pescatarian", r"pescatarian\w*|pescetarian\w*"),
    (DIET, "kosher", r"kosher|koscher|casher|kascher"),
    (DIET, "halal", r"halal\w*"),
    (DIET, "gluten-free", r"gluten ?-?(?:free|intoleran\w+|allerg\w+)?|glutenfrei\w*|sans gluten|sin gluten|senza glutine|sem gluten|c(?:o)?eliac|celia[ck]\w*|zoliakie|coeliaque"),
    (DIET, "lactose-free", r"lactose\w*(?:[- ](?:free|intoleran\w+))?|laktose\w*|dairy ?-?free|no dairy|sans lactose"),
    (DIET, "nut allergy", r"(?:pea|wal|hazel)?nut allerg\w+|allerg\w+ (?:to )?(?:all )?(?:tree )?(?:pea|wal|hazel)?nuts?|nussallergi\w+|allerg\w+ (?:aux|a las?|alle|a) (?:noix|nueces|noci|cacahuetes|frutos secos|arachidi)"),
    (DIET, "shellfish allergy", r"(?:shellfish|seafood|fish) allerg\w+|allerg\w+ (?:to )?(?:shellfish|seafood|prawns|fish|crustaceans)|allerg\w+ aux crustaces"),
    (DIET, "egg allergy", r"egg allerg\w+|allerg\w+ to eggs?"),
    (DIET, "no pork", r"no pork|doesn't eat pork|don't eat pork|kein schweinefleisch|sans porc"),
    (DIET, "low salt", r"low ?-?(?:salt|sodium)"),
    (OCCASION, "honeymoon", r"honey ?-?moon\w*|flitterwochen|hochzeitsreise|lune de miel|voyage de noces|luna de miel|viaggio di nozze|luna di miele|lua de mel|huwelijksreis|新婚旅行"),
    (OCCASION, "wedding", r"(?:our|my|a|her|his|their|daughter's|son's) wedding\b|getting married|get married|(?:wir|unsere) (?:heiraten|hochzeit)|mariage|nuestra boda|matrimonio|casamento|bruiloft"),
    (OCCASION, "anniversary", r"(?:\d+(?:st|nd|rd|th) |golden |silver )?(?:wedding )?anniversar\w+|hochzeitstag|(?:goldene|silberne) hochzeit|anniversaire de mariage|aniversario de bodas|anniversario|bodas de (?:oro|plata)"),
    (OCCASION, "birthday", r"(?:\d+(?:st|nd|rd|th|\.)?[ -]+)?birthday|(?:\d+\. )?geburtstag|anniversaire|cumpleanos|compleanno|aniversario|verjaardag|turn(?:s|ing) \d\d|(?:thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth)(?: birthday)?"),
    (OCCASION, "graduation", r"graduat\w+|finished school|abitur\b|a-levels"),
    (OCCASION, "retirement", r"retirement|retiring|just retired|pensionierung|retraite|jubilacion|pensione\b"),
    (OCCASION, "family reunion", r"(?:family )?reunion|familientreffen|familienfeier"),
    (OCCASION, "proposal", r"propos(?:e|ing) to (?:my|her|him)|engagement|(?:marriage )?proposal to|verlobung|fiancailles"),
    (OCCASION, "babymoon", r"baby ?moon"),
    (OCCASION, "christmas", r"(?:family|white) christmas|christmas (?:holiday|trip|together)"),
    (ROOM, "connecting rooms", r"(?:inter)?connecting (?:rooms?|doors?)|adjoining rooms?|verbindungstur|zimmer mit verbindung|chambres communicantes|habitaciones comunicadas|camere comunicanti"),
    (ROOM, "twin beds", r"twin (?:beds?|rooms?)|(?:two |separate |single )(?:separate |single )?beds|getrennte betten|lits jumeaux|dos camas|letti separati|camas separadas"),
    (ROOM, "king bed", r"(?:king|queen)(?:-size)?(?: size)?(?: beds?)?|double beds?|doppelbett|grand lit|cama (?:doble|de matrimonio)|letto matrimoniale"),
    (ROOM, "double room", r"double rooms?|doppelzimmer|chambres? doubles?|habitacion doble|camera doppia|quarto duplo|tweepersoonskamer"),
    (ROOM, "single room", r"single rooms?|einzelzimmer|chambres? individuelles?|habitacion individual|camera singola"),
    (ROOM, "suite", r"(?:junior |executive |family |honeymoon |presidential |corner |garden )?suites?"),
    (ROOM, "family room", r"family rooms?|familienzimmer|chambres? familiales?"),
    (ROOM, "sea view", r"(?:sea|ocean|lake|mountain|garden) ?-?views?|meerblick|vue (?:sur la )?mer|vista (?:al )?mar(?:e)?"),
    (ROOM, "ground floor", r"ground ?-?floor|erdgeschoss|rez-de-chaussee|planta baja|piano terra"),
    (ROOM, "high floor", r"high(?:er)? floor|upper floor"),
    (ROOM, "quiet room", r"quiet rooms?|ruhiges zimmer|chambre calme|habitacion tranquila"),
    (ROOM, "villa", r"(?:private )?villas?|private house|chalets?"),
    (ROOM, "baby cot", r"(?:baby )?cots?\b|cribs?\b|kinderbett|lit bebe|cuna\b|extra beds?"),
    (ROOM, "smoking", r"(?:non-?)?smoking rooms?"),
)  # fmt: skip
_FINDERS: tuple[tuple[str, str, Pattern], ...] = tuple(
    (
        name,
        value,
        re2.compile(
            rf"(?:^|[^\p{{L}}])({pattern})(?:[^\p{{L}}]|$)" if pattern.isascii() else f"({pattern})"
        ),
    )
    for name, value, pattern in _WORDS
)
_ANY: Pattern = re2.compile("|".join(f"(?:{pattern})" for _, _, pattern in _WORDS))
_NOT_HERE: Pattern = re2.compile(r"(?:color|colour|turn a|double|snow|love is|going in)\s+$")
_MISREAD: Pattern = re2.compile(
    r"^\s*(?:blind dates?|queen elizabeth|king charles|villa borghese|cribs?)"
)


def find_keywords(flat: str) -> Iterator[tuple[str, str, int, int]]:
    """Each access need, diet, occasion and room wish: name, value and characters [start, end)."""
    if not _ANY.search(flat):
        return
    for name, value, pattern in _FINDERS:
        matches = list(pattern.finditer(flat))
        numbered = (m for m in matches if any(char.isdecimal() for char in m.group(1)))
        match = next(numbered, matches[0] if matches else None)
        if (
            not match
            or _NOT_HERE.search(flat[: match.start(1)])
            or _MISREAD.match(flat[match.start(1) :])
        ):
            continue
        words = match.group(1)
        yield name, _build_value(name, value, words), *match.span(1)


def _build_value(name: str, value: str, words: str) -> str:
    """Birthdays and anniversaries keep their number: "60th birthday"."""
    number = "".join(char for char in words if char.isdecimal())
    if name == OCCASION and value in ("birthday", "anniversary") and number:
        last = {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
        return f"{number}{'th' if number[-2:] in ('11', '12', '13') else last} {value}"
    return words.strip() if name == ROOM and value in ("suite", "sea view") else value
