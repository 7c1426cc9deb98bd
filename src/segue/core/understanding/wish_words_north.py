"""German and Dutch words for asking after a person, and what only looks like it."""

from segue.core.understanding.tongues import Tongue

GERMAN = Tongue(
    serve=(
        r"mensch(?:en)?|berater(?:in|s|n)?|reiseberater(?:in)?|mitarbeiter(?:in|s|n)?|agent(?:en|in)?|"
        r"sachbearbeiter(?:in)?|ansprechpartner(?:in)?|kundenberater(?:in)?|betreuer(?:in)?|"
        r"kundenbetreuer(?:in)?|kundenservice|kundendienst|support|vorgesetzten?|chef(?:in)?|"
        r"spezialist(?:en|in)?|experten?|expertin|fachmann|fachfrau|kollegen?|kollegin|operator|"
        r"manager(?:in)?|zentrale|team|reiseexperten?|person aus (?:fleisch und blut|ihrem team)"
    ),
    anyone=r"jemand(?:en|em)?|person|leuten?|einer von (?:euch|ihnen)|irgendwem|irgendjemand(?:en|em)?",
    real=(
        r"echte[nrms]?|richtige[nrms]?|wirkliche[nrms]?|reale[nrms]?|menschliche[nrms]?|lebende[nrms]?|"
        r"lebendige[nrms]?|persoenliche[nrms]?|personliche[nrms]?|zustandige[nrms]?|kompetente[nrms]?"
    ),
    link=(
        r"mit|zu|an|ein(?:e|en|em|er|es)?|nem|ner|nen|der|die|das|dem|den|mein(?:e|en|em|er)?|"
        r"unser(?:e|en|em|er)?|ihr(?:e|en|em|er)?|euer|eure[nmr]?|von|bitte|mal|doch|hier|"
        r"lieber|gern|gerne|personlich|direkt|noch|andere[nrms]?|anderem|daruber|am|telefon|"
        r"irgend|wieder|mich|uns|mir|jetzt|sofort|endlich|aus|fleisch|und|blut|dazu"
    ),
    speak=r"sprechen|reden|telefonieren|erreichen|kontaktieren|kontakt|sprech|chatten|besprechen",
    connect=(
        r"verbinden(?: sie)?|verbinde|verbind|weiterleiten|weitergeben|durchstellen|stellen sie|"
        r"geben sie|gib|gebt|holen sie|hol mir|holt mir|schicken sie|ubergeben sie|leiten sie"
    ),
    want=(
        r"(?:will|mochte|mocht|wunsche|brauche|brauchen|verlange|hatte gern|hatte gerne|bevorzuge|"
        r"wollen|mochten|benotige|wunschen)(?: ich| wir)?|gibt es|geben sie|gib mir|kann ich|"
        r"wo ist|ich hatte"
    ),
    neg=r"kein(?:e|en|em|er)?|nicht|ohne|nie|statt|als",
    gap=(
        r"brauche|brauchen|will|mochte|sprechen|reden|unbedingt|zwingend|notig|mehr|wirklich|"
        r"mit|zu|an|ein|eine|einen|einem|einer|extra"
    ),
    machine=r"bots?|roboter[ns]?|maschinen?|ki|ai|computern?|chatbots?|automaten?|kunstliche\w* intelligenz",
    refuse=(
        r"kein(?:e|en|em|er)?|nicht mit|genug von|satt|schluss mit|statt|nicht von|weg mit|"
        r"hab die nase voll von|stopp?|stoppen sie|nicht mehr mit|lieber nicht mit|will nicht mit"
    ),
    polite=(
        r"bitte|hallo|hi|guten|tag|morgen|danke|jetzt|sofort|ein(?:e|en|em|er)?|den|die|der|mit|ich|"
        r"will|mochte|brauche|endlich|kann|mal|gerne?|sprechen|reden|mir|geben|sie|am|telefon|holen|"
        r"her|verbinden|zum|zur|an|liebe[sr]?|team|dringend"
    ),
    masks=(
        r"\b(?:sprechen|spricht|sprecht|reden) (?:die|der|das|alle|eure|ihre|unsere|dort|im) (?:\w+ ){1,6}",
        r"\b(?:pro|je|jede|siebte|sieben|zwei|drei|vier|funf|sechs|acht|\d+|viele|alle|altere|weitere|"
        r"erste|zweite|dritte|vierte) (?:person|menschen|personen|leute)\b",
        r"\b(?:menschen|person|leute) (?:mit|im|leben|wohnen|pro|in) \w+",
        r"\b(?:steuer|finanz|anlage|bank|versicherungs)\s?(?:berater(?:in|s|n)?)\b",
        r"\b(?:berater|agent|person|mitarbeiter|chef|manager|team)\w* (?:vom|im|am|des|der|aus dem) "
        r"(?:hotel|flughafen|bahnhof|restaurant|airline|spa|ryokan|fluggesellschaft)\w*",
        r"\b(?:fahrer|guide|hotel|reiseleiter|taxi|fuhrer|airline|restaurant)\w* (?:\w+ ){0,2}(?:ruft|meldet|kontaktiert|uns|mich|sich) "
        r"(?:uns|mich|sich|anrufen|anruft|melden|kontaktieren)\b",
        r"\b(?:kein(?:en)?|ohne) (?:ruckruf|anruf)\w*",
        r"\b(?:ruckruf|anrufen|zuruckrufen) (?:\w+ ){0,3}(?:nicht|unnotig)\b",
        r"\b(?:ruf|rufen|ruft) (?:sie |mich |uns |bitte )*nicht\b",
        r"\bmitarbeiter(?:in|n)? (?:im|am|des|vom) \w+",
        r"\b(?:guide|fuhrer|fahrer|reiseleiter)\w* (?:mit|der|die) (?:\w+ ){1,4}",
        r"\b(?:bin|sind|spreche|sprechen|ist) (?:ich|sie|du|das) (?:(?:mit|hier|eigentlich|ein|eine|"
        r"einem|einer|echter|echte|echten|gerade) )*(?:mensch|menschen|person|bot|roboter|maschine|ki)\b",
        r"\b(?:mensch|menschen|berater|mitarbeiter|person) (?:(?:ist|brauche|brauchen|ich|wir|da|dafur|"
        r"muss|wird) )*(?:nicht|unnotig|kein)\b",
        r"\b(?:mit|frage|fragen) (?:mein|unser)(?:e[mnr]?)? (?:chef|team|kollegen|berater)(?:in)?\b",
    ),
    extra=(
        r"\b(?:einen|einem|zum|echten|richtigen) menschen\b",
        r"\bjemand(?:en|em)? (?:am telefon|von ihnen|aus ihrem (?:team|haus)|echten|echtes|richtigen)\b",
        r"\b(?:berater(?:in)?|mitarbeiter(?:in)?|kollegen?|kollegin|jemand|experte|spezialist|mensch) (?:(?:sich|bei|mir|uns|"
        r"bitte|morgen|heute|von|ihnen|mal) )*(?:melden|meldet)\b",
        r"\bvon (?:(?:einem|einer|ihren|echten|richtigen) )*(?:menschen|berater(?:in|n)?|mitarbeiter(?:in|n)?|person|"
        r"experten) (?:beraten|betreut|bedient|kontaktiert|angerufen)\b",
        r"\b(?:mensch(?:en)?|berater(?:in)?|mitarbeiter(?:in)?|ansprechpartner(?:in)?|kollegen|kollegin|"
        r"experten|spezialisten|vorgesetzten|chef|chefin|person|jemand(?:en|em)?) (?:(?:am|telefon|direkt|hier|von|"
        r"ihnen|personlich|bei) )*(?:sprechen|reden|erreichen|erreiche|kontaktieren|anrufen|weiterleiten|"
        r"weiter|durchstellen|ubergeben|verbinden|verbunden)\b",
        r"\b(?:ruckruf|ruckrufs|ruckrufbitte)\b",
        r"\b(?:mich|uns) (?:(?:bitte|jemand|mal|doch|morgen|heute|spater|gleich|kurz|einer|dann|dazu|"
        r"ein berater|eine beraterin|ein mitarbeiter|mein berater|meine beraterin|noch|am \w+) )*"
        r"(?:zuruck ?rufen|anrufen|anruft|zuruck ?ruft|kontaktieren|kontaktiert)\b",
        r"\bruf(?:en|t|e)? (?:sie |ihr |du )?(?:mich|uns) (?:\w+ ){0,4}(?:an|zuruck)\b",
        r"\b(?:jemand(?:en|em)?|wem|wen|niemanden?|person|mensch(?:en)?) (?:da |hier |aus ihrem team )?"
        r", (?:mit )?(?:dem|der|den|die) (?:ich|wir|mir|uns)\b",
        r"\b(?:ist|sitzt) (?:(?:da|dort|hier|denn|uberhaupt|auch) )*(?:jemand|irgendjemand|ein mensch)"
        r"(?: echtes| da| hier| am telefon| erreichbar)* ?(?:[.!?,]|$)",
        r"\bmit wem (?:kann|konnte|darf|konnen) (?:ich|wir) (?:\w+ ){0,3}(?:sprechen|reden)\b",
        r"\b(?:jemand|einer|mensch|berater|beraterin|mitarbeiter|kollege|spezialist) (?:(?:von ihnen|aus "
        r"ihrem team|bitte|personlich|anders|mal|aus) )*(?:ubernehmen|ansehen|anschauen|helfen|"
        r"kummern|melden|meldet|ubernimmt|ansieht|anruft|sich (?:das|bei|darum|meldet|kummer))\b",
        r"\bmit (?:(?:jemand(?:em|en)?|einem|einer|meinem|meiner|ihrem|echten|einem ihrer|"
        r"richtigen|ihren|jemand) )+(?:(?:menschen|berater(?:in|n)?|mitarbeiter(?:in|n)?|person|kollegen|"
        r"experten|spezialisten|aus ihrem team) )*(?:durchgehen|besprechen|klaren|sprechen|reden|"
        r"abstimmen|planen|schreiben|telefonieren|verbinden|verbunden)\b",
        r"\b(?:personliche?n?|menschliche?n?) (?:beratung|hilfe|kontakt|gesprach|ansprechpartner)\b",
        r"\b(?:beraten|beratungsgesprach) (?:lassen )?(?:von (?:einem|einer) )?(?:menschen|person|bitte)\b",
    ),
    stay=(
        r"\b(?:machen|mach|mache|machst|fahren|schreiben) (?:wir|sie|du|ich)? ?(?:\w+ ){0,2}(?:hier |mit "
        r"(?:ihnen|dir|der ki|dem bot) )?(?:weiter)\b",
        r"\b(?:weiter|weitermachen|bleiben|bleibe|lieber) (?:hier |bei |mit )+(?:ihnen|dir|der ki|dem "
        r"bot|dem assistenten|weiter)\b",
        r"\b(?:mit (?:ihnen|dir|der ki|dem assistenten|dem bot)) (?:weiter|weitermachen|fortfahren)\b",
        r"\bkein(?:en|e)? (?:menschen|berater|mitarbeiter|person|beraterin) (?:notig|brauch\w*)\b",
        r"\bbrauche(?:n)? (?:wir )?kein(?:en|e) (?:menschen|berater|mitarbeiter|person|beraterin)\b",
    ),
)

