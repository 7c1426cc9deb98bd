"""Finds what a message does: yes, no, a greeting, thanks, a farewell, a question."""

import re2
from msgspec import Struct

from segue.core.understanding.text import Pattern, flatten

VERSION = "acts@1"


class Acts(Struct, frozen=True):
    """`says` is "yes", "no" or None; `unreadable` when there is nothing that could be read."""

    says: str | None = None
    greets: bool = False
    thanks: bool = False
    closes: bool = False
    asks: bool = False
    unreadable: bool = False


_YES: Pattern = re2.compile(
    r"^[\s\W]*(?:yes|yeah|yep|yup|yess+|ye|y|sure|ok|okay|okey|of course|please do|go ahead|correct|exactly|right|that's right|absolutely|certainly|definitely|"
    r"sounds (?:good|great|perfect|lovely)|perfect|fine|agreed|indeed|that works|works for me|do it|confirmed|confirm|i confirm|i agree|by all means|very good|"
    r"(?:that|this) is (?:right|correct|fine|good)|that's (?:correct|fine|it|good|perfect)|great|ja|jawohl|genau|klar|gerne?|naturlich|richtig|stimmt|einverstanden|passt|in ordnung|"
    r"oui|d'accord|bien sur|exactement|volontiers|c'est (?:ca|bon|exact)|ouais|parfait|si|claro|por supuesto|vale|correcto|exacto|de acuerdo|perfecto|certo|va bene|esatto|d'accordo|"
    r"volentieri|perfetto|sim|com certeza|isso|exato|perfeito|pode ser|zeker|graag|klopt|prima|akkoord|natuurlijk|نعم|ايوه|أجل|اجل|はい|ええ|お願いします|うん)"
    r"(?:[^\p{L}\p{N}]|$)|^[\s\W]*please[\s.!]*$|^[\s\W]*(?:👍|✅|👌)"
)
_NO: Pattern = re2.compile(
    r"^[\s\W]*(?:no|nope|nah|n|no thanks|no thank you|not (?:really|yet|now|quite|at all|that one|exactly|correct|right)|never|(?:please )?(?:don't|do not)(?: do (?:that|it|this)| please)?[\s.!]*$|wrong|incorrect|that's (?:wrong|not)|that is (?:wrong|not)|"
    r"i'd rather not|rather not|nein|nee|nicht|falsch|lieber nicht|stimmt nicht|auf keinen fall|non|pas du tout|pas vraiment|surtout pas|nunca|para nada|incorrecto|"
    r"sbagliato|affatto|nao|de jeito nenhum|errado|klopt niet|niet|لا|كلا|いいえ|いや|違います|結構です)(?:[^\p{L}\p{N}]|$)|^[\s\W]*👎"
)
_NOT_NO: Pattern = re2.compile(
    r"^[\s\W]*(?:no (?:problem|worries|doubt|idea|rush|hurry|need|wheelchair|one|matter|later|longer|more|less|preference)|not (?:sure|only|bad)|si (?:on|vous|nous|tu|je|il|possible|la|el|hay|puede)|"
    r"right now|please (?:tell|call|send|find|help|advise|can|could|let|change|cancel|book)|ok but|fine but|no hay|no puedo|no tengo|no funciona|non (?:ho|posso|funziona)|"
    r"perfect storm|great[- ]\w+ (?:aunt|uncle)|sure (?:thing )?not|never mind|y (?:si|el|la|que)|n'|right of|si vous)(?:[^\p{L}\p{N}]|$)"
)
_GREETS: Pattern = re2.compile(
    r"^[\s\W]*(?:hi|hello|hey|hiya|helo|hallo|good (?:morning|afternoon|evening|day)|greetings|dear (?:team|sir|madam|all|\w+)|guten (?:tag|morgen|abend)|gruss gott|gruezi|servus|moin|"
    r"bonjour|bonsoir|salut|coucou|hola|buenos dias|buenas(?: tardes| noches)?|buongiorno|buonasera|ciao|salve|ola|oi|bom dia|boa tarde|boa noite|goedemorgen|goedemiddag|goedenavond|goedendag|dag|hoi|"
    r"مرحبا|السلام عليكم|أهلا|こんにちは|こんばんは|おはよう\p{Hiragana}*|はじめまして)(?:[^\p{L}\p{N}]|$)"
)
_THANKS: Pattern = re2.compile(
    r"(?:^|[^\p{L}])(?:thanks|thank (?:you|u)|thx|thanx|tks|ty|cheers|much appreciated|i appreciate|grateful|danke(?:schon)?|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank (?:u|je)|dankjewel|"
    r"شكرا|شكراً|ありがとう\p{Hiragana}*|どうも)(?:[^\p{L}]|$)|🙏"
)
_NO_THANKS: Pattern = re2.compile(
    r"\b(?:no thanks to|thanks for nothing|thanks to (?:you|your)|danke fur nichts|merci pour rien|gracias por nada)\b"
)
_CLOSES: Pattern = re2.compile(
    r"(?:^|[^\p{L}])(?:bye|goodbye|good bye|bye-bye|see you|see ya|farewell|that's all|that is all|that's everything|that will be all|that'll be all|that would be all|nothing else|"
    r"no more questions|have a (?:nice|good|great|lovely|wonderful) (?:day|evening|weekend|one|night|afternoon|week)|talk (?:soon|to you (?:soon|later))|speak soon|take care|all good now|i'm all set|all set|we're done|"
    r"tschuss|auf wiedersehen|bis bald|das ist alles|das war's|das wars|das ware alles|schonen (?:tag|abend)(?: noch)?|au revoir|a bientot|c'est tout|bonne (?:journee|soiree)|adios|hasta luego|hasta pronto|eso es todo|"
    r"nada mas|arrivederci|a presto|e tutto|buona (?:giornata|serata)|tchau|ate logo|ate breve|e so isso|so isso|doei|tot ziens|tot straks|dat is alles|fijne dag|مع السلامة|さようなら|失礼します|以上です)(?:[^\p{L}]|$)"
)
_ASKS: Pattern = re2.compile(
    r"[?？؟]|^[\s\W]*(?:(?:hi|hello|hey|please|and|but|so|ok|also|well|thanks)[\s,.!]+)*(?:what|whats|when|where|who|whom|why|how|which|whose|can (?:you|i|we)|could (?:you|i|we)|may (?:i|we)|would (?:you|it)|will (?:you|it|there)|"
    r"is (?:it|there|this|that)|are (?:there|you)|do (?:you|i|we)|does|did|should (?:i|we)|have you|was|wann|wo|wer|warum|wie|welche[rsn]?|kann (?:ich|man)|konnen (?:sie|wir)|gibt es|haben sie|"
    r"quel(?:le)?s?|quand|ou est|qui|pourquoi|comment|combien|est-ce|pouvez|puis-je|que|cual|cuando|donde|quien|por que|como|cuanto|puede|hay|quanto|quando|dove|chi|perche|come|quale|posso|c'e|qual|onde|quem|"
    r"pode|tem|wat|waar|wie|waarom|hoe|welke|kunt u|is er|هل|ما|متى|أين|كيف|كم)(?:[^\p{L}]|$)|か[。．]?\s*$"
)
_LETTERS: Pattern = re2.compile(r"[\p{L}\p{N}]")
_VOWEL: Pattern = re2.compile(r"[aeiouyàâäéèêëîïôöùûüœæаеёиоуыэюяαεηιουω]")
_SIGNS = frozenset("👍👎✅👌🙏❤😊🙂😀😍😢😡🎉👋💚💙🥰😂😭☹🙁😠🤬")


