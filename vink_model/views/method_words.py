"""The words of the method that stand as they are: what each verdict means, and how figures are read."""

from collections.abc import Mapping

from vink_model.domain.measures.measure import SMALLEST_DENOMINATOR
from vink_model.domain.verdicts import Evidence, Literal
from vink_model.text import Text, phrase

VERDICTS = (
    Text(
        "Tællingen svarer bogstaveligt: så mange af så mange, og om det er nok. Den, hvis tid ikke er "
        "kommet, "
        "afventer og er ingen fejl.",
        "The count answers literally: so many of so many, and whether that is enough. Whoever’s time has not "
        "come is pending and no failure.",
    ),
    Text(
        "Evidensen spørger, om så få kan vise, på hvilken side af målet niveauet ligger. Den bruger Wilsons "
        "95 %-interval; Bayes med Jeffreys’ prior kan vælges ved siden af og vurderer fra 90 % "
        "sandsynlighed.",
        "The evidence asks whether so few can show on which side of the target the level lies. It uses "
        "Wilson’s 95% interval; Bayes with Jeffreys’ prior can be chosen beside it and decides from a "
        "probability of 90%.",
    ),
    Text(
        "Ligger niveauet præcis på målet, kalder Wilsons interval det fejlagtigt nået i snit i 2 % af "
        "tilfældene, men med meget få personer i op til 4,7 % (6 personer, mål 60 %). Vælg Wilson og eksakt "
        "test, hvis det højst må være 2,5 %; så skal der nogle gange én mere til.",
        "Where the level lies exactly at the target, Wilson’s interval wrongly calls it met in 2% of cases "
        "on average, but with very few people in up to 4.7% (6 people, target 60%). Choose Wilson and exact "
        "test where it may never be more than 2.5%; it then sometimes takes one more.",
    ),
    Text(
        "Et mål for alle afgøres af tællingen: én, det ikke lykkes for, er nok. Et antal er en kendsgerning.",
        "A target of all is settled by the count: one miss is enough. A number is a fact.",
    ),
)
LITERAL_MEANINGS: Mapping[Literal, Text] = {
    Literal.REACHED: Text(
        "Så mange, som målet kræver, og de afventende kan ikke ændre det.",
        "As many as the target asks for, and the pending cannot undo it.",
    ),
    Literal.NOT_REACHED: Text("For få, og ingen afventer.", "Too few, and nobody is pending."),
    Literal.OPEN: Text(
        "Det afhænger af dem, der afventer eller ikke er vurderet; det siges, hvor mange af dem der skal "
        "til.",
        "It hangs on those pending or not assessed; how many of them it takes is said.",
    ),
    Literal.OUT_OF_REACH: Text(
        "Selv om det lykkes for alle, der afventer, bliver det for få.",
        "Even if all who are pending succeed it is too few.",
    ),
    Literal.TOO_EARLY: Text("Ingen er nået så langt endnu.", "Nobody has come far enough yet."),
    Literal.OTHER_COUNT: Text(
        "Der tælles noget andet, end planen lover, og tallet er stort nok til, at det kan være begge dele.",
        "Something else is counted than the plan promises, and the number is so large that it can be either.",
    ),
    Literal.NO_DATA: Text("Der er ingen tal; det er ikke 0.", "There are no figures; that is not 0."),
    Literal.TARGET_UNKNOWN: Text(
        "Planens tal mangler i kilden; det gættes ikke.", "The plan’s number is missing; it is not guessed."
    ),
}
SHOWN_MEANINGS: Mapping[Evidence, Text] = {
    Evidence.MET: Text(
        "Hele intervallet ligger på målets side.", "The whole interval lies on the target’s side."
    ),
    Evidence.NOT_MET: Text(
        "Hele intervallet ligger på den anden side.", "The whole interval lies on the other side."
    ),
    Evidence.CANNOT_TELL: Text(
        "Intervallet rummer målet; det siges, hvad der ville afgøre det.",
        "The interval holds the target; what would settle it is said.",
    ),
    Evidence.BY_COUNT: Text("Der er intet niveau at være usikker på.", "There is no level to be unsure of."),
    Evidence.NOTHING_TO_JUDGE: Text("Der er ingen at slutte fra.", "There is nobody to conclude from."),
}
CHARTS = (
    Text(
        "To enkelte år er ingen tendens. De holdes op mod hinanden med et eksakt forhold og dets 95 "
        "%-interval; "
        "kun når intervallet ikke rummer 1, siges det, at forskellen er mere end tilfældig.",
        "Two single years are no trend. They are held against each other by an exact ratio and its 95% "
        "interval; only where the interval does not hold 1 is the difference said to be more than chance.",
    ),
    Text(
        "En serie af måneder bedømmes efter Anhøjs regler om medianen: en usædvanlig lang række på samme "
        "side "
        "eller usædvanlig få krydsninger er et signal. Med færre end 10 punkter tegnes der kun.",
        "A series of months is judged by Anhøj’s rules about the median: an unusually long run on one side "
        "or "
        "unusually few crossings is a signal. With fewer than 10 points it is only drawn.",
    ),
    Text(
        "Et hul i tallene forbliver et hul, og en ændret opgørelse bryder linjen. Jo flere sammenligninger, "
        "der gøres, jo flere slår ud ved et tilfælde; antallet siges.",
        "A gap in the figures stays a gap, and a changed definition breaks the line. The more comparisons "
        "are "
        "made, the more stand out by chance; how many were made is said.",
    ),
)
UNKNOWN = (
    Text(
        "Ukendt vises som ukendt: ikke 0, ikke tomt og ikke som manglende mål.",
        "Unknown is shown as unknown: not 0, not blank, and not as no target.",
    ),
    phrase(
        "For en nævner under {n} skrives antallet og ingen procent.",
        "For a denominator below {n} the number is written and no percentage.",
        n=SMALLEST_DENOMINATOR,
    ),
    Text(
        "De, der ikke er vurderet, er hverken lykkedes eller mislykkedes: andelen vises fra den mindste til "
        "den "
        "største, den kan være.",
        "Those not assessed have neither succeeded nor failed: the share is shown from the least to the most "
        "that it can be.",
    ),
)
PRIVACY = (
    Text(
        "Der føres antal, ikke personer. Datoer skæres til måneder, og ens rækker lægges sammen på vejen "
        "ind.",
        "Counts are kept, not persons. Dates are cut to months, and equal rows are folded on the way in.",
    ),
    Text(
        "En fil med noget, der ligner et CPR-nummer, en mailadresse, et telefonnummer eller et navn, "
        "afvises, og "
        "fejlen gengiver ikke, hvad der stod.",
        "A file with anything like a CPR number, an e-mail address, a phone number or a name is refused, and "
        "the fault does not repeat what stood there.",
    ),
    Text(
        "Der findes ingen risikoscore, rangordning eller forudsigelse af personer.",
        "There is no risk score, ranking or prediction of persons.",
    ),
)

