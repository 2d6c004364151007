"""Persons' names among the words of a column, and columns of sentences in which anything could stand.

Areas, schools and offices are written with capitals too: a name is a known first name before another word
with a capital, and none of the words of a place or an office.
"""

import re
from collections.abc import Sequence
from itertools import islice

_FIRST_NAMES = frozenset(
    """
    aage abdi abdirahman abdul abdullah abdullahi adam agata agnete agnieszka ahmad ahmed aisha aksel
    albert aleksander aleksandra alex alexander alfred ali alice alma amalie amina amir amira anders
    andreas ane anita anja anna annabelle anne anne-marie annette anni annie anton arne arthur asger asta
    astrid august axel aya ayan aylin ayse baran benjamin bent bente berit betina bettina birger birgit
    birgitte birte birthe bjarne bodil brian burak camilla carina carl carla caroline carsten cecilie
    charlotte christian christina christine christoffer clara claus connie dagmar daniel david dennis
    dilan ditte dorte dorthe ebba ebbe ebru edith egon eigil ejnar elena elias elin elisabeth ella ellen
    elsa elsebeth elvira emil emilie emily emine emma emre erik erling ester esther eva fadumo farah
    fatima fatma felix finn flemming frank frederik frederikke freja freya frida frode gerda gert gitte
    grete grethe gudrun gunnar gurli halima hamdi hamid hamza hanan hanna hannah hanne hans harald hasan
    hassan hatice heidi helena helene helge helle henning henriette henrik henry herman hodan huda hugo
    hussein hüseyin ian ib ibrahim ida idil idris ilhan iman imran inga inge ingelise inger ingrid irene
    isabella ismail ivan jack jacob jakob jamal james jan jane janne jasmin jens jesper jette joan johan
    johanne johannes john johnny jonas jonathan josefine josephine julie julius jytte jørgen jørn kadir
    kaj kamal kamilla karen karim karin karina karl karla karoline kasper katarzyna katja katrine keld
    kenneth khadija khaled khalid khalil kim kirsten kirstine kjeld klara klaus knud kristian kristina
    kristine kristoffer lars lasse latifa laura laurits layla lea leif lena lene leo leyla lilly linda lis
    lisa lisbeth lise liv lotte louise lucas lukas luna lærke mads magdalena magnus mahmoud mahmud maja
    malene malik malte marcus maria mariam marianne marie markus marta martin marwa mary maryam maryan
    mathias mathilde maya mehdi mehmet merete mette mia michael michelle mikael mike mikkel mille mohamad
    mohamed mohammad mohammed mohamud mona monika morten mousa muhammed murat mustafa nadia nanna nasrin
    natasha nawal nicolai niels nikolaj nimo nina noah nora nour ole olga oliver olivia omar oscar oskar
    osman otto palle patrick paul peder pernille peter philip pia piotr poul preben rami rania rasha
    rasmus regitze rene reza rikke rita robert robin rosa ruben runa ruth safa sahra said salma sami samir
    samira samuel sander sandra sanne sara sarah sebastian selin selma serkan signe sigrid silas simon
    simone sinan sofia sofie solveig sonja stefan sten stig stine suad sumaya sune susan susanne svend
    szymon søren tage tanja tarek thea theo theodor thomas thor thorkild tina tine tobias tom tomasz tommy
    tora torben tove trine troels uffe ulla ulrik umar ursula valdemar vera verner vibeke victor victoria
    viggo viktor vilhelm villads villy viola vivi wael walid william willy yahya yasin yasmin yildiz
    younes yousef yusuf zahra zainab zara zeinab zeynep ziad zofia özlem
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_WORD = r"(?:[^\W\d_a-zæøå][^\W\d_]*(?:['’-][^\W\d_]+)*\.?)"
_NAME = re.compile(rf"{_WORD}(?:,? (?:(?:af|al|el|von|van|de|der|den|bin|ibn|da|la) )?{_WORD}){{1,4}}")
_THINGS = re.compile(
    r"(?:.*(?:gade|kanal|vej|alle|allé|stræde|torv|plads|skole|skolen|gymnasi(?:um|et)|kommune|kommunen|kirke|kirken|sogn"
    r"|center|centret|centeret|klub|klubben|forening|foreningen|hus|huset|afdeling|afdelingen|forvaltning"
    r"|forvaltningen|politi|politiet|kreds|kredsen|distrikt|område|området|park|parken|kvarter|kvarteret|bydel"
    r"|institution|institutionen|bibliotek|biblioteket|styrelse|styrelsen|ministerium|ministeriet|fond|fonden|hospital"
    r"|region|projekt|projektet|netværk|netværket|kursus|kurset|team|teamet|enhed|enheden|råd|rådet|hjem|hjemmet"
    r"|school|building|station|council|club|centre|street|road|police|department|office|team|unit|foundation|fund|network|project))"
    r"|nord|syd|øst|vest|indre|ydre|midt|north|south|east|west|kbh|københavn|copenhagen|sankt|skt\.?|st\.?",
    re.IGNORECASE,
)
_WORDS_TOO = frozenset({"bo", "else", "line", "lone", "mark", "my", "per", "rose", "storm", "tim"})
"""First names that are words of Danish or English; they are names before a name that ends as one."""
_LEAST_NAMES = 2
_LEAST_SHARE = 0.2
"""Of the distinct words of a column; a lone name among many codes is sooner a place called after somebody."""
_SENTENCE_WORDS = 5
_LONG = 120
"""Unit: letters. No code or key is as long."""
_LEAST_SENTENCES = 3
_SENTENCE_SHARE = 0.3
_MOST_LOOKED_AT = 20_000
"""Distinct words of a column that are looked at; what it holds shows long before."""


def is_person_name(words: str) -> bool:
    """Whether words are a person's first and last name, in either order, and nothing else."""
    cleaned = " ".join(words.split())
    if not _NAME.fullmatch(cleaned):
        return False
    parts = [part.strip(".,").casefold() for part in cleaned.split()]
    if any(_THINGS.fullmatch(part) for part in parts):
        return False
    first = parts[1:] if "," in cleaned else parts[:1]
    is_son = any(part.endswith(("sen", "son")) for part in parts)
    return any(
        part in _FIRST_NAMES or part.partition("-")[0] in _FIRST_NAMES or (is_son and part in _WORDS_TOO)
        for part in first
    )


def names_among(several: Sequence[str]) -> tuple[int, ...]:
    """The places of the words that are persons' names, where a column holds enough of them."""
    looked_at = [
        (place, words) for place, words in enumerate(islice(several, _MOST_LOOKED_AT)) if words.strip()
    ]
    found = tuple(place for place, words in looked_at if is_person_name(words))
    is_column = len(found) >= _LEAST_NAMES and len(found) >= _LEAST_SHARE * len(looked_at)
    return found if is_column or len(found) == len(looked_at) else ()


def is_free_text(several: Sequence[str]) -> bool:
    """Whether a column's distinct words are sentences, each written for its own row."""
    looked_at = [words for words in islice(several, _MOST_LOOKED_AT) if words.strip()]
    sentences = sum(len(words) > _LONG or len(words.split()) >= _SENTENCE_WORDS for words in looked_at)
    return sentences >= _LEAST_SENTENCES and sentences >= _SENTENCE_SHARE * len(looked_at)