def _is_mash(flat: str) -> bool:
    """Whether the letters are but hit keys: one long word without sense, "asdfghjkl", "kkkkkk"."""
    words = flat.split()
    if len(words) != 1 or not words[0].isascii() or not words[0].isalpha() or len(words[0]) < 5:
        return False
    word = words[0]
    vowels = sum(1 for char in word if _VOWEL.match(char))
    return (
        len(set(word)) <= 2
        or vowels == 0
        or any(row in word for row in ("asdf", "qwer", "sdfg", "hjkl", "zxcv", "dfgh"))
    )


def _is_unreadable(text: str, flat: str) -> bool:
    if any(char in _SIGNS for char in text):
        return False
    code = text.strip().isupper()  # a booking reference such as "XKZWPT" has no vowel either
    return not _LETTERS.search(text) or (not code and _is_mash(flat.strip()))


def find_acts(text: str) -> Acts:
    """What a message does, told from its first words and its courtesies, in nine languages."""
    flat = flatten(text)
    odd = bool(_NOT_NO.search(flat))
    no = not odd and bool(_NO.search(flat))
    yes = not odd and not no and bool(_YES.search(flat))
    return Acts(
        says="yes" if yes else "no" if no else None,
        greets=bool(_GREETS.search(flat)),
        thanks=bool(_THANKS.search(flat)) and not _NO_THANKS.search(flat),
        closes=bool(_CLOSES.search(flat)),
        asks=bool(_ASKS.search(flat)),
        unreadable=_is_unreadable(text, flat),
    )