DUTCH = Tongue(
    serve=(
        r"mens(?:en)?|medewerk(?:er|sters?|ster)s?|adviseurs?|reisadviseur|agent|klantenservice|"
        r"consultant|collega|specialist|expert|leidinggevende|manager|baas|vertegenwoordiger|"
        r"helpdesk|operator|telefoniste?|begeleider|klantendienst|iemand (?:van|uit) (?:jullie|uw|het|"
        r"je) team"
    ),
    anyone=r"iemand|persoon|mensen|een van jullie",
    real=r"echte?|levende?|menselijke?|werkelijke?|bevoegde?",
    link=(
        r"met|een|n|de|het|mijn|onze|uw|jullie|aan|van|naar|door|graag|even|liever|ook|andere?|"
        r"vlees|en|bloed|van u|van je|uwe|hier|over|alstublieft|aub|mij|me|ons|nu|direct|persoonlijk|is|er|daar"
    ),
    speak=r"geholpen (?:worden )?door|praten|spreken|bellen|chatten|overleggen|contact|communiceren|bespreken|spreek|praat",
    connect=(
        r"doorverbinden|verbind(?:en)?|verbindt|doorschakelen|geef|haal|zet|schakel|breng|stuur|"
        r"overzetten|doorverwijzen"
    ),
    want=(
        r"(?:wil|willen|wens|eis|zoek|heb|nodig|verkies|wilde|zou)(?: ik| wij| we)?(?: graag| nu| "
        r"liever)?|is er|geef mij|geef me|kan ik|mag ik|waar is"
    ),
    neg=r"geen|niet|zonder|nooit|in plaats van|dan",
    gap=r"hoef|hoeft|wil|willen|nodig|praten|spreken|te|met|een|per se|echt|meer|aan|contact",
    machine=r"bots?|robots?|machines?|ai|computers?|chatbots?|automaat",
    refuse=r"geen|niet met|niet met een|genoeg van|stop met|zat van|weg met|zat|stop|liever geen",
    polite=(
        r"aub|alstublieft|alsjeblieft|svp|hallo|hoi|graag|nu|een|de|ik|wil|bedankt|dank|u|je|mij|"
        r"geef|meteen|met|spreken|praten|goedemorgen|goedendag|dag|even"
    ),
    masks=(
        r"\b(?:per|elke|iedere|\d+|twee|drie|vier|vijf|zes|zeven|acht|hoeveel|de meeste|veel) "
        r"(?:persoon|personen|mensen)\b",
        r"\b(?:persoon|mensen|medewerkers?) (?:met|in|op|van het|in het|bij het) \w+",
        r"\b(?:spreekt|spreken|praat|praten) (?:de|het|alle|jullie|uw|onze) (?:\w+ ){1,3}",
        r"\b(?:terug)?bellen (?:\w+ ){0,2}(?:niet|geen)\b",
        r"\b(?:hoeft?|niet|geen) (?:\w+ ){0,3}(?:terug ?)?(?:te )?bellen\b",
        r"\b(?:belasting|financieel|makelaar)s?\s?adviseur\b",
        r"\b(?:ben|bent|is|spreek|praat) (?:je|jij|u|ik|dit) (?:(?:een|met|echt|echte|nu) )*(?:mens|"
        r"persoon|bot|robot|computer)\b",
        r"\b(?:iemand|persoon) (?:die|in|met|op) (?:ons|onze|mijn|de|het) \w+",
        r"\b(?:medewerker|adviseur|persoon|mens) (?:te |hoef |spreken )*(?:niet|hoeft niet)\b",
    ),
    extra=(
        r"\b(?:een|echt|met een|levend) mens\b",
        r"\biemand (?:\w+ ){0,2}(?:spreken|te spreken)\b",
        r"\biemand (?:(?:mij|me|ons|anders|kan|kunnen|zou|van jullie|even|morgen|vandaag|mij morgen) )*"
        r"(?:terug ?bellen|bellen|belt|terug ?belt|helpen|opbellen|contacteren)\b",
        r"\b(?:kunt u|kun je|kunnen jullie|wilt u|wil je|graag) (?:(?:mij|me|ons|even|aub|morgen|"
        r"alstublieft) )+(?:terug)?bellen\b",
        r"\bbel (?:mij|me|ons) (?:(?:even|aub|morgen|vandaag|alstublieft) )*(?:terug|op|aub|alstublieft|"
        r"[.!?]|$)",
        r"\bterugbel(?:verzoek|len|afspraak)\b",
        r"\b(?:is er|zit er) (?:(?:daar|hier|ook|echt) )*(?:iemand|een mens)(?: echt| daar| hier)* ?(?:[.!?,]|"
        r"$|die (?:mij|me|ons) kan|met wie)",
        r"\bmet wie (?:kan|kunnen|mag) (?:ik|we|wij) (?:\w+ ){0,3}(?:praten|spreken|bellen)\b",
        r"\bmet (?:(?:een|echte|mijn|iemand|uw|jullie|levende|van) )*(?:mens|medewerker|persoon|"
        r"adviseur|iemand|collega|team|klantenservice|specialist|manager) (?:\w+ ){0,3}(?:praten|spreken|"
        r"bellen|overleggen|bespreken|chatten|verbonden|verbinden|doorverbinden)\b",
        r"\b(?:een|echte?|iemand|mijn|de|uw) (?:persoon|mens|medewerker|adviseur|iemand|echt|manager|"
        r"collega) (?:van (?:u|jullie|je) )?(?:aan de lijn|spreken|te spreken|krijgen|bellen)\b",
        r"\b(?:persoonlijk|menselijk) (?:contact|advies|hulp)\b",
    ),
    stay=(
        r"\b(?:ga|gaan|laten|kan|kunt|kunnen) (?:we |je |u |maar )*(?:hier |met (?:jou|u|de ai|de bot) )?"
        r"(?:verder|doorgaan|door)\b",
        r"\b(?:verder|doorgaan|blijf|door) (?:\w+ )?(?:met|bij) (?:jou|je|u|de ai|de bot|de assistent)\b",
    ),
)
