"""What is said when a scenario's workbook cannot be taken in: what was found and what to do."""

from vink_model.text import Text

NOT_OURS = Text(
    "Filen er ikke et scenarie, som er hentet herfra", "The file is no scenario that was taken from here"
)
ANOTHER_PLAN = Text("Regnearket hører til en anden plan", "The workbook belongs to another plan")
CHANGED_BASE = Text(
    "Det kan ikke ses, hvad du har ændret: kolonnen 'Som hentet' eller arket 'Scenarie' er rettet",
    "What you changed cannot be told: the column 'As downloaded' or the sheet 'Scenario' was altered",
)
TAKE_ANEW = Text(
    "Hent scenariet som regneark på denne skærm, skriv i det, og vælg den fil. Intet er ændret.",
    "Take the scenario out as a workbook on this screen, write in it, and choose that file. Nothing was "
    "changed.",
)
TAKE_ANEW_AND_TYPE = Text(
    "Hent scenariet igen, og kopiér dine tal fra kolonnen 'Scenarie (skriv her)'. Intet er ændret.",
    "Take the scenario out again and copy your figures from the column 'Scenario (write here)' into it. "
    "Nothing was changed.",
)
RESTORE_SHEET = Text(
    "Er arket slettet? Hent scenariet igen, og kopiér dine tal over i det. Intet er ændret.",
    "Was the sheet deleted? Take the scenario out again and copy your figures into it. Nothing was changed.",
)

EMPTY = Text("Cellen er tom.", "The cell is empty.")
WRITE_ZERO = Text(
    "Skriv 0, hvis der ikke skal være noget, ellers tallet.",
    "Write 0 if there is to be nothing, else the number.",
)
NO_NUMBER = Text("Cellen er ikke et tal.", "The cell is no number.")
NO_FRACTION = Text("Cellen er ikke hele kroner.", "The cell is not in whole kroner.")
TOO_LARGE = Text("Tallet er større, end noget budget er.", "The number is larger than any budget is.")
BELOW_ZERO = Text("Tallet er under 0.", "The number is below 0.")
NOT_WORKED_OUT = Text("Formlen er aldrig regnet ud.", "The formula was never worked out.")
SHOWS_ERROR = Text("Cellen viser en fejl.", "The cell shows an error.")
IS_MERGED = Text("Cellen er flettet med en anden.", "The cell is merged with another.")
WRITE_KRONER = Text(
    "Skriv hele kroner, mindst 0, uden ord.", "Write whole kroner, at least 0, without words."
)
WRITE_POSTS = Text(
    "Skriv et tal, mindst 0, for eksempel 3 eller 2,5.", "Write a number, at least 0, such as 3 or 2.5."
)
WRITE_VALUE = Text("Skriv værdien i stedet for formlen.", "Write the value in place of the formula.")
UNMERGE = Text(
    "Ophæv fletningen, og skriv tallet i sin egen celle.", "Unmerge it, and write the number in its own cell."
)
ROW_ADDED = Text(
    "Rækken er ikke med i det, der blev hentet, så den er ikke læst.",
    "The row is not among those that were taken out, so it was not read.",
)
REMOVE_ROW = Text(
    "Slet rækken, eller skriv beløbet i den række, som har linjen og kilden.",
    "Delete the row, or write the amount in the row that has the line and the source.",
)
ROW_TWICE = Text("Stedet står i to rækker.", "The place stands in two rows.")
KEEP_ONE = Text("Behold den ene række.", "Keep one of the rows.")
ROW_GONE = Text(
    "Slet intet: skriv 0, hvis der ikke skal være penge. Hent scenariet igen, og kopiér dine tal over.",
    "Delete nothing: write 0 if there is to be no money. Take the scenario out again and copy yours.",
)
OTHER_ORDER = Text(
    "Rækkerne står i en anden orden end da de blev hentet; de er fundet igen på kolonnen Sted.",
    "The rows stand in another order than when they were taken out; they were found by the column Place.",
)
