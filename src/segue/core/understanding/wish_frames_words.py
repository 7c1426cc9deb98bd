"""What single words do in a wish for a person, by language; the frames stand in wish_frames.py."""

from collections.abc import Mapping

from segue.core.understanding.wish_frames_south import SOUTHERN

# Tags: P person who serves, A anyone, R real, S speak, C fetch or hand over, K call somebody,
# I a request's opening, J me or us, t this, w with or to, b by, y your, N negation,
# M machine, H dislike, h help, Z other people and places, D past or report, Q presence, T telephone, n its number, a articles,
# g small words that may stand between, e politeness.
FRAMES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "h": "help|assist|take over|look|look at|review|handle|handled|step in|sort|answer|reply|respond|take|took|join|check|deal with|read|reads|reading|checks|advise|explain|attend|pick up|fix|solve|resolve|look into|look after|take care",
        "P": "whoever handles|whoever deals with|human being|human beings|human|humans|advisor|advisors|adviser|advisers|agent|agents|"
        "representative|representatives|rep|reps|consultant|consultants|operator|supervisor|"
        "supervisors|manager|colleague|colleagues|employee|employees|grown up|adult|human voice|live chat|sales|management|team leader|head office|decision maker|planner|planners|"
        "designer|designers|specialist|specialists|expert|experts|staff|staff member|team member|"
        "member of staff|customer service|customer services|customer support|customer care|"
        "support team|team|superior|xnamed|assistant|call centre|call center|guest relations|"
        "member of your team|member of the team|one of you|one of your people|somebody senior|"
        "someone senior|whoever is in charge|your people|account manager|real one|people there",
        "A": "someone|somebody|anyone|anybody|person|a body|people|one of them|man|woman|lady|"
        "gentleman|sm1|folks|someone else|somebody else|individual",
        "R": "real|live|actual|proper|genuine|living|breathing|flesh and blood|real life|competent|"
        "fellow",
        "S": "speak|talk|chat|discuss|converse|communicate|speaking|talking|chatting|discussing|"
        "conversation|word|deal|dealing|go over|go through|going through|interact|interacting|"
        "correspond|meeting|appointment|consultation|session|consult|catch up|walk through|sit down|plan|arrange|settle|finalise|question for|tell|explain|raise|share|chat with|check",
        "C": "connect|transfer|transferred|connected|hand|handed|handing|pass|passed|passing|forward|"
        "forwarded|escalate|escalated|refer|referred|redirect|direct|route|routed|put|get|give|"
        "find|bring|fetch|send|switch|patch|involve|loop|move|rope|assign|assigned|summon|"
        "reassign|turn|swap|speak|talk|reach|reaching",
        "K": "call|ring|phone|telephone|contact|reach out|get back|get in touch|touch base|dial|buzz|"
        "contacted|called|phoned|rung|follow up|call back|callback|reach",
        "I": "want|need|would like|d like|id like|like|prefer|please|pls|plz|can|could|may|let|"
        "wish|wanna|would|d|rather|demand|insist|require|request|requesting|hoping|love|kindly|"
        "possible|way|how|must|should|needs to|has to|ought to|able|want to|better|best|appreciate|expect|ask|have|grateful|"
        "option|chance|time|time for|where|arrange|safer|happier|trust|feel|comfortable|just|only",
        "J": "me|us|my mobile|my phone|my cell|my number|my cellphone",
        "t": "this|it|things|everything|request|case|matter|my case|my file|my request|my booking|my trip|my problem|this one",
        "w": "with|to|2|through|w",
        "b": "by",
        "y": "your|yours",
        "N": "no|not|don t|dont|never|without|nobody|neither|nor|needn t|unnecessary|won t|doesn t|"
        "instead of|rather than|wouldn t",
        "M": "bot|bots|robot|robots|machine|machines|ai|a i|computer|computers|chatbot|chatbots|"
        "algorithm|algorithms|automated|automaton|artificial intelligence|software|virtual assistant",
        "H": "can t do this|too upset|too personal|too private|had it with|had enough|driving me|sick and tired|hate|enough|sick|tired|fed up|done with|stop|refuse|uncomfortable|useless|away from|"
        "rid of|no more|not doing|do not do|don t do|dont do|don t want|dont want|don t like|"
        "don t trust|dont trust|not going to|not talking|won t talk|rather not|let me off|"
        "get me off|off this|can t stand|instead of|rather than|not with|not to|prefer not|"
        "past the|past this|waste of time|not comfortable",
        "Z": "hotel|hotels|ryokan|restaurant|airline|airport|guide|guides|driver|chef|doctor|doctors|"
        "locals|local|wife|husband|mother|father|mum|mom|dad|son|daughter|friend|friends|sister|"
        "brother|boss|lawyer|accountant|bank|embassy|consulate|monks|artists|artist|wheelchair|"
        "museum|village|temple|train|flight|reception|spa|vineyard|border|travellers|travelers|"
        "guests|family|kids|children|partner|butler|nanny|photographer|translator|interpreter|"
        "gate|station|crew|captain|everyone|geisha|geishas|villagers|priest|island|cabin|group|"
        "tour|visa|who speaks|who lives|table|room|pax|ticket|neighbour|neighbor|mate|cousin|aunt|uncle",
        "D": "told|said|spoke|talked|promised|recommended|mentioned|was|were|had|did|met|saw|chatted|"
        "booked|quoted|yesterday|last week|last year|already|they|he|she|who|are you|am i|is this|"
        "helped|suggested|called me|because|if you are|sounded|sound|almost",
        "Q": "is there|are there|anyone there|is anybody|is anyone|do you have|is|have you got",
        "T": "over the phone|on the phone|by phone|by telephone|on the telephone|via phone|phone call|"
        "on the line|put through|in person|a call|face to face|voice to voice|telephone conversation|"
        "video call|zoom|call back|callback|verbally|a ring|a bell|a buzz",
        "a": "a|an|do|be",
        "n": "number|phone number|telephone number|phone no",
        "g": "my|our|the|next|available|one|of|some|any|another|more|again|directly|personally|travel|personal|quick|"
        "usual|different|other|senior|qualified|trained|private|dedicated|experienced|and|or|so|"
        "that|up|over|on|off|at|in|there|from|i|we|you|now|actually|really|else|about|too|"
        "instead|straight|back|for|proper|own|new|nice|friendly|support|service|right",
        "e": "tomorrow|tonight|this evening|this afternoon|later|this morning|monday|friday|helpful|great|lovely|welcome|useful|appreciated|please|pls|plz|now|asap|immediately|today|thanks|thank you|thx|urgently|urgent|right now|"
        "hi|hello|hey|sorry|ok|okay|yes|well|look|just|only|then|next step|sir|quickly|at once|alright",
    },
    "de": {
        "n": "telefonnummer|nummer|rufnummer",
        "h": "helfen|hilft|ubernehmen|ubernimmt|ansehen|anschauen|antworten|antwortet|kummern|kummert|prufen|pruft|betreuen|beantworten|drum|schaut|schauen|mitlesen|lesen|beraten|berat|hilfe|weiterhelfen",
        "P": "mensch|menschen|berater|beraterin|beratern|mitarbeiter|mitarbeiterin|mitarbeitern|"
        "mitarbeitende|mitarbeitenden|reiseberater|reiseberaterin|kundenberater|kundenberaterin|"
        "sachbearbeiter|sachbearbeiterin|ansprechpartner|ansprechpartnerin|betreuer|betreuerin|"
        "kundenservice|kundendienst|kundensupport|support|vorgesetzten|vorgesetzter|vorgesetzte|chef|chefin|"
        "spezialist|spezialisten|spezialistin|experte|experten|expertin|fachmann|fachfrau|kollege|"
        "kollegen|kollegin|verantwortlichen|verantwortliche|verantwortlicher|zustandigen|teamleiter|teamleitung|leitung|geschaftsfuhrung|"
        "teamleiterin|leute von euch|jemand von ihnen|jemanden von ihnen|einer von euch|xnamed|"
        "jemand aus ihrem team|jemandem aus ihrem team|jemanden aus ihrem team|jemandem von ihnen|"
        "manager|managerin|team|personal|agent|agenten|beratung|person aus ihrem team|reiseexperten",
        "A": "jemand|jemanden|jemandem|irgendjemand|irgendjemanden|irgendjemandem|person|leute|leuten|"
        "wer|irgendwem|irgendwen|einer|personen|denjenigen|diejenige|irgendwer",
        "R": "echt|echte|echter|echten|echtem|echtes|richtig|richtige|richtiger|richtigen|richtigem|"
        "wirkliche|wirklichen|wirklicher|reale|realen|realer|menschliche|menschlichen|menschlicher|"
        "lebende|lebenden|lebendigen|kompetente|kompetenten|leibhaftigen|personliche|personlichen",
        "S": "sprechen|reden|telefonieren|besprechen|klaren|quatschen|unterhalten|chatten|austauschen|"
        "abklaren|durchgehen|durchsprechen|abstimmen|erklaren|kommunizieren|termin|gesprach|kontakt|"
        "schreiben|losen|regeln|beraten|telefonat|erreichen|sprech|red|bereden|beredet|erreiche|planen",
        "C": "verbinden|verbinde|verbunden|weiterleiten|weitergeleitet|leiten|leite|durchstellen|stellen|"
        "geben|gib|gebt|holen|hol|holt|schicken|ubergeben|weitergeben|einschalten|hinzuziehen|"
        "uberstellen|weiterreichen|her|ran|vermitteln|weitervermitteln|eskalieren|schalten",
        "K": "anrufen|anruft|zuruckrufen|zuruckruft|ruckrufen|ruft|rufen|ruf|meldet|melden|kontaktieren|"
        "kontaktiert|durchrufen|durchklingeln|klingeln|ruckruf|erreichen|kontaktiert|"
        "beraten|betreut|zuruck rufen|telefoniert",
        "I": "will|wurde|mochte|mocht|mochten|wollen|brauche|brauchen|bitte|kann|konnen|konnte|konnten|"
        "hatte|hatten|gern|gerne|lieber|darf|durfte|wunsche|verlange|bevorzuge|ziehe|wie|lassen|lass|"
        "moglich|geht|ware|ware es|besteht|bestehe|ersuche|wunschen|mussen|muss|wurden|benotige|"
        "benotigen|besser|ich bitte",
        "J": "mich|uns|mir",
        "t": "das|dies|es|anliegen|mein anliegen|meine frage",
        "w": "mit|an|zu|zum|zur",
        "b": "von|durch",
        "y": "ihr|ihre|ihrem|ihren|ihrer|euer|eure|eurem|euren|eurer|ihnen|euch",
        "N": "kein|keine|keinen|keinem|keiner|nicht|ohne|nie|niemand|niemanden|statt|unnotig",
        "M": "bot|bots|roboter|robotern|maschine|maschinen|ki|ai|computer|computern|chatbot|chatbots|"
        "automat|automaten|kunstliche intelligenz|kunstlichen intelligenz|programm|software",
        "H": "nicht mit|genug|satt|schluss|reicht|weg mit|nase voll|keine lust|nicht langer mit|"
        "nicht mehr mit|keinem|keiner|weigere|stopp|stoppen|statt|nervt|hasse|vertraue|traue|keinen|kein",
        "Z": "hotel|hotels|ryokan|restaurant|fluggesellschaft|airline|flughafen|reiseleiter|guide|fahrer|"
        "koch|arzt|arztin|einheimische|einheimischen|meine frau|meiner frau|mein mann|meinem mann|mutter|vater|sohn|tochter|freund|"
        "freunde|freundin|schwester|bruder|anwalt|bank|botschaft|konsulat|rollstuhl|museum|dorf|"
        "tempel|zug|flug|rezeption|gruppe|kinder|fuhrer|schalter|steuerberater|bahnhof|zimmer|tisch|pro|"
        "am flughafen|kunstler|monchen|monche|dolmetscher|ubersetzer|fotografen|babysitter",
        "D": "sagte|gesagt|hat|haben gesprochen|sprach|gestern|letzte woche|versprochen|war|waren|"
        "empfohlen|meinte|bist du|sind sie|bin ich|schon|bereits|der am|gesprochen",
        "Q": "gibt es|gibts|ist da|sitzt da|ist hier|sitzt hier|ist dort|ist jemand|ist|haben sie|habt ihr",
        "T": "am telefon|telefonisch|telefonieren|per telefon|ruckruf|ruckrufbitte|telefonat|"
        "telefongesprach|personlich|videoanruf|anruf|fernmundlich|mundlich|hotline|durchwahl|angerufen|zuruckgerufen|durchgestellt",
        "g": "um|von ihnen|von euch|mein|meine|unser|unsere|haben|ein|eine|einen|einem|einer|nem|nen|ner|der|die|das|dem|den|meinen|meinem|meiner|doch|mal|"
        "hier|direkt|noch|anderen|andere|anderem|daruber|dazu|sofort|jetzt|endlich|aus|sie|ich|wir|"
        "lieber|gern|gerne|einfach|nur|auch|personlich|dafur|da|uber|kurz|wieder|zustandigen|"
        "kompetenten|dringend|von|am|fur|reise|uberhaupt|denn|so|weiter|bei|sich|unbedingt|selbst",
        "e": "heute|morgen|heute abend|spater|bitte|jetzt|sofort|danke|hallo|dringend|gerne|gern|ja|nein|so|schnell|endlich|mal|guten tag|"
        "lieber|her|sehr|also|nur|hi|bitte sehr|umgehend|ok|vielen dank",
    },
    "nl": {
        "n": "telefoonnummer|nummer",
        "h": "helpen|helpt|overnemen|overneemt|kijken|kijkt|antwoorden|beantwoorden|nakijken|nakijkt|behandelen|behandelt|antwoordt|meekijken|meekijkt|bekijken|bekijkt|verder helpen|oppakken|oppakt|reageren|afhandelen|afhandelt",
        "P": "mens|medewerker|medewerkers|medewerkster|adviseur|adviseurs|reisadviseur|agent|klantenservice|"
        "klantendienst|consultant|collega|collegas|specialist|expert|leidinggevende|manager|baas|"
        "vertegenwoordiger|helpdesk|operator|telefonist|telefoniste|begeleider|contactpersoon|"
        "verantwoordelijke|iemand van jullie|iemand van u|iemand van uw team|iemand van het team|"
        "een van jullie|een van uw|iemand van jullie team|teamleider|reisspecialist|xnamed|chef|"
        "adviseuse|supervisor|iemand van kantoor",
        "A": "iemand|persoon|mensen|iemand anders|wie",
        "R": "echt|echte|levend|levende|menselijk|menselijke|werkelijk|bevoegd|van vlees en bloed|bekwaam|competent|competente",
        "S": "praten|spreken|bellen|chatten|overleggen|bespreken|communiceren|contact|afspraak|gesprek|"
        "doornemen|overleg|regelen|doorspreken|spreek|praat|bereiken|bereik|uitleggen|afspreken",
        "C": "doorverbinden|verbind|verbinden|verbindt|doorverbonden|geef|geeft|haal|zet|schakel|doorschakelen|"
        "stuur|doorsturen|doorgeven|overzetten|doorverwijzen|verwijs|breng|inschakelen|erbij|doorgeschakeld|roep",
        "K": "bellen|belt|bel|terugbellen|terugbelt|opbellen|contacteren|contacteert|"
        "telefoneren|contact opnemen|opbelt|contact opneemt|geholpen|gecontacteerd|terugbeltje",
        "I": "wil|willen|wens|zou|zouden|kan|kunnen|kunt|mag|mogen|graag|liever|aub|alstublieft|alsjeblieft|"
        "laat|nodig|eis|zoek|hoe|mogelijk|kun|wilt|verkies|wou|wilde|heb|prefereer|moet|beter|fijn|prettig|prettiger",
        "J": "mij|me|ons",
        "t": "dit|het|zaak|mijn zaak|hiernaar|ernaar",
        "w": "met|aan|naar|van",
        "b": "door",
        "y": "uw|jullie|je|u",
        "N": "geen|niet|zonder|nooit|niemand|in plaats van|hoeft|hoef",
        "M": "bot|bots|robot|robots|machine|machines|ai|computer|computers|chatbot|chatbots|automaat|"
        "kunstmatige intelligentie|programma|algoritme",
        "H": "niet met|genoeg|zat|stop|weg met|weiger|geen zin|liever niet|nooit met|geen|haat|moe van|beu|vertrouw|in plaats van",
        "Z": "hotel|ryokan|restaurant|luchtvaartmaatschappij|luchthaven|gids|gidsen|chauffeur|kok|dokter|arts|"
        "lokale|mijn vrouw|mijn man|moeder|vader|zoon|dochter|vriend|vrienden|vriendin|zus|broer|advocaat|bank|"
        "ambassade|rolstoel|museum|dorp|tempel|trein|vlucht|station|groep|kinderen|monniken|kunstenaars|"
        "bevolking|locals|tafel|kamer|eiland|strand|makelaar|reisgids|balie|douane",
        "D": "zei|gezegd|gisteren|sprak|beloofde|was|waren|heb gesproken|ben je|bent u|vorige week|aangeraden|hebben gesproken",
        "Q": "is er|zit er|zijn er|is daar|hebben jullie|heeft u",
        "T": "aan de telefoon|aan de lijn|telefonisch|per telefoon|gebeld|teruggebeld|terugbelverzoek|belafspraak|"
        "persoonlijk|videogesprek|welk nummer|een telefoontje|belletje",
        "g": "hebben|een|n|de|het|mijn|onze|andere|ander|direct|nu|over|hierover|even|graag|liever|ook|er|daar|hier|"
        "echt|persoonlijk|ik|we|wij|van|om|te|voor|eens|dit|gewoon|rechtstreeks|opnieuw|op|die|dat|wat|nog|meer|kan|door|der",
        "e": "vandaag|morgen|vanavond|straks|aub|alstublieft|alsjeblieft|graag|nu|bedankt|dank u|hallo|hoi|meteen|direct|dringend|snel|ja|svp|"
        "goedemorgen|goedendag|onmiddellijk|dank je|gewoon|alleen|a u b",
    },
    **SOUTHERN,
}  # fmt: skip
