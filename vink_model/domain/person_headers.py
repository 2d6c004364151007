"""Headers of columns that hold persons' names, addresses or numbers."""

import re

from vink_model.domain.sheets.column import plain

_NAME_WORDS = frozenset(
    """
    navn navne fornavn efternavn mellemnavn initialer
    name names firstname lastname surname forename fullname initials
    cpr cprnr cprnummer personnummer personnr ssn adresse addresse bopæl address gade vejnavn
    mailadresse emailadresse email mail
    telefon telefonnr telefonnummer tlf tlfnr mobil mobilnr mobilnummer telephone
    fødselsdato fødselsdag birthdate birthday dob kontaktperson kontaktoplysninger
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_PERSONS = frozenset(
    """
    contact phone mobile street number no nr
    pårørende værge forælder mor far søskende ægtefælle guardian mother father sibling spouse
    sagsbehandler underretter underretters caseworker
    """.split()  # noqa: SIM905 - a list of words is read as words
)
"""Words that say so only when nothing else stands beside them: a course for fathers is no father."""
_NAME_PHRASES = ("e mail", "date of birth", "first name", "last name", "full name", "cpr nr", "født den")
_NAME_ENDING = re.compile(
    r"(?:borger|person|elev|barn|barne|mor|far|forælder|klient|deltager|for|efter|fulde)s?navn"
)
_THINGS = re.compile(
    r"(?:ark|kolonne|fil|område|bydel|distrikt|skole|forening|organisation|projekt|produkt|kursus|spor|indsats|niveau|mål|dansk"
    r"|sheet|column|file|area|district|school|project|product|course|track|initiative|level|target|engelsk|danish|english)\w*|da|en|ip"
)
"""Words beside which a name is not a person's: of a sheet, a school, a district, in Danish."""
_WORD = re.compile(r"\w+")


def is_name_like(header: str) -> bool:
    """Whether a header says that its column holds persons' names, addresses or numbers."""
    words = plain(header)
    if any(phrase in words for phrase in _NAME_PHRASES):
        return True
    single = set(_WORD.findall(words))
    if any(_THINGS.fullmatch(word) for word in single):
        return False
    if single & _PERSONS - {"number", "no", "nr"} and single <= _PERSONS | _NAME_WORDS:
        return True
    return bool(single & _NAME_WORDS) or any(_NAME_ENDING.fullmatch(word) for word in single)
