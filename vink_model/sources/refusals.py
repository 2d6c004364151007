"""What is said when a file cannot be read at all: its title and what to do."""

from dataclasses import dataclass

from vink_model.errors import OversizedWorkbook, SourceError
from vink_model.text import Text, phrase


@dataclass(frozen=True, slots=True)
class Refusal:
    """The words of one reason to refuse a file."""

    title: Text
    remedy: Text


_SAVE_AS = Text(
    "Åbn filen i Excel, vælg Filer > Gem som > Excel-projektmappe (.xlsx), og prøv igen.",
    "Open the file in Excel, choose File > Save As > Excel Workbook (.xlsx), and try again.",
)

EMPTY = Refusal(
    Text("Filen er tom", "The file is empty"),
    Text(
        "Vælg en fil med indhold, eller hent skabelonen.",
        "Choose a file with contents, or take the template.",
    ),
)
NOT_EXCEL = Refusal(Text("Filen er ikke en Excel-fil", "The file is not an Excel file"), _SAVE_AS)
OLD_EXCEL = Refusal(
    Text("Filen er i det gamle Excel-format (.xls)", "The file is in the old Excel format (.xls)"), _SAVE_AS
)
OTHER_SPREADSHEET = Refusal(
    Text("Regnearket er i et andet format end .xlsx", "The spreadsheet is in another format than .xlsx"),
    _SAVE_AS,
)
NO_WORKBOOK = Refusal(
    Text("Filen er et arkiv uden en Excel-projektmappe", "The file is an archive without an Excel workbook"),
    _SAVE_AS,
)
NO_ROWS = Refusal(
    Text("Regnearket har ingen rækker", "The workbook has no rows"),
    Text(
        "Skriv mindst én række under overskrifterne på et af arkene, og vælg filen igen.",
        "Write at least one row below the headers of one of the sheets, and choose the file again.",
    ),
)
DAMAGED = Refusal(
    Text("Filen er beskadiget eller afbrudt undervejs", "The file is damaged or was cut off on its way"),
    Text(
        "Hent filen igen fra dens kilde. Kan Excel åbne den, så gem den på ny som .xlsx.",
        "Fetch the file again from where it came. If Excel can open it, save it anew as .xlsx.",
    ),
)
ENTITIES = Refusal(
    Text(
        "Filen indeholder erklæringer, som Excel aldrig skriver",
        "The file holds declarations that Excel never writes",
    ),
    _SAVE_AS,
)
LOCKED = Refusal(
    Text("Filen er beskyttet med en adgangskode", "The file is protected with a password"),
    Text(
        "Åbn den i Excel, fjern adgangskoden under Filer > Oplysninger > Beskyt projektmappe, og gem den.",
        "Open it in Excel, remove the password under File > Info > Protect Workbook, and save it.",
    ),
)
TOO_LARGE = Refusal(
    Text("Filen fylder for meget, når den pakkes ud", "The file takes too much room when it is unpacked"),
    Text(
        "Del den i flere filer, fx en for hvert år, og slet tomme formaterede rækker og billeder.",
        "Split it into several files, such as one a year, and delete empty formatted rows and pictures.",
    ),
)
TOO_MUCH_BESIDE = Refusal(
    Text("Filen gemmer for meget ved siden af sine celler", "The file keeps too much beside its cells"),
    Text(
        "Kopiér tallene som værdier til en ny fil, uden pivottabeller, billeder og kommentarer.",
        "Copy the figures as values to a new file, without pivot tables, pictures and comments.",
    ),
)
LYING = Refusal(
    Text("Filen pakker ud til mere, end den selv oplyser", "The file unpacks to more than it says itself"),
    _SAVE_AS,
)
TOO_WIDE = Refusal(
    Text("Et ark har celler meget langt nede eller ude", "A sheet has cells very far down or out"),
    Text(
        "Slet rækker under og kolonner til højre for tabellen (Ctrl+End viser dens ende), og gem i Excel.",
        "Delete rows below and columns right of the table (Ctrl+End shows where it ends), and save in Excel.",
    ),
)
TOO_MANY_DIFFERENT = Refusal(
    Text("Et ark har for mange forskellige celler", "A sheet has too many different cells"),
    Text(
        "Slet kolonner, der har deres egen værdi i hver række, fx numre og klokkeslæt, eller del filen.",
        "Delete columns with a value of their own in each row, such as numbers and times, or split the file.",
    ),
)
TOO_MANY_SHEETS = Refusal(
    Text("Filen har for mange ark", "The file has too many sheets"),
    Text("Behold kun de ark, som skabelonen har.", "Keep only the sheets that the template has."),
)
UNREADABLE_CELLS = Refusal(
    Text("Et ark har celler, der ikke kan læses", "A sheet has cells that cannot be read"),
    _SAVE_AS,
)


def of(kind: type[SourceError], refusal: Refusal) -> SourceError:
    """The error of a kind, with the words of a refusal."""
    return kind(refusal.title, refusal.remedy)


def refuse_large(content: bytes, most_bytes: int) -> None:
    """Raises: OversizedWorkbook for a file beyond what the settings allow."""
    if len(content) > most_bytes:
        raise OversizedWorkbook(
            Text("Filen er for stor", "The file is too large"),
            phrase(
                "Filen må højst fylde {limit} MB. Del den op, eller sæt VINK_MAX_UPLOAD_MB op.",
                "A file may be {limit} MB at most. Split it, or raise VINK_MAX_UPLOAD_MB.",
                limit=most_bytes // 1_000_000,
            ),
        )
