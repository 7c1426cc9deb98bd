"""Names of months, days, seasons and spans of time, in seven languages, flattened."""

from collections.abc import Mapping

_MONTHS = (
    "january jan januar janner janvier enero gennaio janeiro januari",
    "february feb februar fevrier febrero febbraio fevereiro februari fevr",
    "march marz mars marzo marco maart mar",
    "april apr avril abril aprile avr",
    "may mai mayo maggio maio mei",
    "june jun juni juin junio giugno junho",
    "july jul juli juillet julio luglio julho juil",
    "august aug aout agosto augustus",
    "september sep sept septembre septiembre settembre setembro",
    "october oct okt oktober octobre octubre ottobre outubro",
    "november nov novembre noviembre novembro",
    "december dec dez dezember decembre diciembre dicembre dezembro",
)
MONTHS: Mapping[str, int] = {w: n for n, words in enumerate(_MONTHS, 1) for w in words.split()}
DOUBTFUL = frozenset(
    {"may", "march", "mar", "mars", "jan", "mei", "dec", "marco", "mai", "sept", "jun"}
)
"""Months that are other words too: they need a sign beside them (see dates.py)."""

_DAYS = (
    "monday montag lundi lunes lunedi maandag segunda-feira",
    "tuesday dienstag mardi martes martedi dinsdag terca-feira",
    "wednesday mittwoch mercredi miercoles mercoledi woensdag quarta-feira",
    "thursday donnerstag jeudi jueves giovedi donderdag quinta-feira",
    "friday freitag vendredi viernes venerdi vrijdag sexta-feira",
    "saturday samstag samedi sabado sabato zaterdag",
    "sunday sonntag dimanche domingo domenica zondag",
)
WEEKDAYS: Mapping[str, int] = {w: n for n, words in enumerate(_DAYS) for w in words.split()}

SEASONS: Mapping[str, int] = {
    **dict.fromkeys(
        "spring springtime fruhling fruhjahr printemps primavera voorjaar lente".split(), 3
    ),
    **dict.fromkeys("summer summertime sommer verano estate verao zomer".split(), 6),
    **dict.fromkeys("autumn fall herbst automne otono autunno outono herfst".split(), 9),
    **dict.fromkeys("winter wintertime hiver invierno inverno".split(), 12),
}
"""The first month of each season of the northern half of the earth."""

FEASTS: Mapping[str, tuple[int, int, int, int]] = {
    **dict.fromkeys(("christmas", "weihnachten", "noel", "navidad", "natale", "natal", "xmas", "kerst",
                     "christmas holidays", "festive season"), (12, 24, 12, 26)),
    **dict.fromkeys(("new year", "new year's", "new years", "new year's eve", "silvester", "neujahr",
                     "nouvel an", "ano nuevo", "capodanno", "ano novo", "oud en nieuw"), (12, 30, 1, 2)),
    **dict.fromkeys(("golden week",), (4, 29, 5, 5)),
    **dict.fromkeys(("valentine's day", "valentine's", "valentines"), (2, 14, 2, 14)),
}  # fmt: skip
"""First and last day as month, day, month, day."""
EASTERS = ("easter", "ostern", "paques", "pascua", "semana santa", "pasqua", "pascoa", "pasen")

DAY_WORDS: Mapping[str, int] = {
    **dict.fromkeys("today heute oggi hoje vandaag aujourd'hui hoy tonight".split(), 0),
    **dict.fromkeys("tomorrow demain domani amanha".split(), 1),
    "the day after tomorrow": 2, "day after tomorrow": 2, "ubermorgen": 2, "apres-demain": 2,
    "apres demain": 2, "pasado manana": 2, "dopodomani": 2, "overmorgen": 2, "depois de amanha": 2,
}  # fmt: skip
"""Days from today."""

SPANS: Mapping[str, int] = {
    **dict.fromkeys("day days tag tage tagen jour jours dia dias giorno giorni dag dagen d".split(), 1),
    **dict.fromkeys("night nights nacht nachte nachten nuit nuits noche noches notte notti noite noites "
                    "overnight overnights".split(), 1),
    **dict.fromkeys("week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane "
                    "weken wochige".split(), 7),
    **dict.fromkeys("month months monat monate monaten mois mes meses mese mesi maand maanden".split(), 30),
    **dict.fromkeys("fortnight fortnights".split(), 14),
    **dict.fromkeys(("weekend", "wochenende", "fin de semana", "week-end", "long weekend"), 3),
}  # fmt: skip
"""Days in a span; a month counts 30, a weekend from Friday to Monday 3."""