SMALL_NUMBERS = (
    Text(
        "Antal mennesker fra 1 til 4 vises ikke i det, der udgives. Grænsen kan sættes anderledes, dog ikke "
        "lavere end 3.",
        "Counts of people from 1 to 4 are not shown in what is published. The limit can be set otherwise, "
        "but not lower than 3.",
    ),
    Text(
        "Kan et skjult tal regnes ud af en total, skjules også andre tal, så få som muligt. Alle tabeller, "
        "år og totaler regnes sammen.",
        "Where a hidden figure could be worked out from a total, others are hidden as well, as few as "
        "possible. All tables, years and totals are reckoned together.",
    ),
    Text(
        "Et skjult lille tal skal stadig kunne være 1, 2, 3 eller 4, også for den, der ved, hvilke tal der "
        "er små. Er en hel gruppe for lille til det, vises den ikke.",
        "A hidden small figure must still be able to be 1, 2, 3 or 4, even for someone who knows which ones "
        "are small. Where a whole group is too small for that, it is not shown.",
    ),
    Text(
        "Alle skjulte tal har samme tegn, ×. Nul vises, undtagen hvor det ville sige det samme om alle i "
        "en gruppe.",
        "All hidden figures bear the same mark, ×. Zero is shown, except where it would tell the same of "
        "everyone in a group.",
    ),
    Text(
        "Før noget udgives, prøver et program at regne de skjulte tal ud. Lykkes det, udgives tallene ikke.",
        "Before anything is published, a program tries to work out the hidden figures. If it can, they are "
        "not published.",
    ),
    Text(
        "Hvad en tidligere udgivelse skjulte, forbliver skjult, og hvad den viste, regnes som kendt.",
        "What an earlier release hid stays hidden, and what it showed is taken as known.",
    ),
)
