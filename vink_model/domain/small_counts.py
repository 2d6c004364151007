"""A small count of people said in words: 'tre borgere i Valby' tells what the gate has hidden.

It errs on the side of finding one. What is found is only said to be there; a rounded or larger figure says it
as well.
"""

import re
import unicodedata

from vink_model.text import Language

_NUMBERS = (
    ("én", "éen", "een", "ét", "eet", "one", "eneste", "enkelt", "single"),
    ("to", "tvende", "two", "begge", "both", "par", "couple", "pair"),
    ("tre", "three"),
    ("fire", "four"),
    ("fem", "five"),
    ("seks", "six"),
    ("syv", "seven"),
    ("otte", "eight"),
    ("ni", "nine"),
    ("ti", "ten"),
    ("elleve", "eleven"),
    ("tolv", "twelve", "dusin", "dozen"),
    ("tretten", "thirteen"),
    ("fjorten", "fourteen"),
    ("femten", "fifteen"),
    ("seksten", "sixteen"),
    ("sytten", "seventeen"),
    ("atten", "eighteen"),
    ("nitten", "nineteen"),
)
_VALUES = {word: value for value, words in enumerate(_NUMBERS, start=1) for word in words}

_PREPOSITION = "to"

_PEOPLE = frozenset(
    """
    person personer mand mænd kvinde kvinder dreng drenge pige piger barn børn ung unge unges borger borgere
    elev elever deltager deltagere familie familier forælder forældre mor mødre far fædre søn sønner datter
    døtre bror brødre søster søstre teenager teenagere voksen voksne studerende mentee mentees muslim muslimer
    konvertit konvertitter hjemvendt hjemvendte medlem medlemmer beboer beboere klient klienter sag sager
    forløb henvendelse henvendelser bekymring bekymringer indberetning indberetninger underretning
    underretninger mistanke anholdt anholdte
    people persons men women man woman boy boys girl girls child children youth youths youngster youngsters
    citizen citizens pupil pupils student students participant participants family families parent parents
    mother mothers father fathers son sons daughter daughters brother brothers sister sisters teen teens
    teenagers adult adults muslims convert converts returnee returnees member members resident residents
    client clients individual individuals case cases concern concerns referral referrals
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_ENDINGS = ("personer", "borgere", "børn", "deltagere", "elever", "forløb", "henvendelser", "kvinder")
"""Of words set together: 'kursusdeltagere', 'mentorforløb'."""

_BETWEEN = frozenset(
    """
    ud af de den det alle i nye ny andre anden flere yngre ældre mindre små store udsatte sårbare voksne unge
    ung særlige berørte konkrete enkelt forskellige nuværende tidligere mindreårige mandlige kvindelige
    of out the those these all more new other young younger old older adult vulnerable different former male
    female specific current further
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_ADJECTIVE = ("ige", "ede", "ende", "ske")
_FARTHEST = 4
"""Words between the number and whom it counts."""
_SAID_OF = frozenset(["er", "var", "blev", "udgør", "is", "are", "was", "were"])
_ARTICLES = frozenset(["en", "et", "a", "an"])
_ALONE = frozenset(["kun", "blot", "bare", "netop", "præcis", "only", "just", "exactly"])
_WHERE = frozenset(["i", "fra", "på", "ved", "in", "from", "at"])

_TOKEN = re.compile(
    r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?(?:\s?(?:%|pct|mio|procent|per cent))?|[^\W\d_]+|[:=(]"
)


def says_small_count(words: str, threshold: int, language: Language) -> bool:
    """Whether the words state a count of people from 1 to one below the threshold.

    Both languages' numbers are looked for; of 'to' the language says whether it is one.
    """
    plain = unicodedata.normalize("NFKC", words).replace("\N{ZERO WIDTH JOINER}", "")
    tokens = _TOKEN.findall(plain)
    found = tuple(token.casefold() for token in tokens)
    if language is Language.EN:
        found = tuple("" if token == _PREPOSITION else token for token in found)
    return any(
        _counts_ahead(found, place) or _counts_behind(found, place)
        for place, token in enumerate(found)
        if 0 < _value(token) < threshold
    ) or _says_one(tokens)


def _value(token: str) -> int:
    """What a word or a figure counts; 0 for what is no whole number."""
    return int(token) if token.isdecimal() else _VALUES.get(token, 0)


def _counts_ahead(tokens: tuple[str, ...], place: int) -> bool:
    """'tre udsatte unge', '3 af de 120 borgere'."""
    for token in tokens[place + 1 : place + 2 + _FARTHEST]:
        if _is_people(token):
            return True
        if not (token in _BETWEEN or token.endswith(_ADJECTIVE) or _value(token)):
            return False
    return False


def _counts_behind(tokens: tuple[str, ...], place: int) -> bool:
    """'borgere i Valby: 3', 'børn (2)', 'antallet af unge er fire'."""
    if place == 0 or tokens[place - 1] not in {":", "=", "(", *_SAID_OF}:
        return place > 0 and _is_people(tokens[place - 1]) and tokens[place].isdecimal()
    return any(map(_is_people, tokens[max(0, place - 2 - _FARTHEST) : place - 1]))


def _says_one(tokens: list[str]) -> bool:
    """'kun en borger', 'en ung mand fra Valby': an article that counts."""
    plain = [token.casefold() for token in tokens]
    return any(
        _is_one(tokens[place + 1 : place + 6], is_alone=place > 0 and plain[place - 1] in _ALONE)
        for place, token in enumerate(plain)
        if token in _ARTICLES
    )


def _is_one(ahead: list[str], *, is_alone: bool) -> bool:
    """Whether an article before these words counts: the person is the only one, or comes from a place."""
    people = [n for n, word in enumerate(ahead) if _is_people(word.casefold())]
    if not people:
        return False
    before, behind = ahead[: people[-1]], ahead[people[-1] + 1 :]
    if not all(_describes(word.casefold()) for word in before):
        return False
    is_placed = len(behind) > 1 and behind[0].casefold() in _WHERE and behind[1][0].isupper()
    return is_alone or is_placed


def _describes(token: str) -> bool:
    return token in _BETWEEN or token.endswith("ig") or _is_people(token)


def _is_people(token: str) -> bool:
    return token in _PEOPLE or token.endswith(_ENDINGS)
