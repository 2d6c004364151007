"""What is taken for someone's number or address, and what is not."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vink_model.domain.person_headers import is_name_like
from vink_model.domain.privacy import Trace, are_phones, trace_in, trace_in_number, traces_in

POINTING = {
    "010190-1234": Trace.CPR,
    "0101901234": Trace.CPR,
    "010190 1234": Trace.CPR,
    "Se sagen 010190–1234 fra maj": Trace.CPR,
    "01-01-90-1234": Trace.CPR,
    "01011990-1234": Trace.CPR,
    "610190-1234": Trace.CPR,  # a replacement number: 60 is added to the day
    "010190-ABC1": Trace.CPR,  # a replacement number with letters
    "０１０１９０-1234": Trace.CPR,  # noqa: RUF001 - digits of full width
    "0101\u200b901234": Trace.CPR,
    "010190\n1234": Trace.CPR,
    "290216-1234": Trace.CPR,
    "anna.hansen@example.dk": Trace.EMAIL,
    "Skriv til <ANNA@EXAMPLE.DK>": Trace.EMAIL,
    "+45 20 30 40 50": Trace.PHONE,
    "+4520304050": Trace.PHONE,
    "0045 2030 4050": Trace.PHONE,
    "20 30 40 50": Trace.PHONE,
    "20-30-40-50": Trace.PHONE,
    "2030 4050": Trace.PHONE,
    "Ring 20304050": Trace.PHONE,
    "20304050": Trace.PHONE,
    "+46 70 123 45 67": Trace.PHONE,
    "(+45) 20304050": Trace.PHONE,
    "+45 (20) 30 40 50": Trace.PHONE,
    "20.30.40.50": Trace.PHONE,
    "０００ +４５ 20304050": Trace.PHONE,  # noqa: RUF001 - digits of full width
    "anna (at) example.dk": Trace.EMAIL,
    "anna＠example.dk": Trace.EMAIL,  # noqa: RUF001 - an at sign of full width
    "anna @ example.dk": Trace.EMAIL,
}
GAPS = (
    *("", "-", " ", " - ", "/", ".", "_", ": ", "\t"),
    *("\u2010", "\u2011", "\u2013", "\u2014", "\u2015", "\u2212", "\uff0d"),  # hyphens and dashes
    *("\u00a0", "\u2009", "\u3000", "\u00ad", "\u200b"),  # blanks and hidden letters
)
CPR_NUMBERS = (
    *(f"010190{gap}1234" for gap in GAPS),
    *(f"610190{gap}1234" for gap in GAPS),
    "01.01.90-1234",
    "01-01-1990-1234",
    "01 01 90 12 34",
    "01/01/90 1234",
    "010190(1234)",
    "(010190) 1234",
    "cpr010190-1234",
    "010190-1234x",
    "٠١٠١٩٠-١٢٣٤",
    "𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒",  # noqa: RUF001 - digits of mathematics
    "010190ABC1",
    "010190–A123",
    "010190-1AB2",
)
MACHINES = (
    "3f2504e0-4f89-11d3-9a0c-010190123401",
    "ab010190-1a2b-4c3d-8e4f-0305e82c3301",
    "0101901234abcdef",
    "e3b0c44298fc1c149afbf4c8010190123427ae41",
)
INNOCENT = (
    "320190-1234",  # no 32nd day
    "011390-1234",  # no 13th month
    "290217-1234",  # 2017 was no leap year
    "12010190-12345",
    "2016-05-17",
    "17-05-2016",
    "20160517",
    "2016-2017",
    "2016 2017",
    "1.234.567,50",
    "12 345 678",
    "45.000.000 kr.",
    "4.100.000 + 1.450.000 = 5.550.000",
    "S-0000123",
    "20160001",
    "24/48/72 timer",
    "s. 12, 14 og 16",
    "2100-2400",
    "08:00-16:00",
    "17-05-2016 10:30",
    "010116-311216",
    "01.01.2016 - 31.12.2016",
    "27.12.04-A00-1-16",
    "5798000420526",
    "5479 1234567",
    "16/12345",
    "2200 København N",
    "apr-jun 2016",
    "24.000-48.000",
    "@",
    "",
)


@pytest.mark.parametrize(("words", "trace"), POINTING.items())
def test_numbers_and_addresses_of_persons_are_recognised(words: str, trace: Trace) -> None:
    assert trace_in(words) is trace


@pytest.mark.parametrize("words", INNOCENT)
def test_dates_amounts_and_years_are_not_taken_for_persons(words: str) -> None:
    assert trace_in(words) is None


def test_eight_digits_in_a_column_of_numbers_are_an_amount() -> None:
    assert trace_in("20304050") is Trace.PHONE
    assert trace_in("20304050", is_number_column=True) is None
    assert trace_in("+45 20304050", is_number_column=True) is Trace.PHONE


def test_a_number_that_reads_as_a_birthday_and_four_digits_is_a_cpr_number() -> None:
    assert trace_in_number(3101901234.0) is Trace.CPR
    assert trace_in_number(101901234.0) is Trace.CPR  # 010190-1234 has lost its first zero
    assert trace_in_number(3201901234.0) is None
    assert trace_in_number(20304050.0) is None
    assert trace_in_number(3101901234.5) is None


def test_an_amount_is_a_cpr_number_only_with_the_check_digit() -> None:
    # 110101-0003: 4·1 + 3·1 + 7·1 + 5·1 + 1·3 = 22, which 11 divides
    assert trace_in_number(1101010000, is_amount=True) is None
    assert trace_in_number(1101010003, is_amount=True) is Trace.CPR


def test_the_places_of_many_words_are_told_in_order() -> None:
    words = ["sag 1", "010190-1234", "", "a@example.dk", "sag 2"]
    assert traces_in(words) == ((1, Trace.CPR), (3, Trace.EMAIL))


@settings(deadline=None)  # the machine may be busy
@given(st.dates(), st.integers(0, 9999), st.sampled_from(["", "-", " ", "–"]), st.text("abc æ,.", max_size=9))
def test_every_birthday_with_four_digits_is_recognised(day: object, tail: int, gap: str, around: str) -> None:
    number = f"{day:%d%m%y}{gap}{tail:04d}"
    assert trace_in(f"{around} {number} {around}") is Trace.CPR


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.text(max_size=12), max_size=8))
def test_words_are_judged_one_by_one_and_never_across(several: list[str]) -> None:
    cleaned = [words.replace("\x00", "") for words in several]
    expected = tuple((n, trace) for n, words in enumerate(cleaned) if (trace := trace_in(words)) is not None)
    assert traces_in(cleaned) == expected


@pytest.mark.parametrize(
    "header",
    [
        "Navn",
        "Borgerens navn",
        "Borgernavn",
        "Fornavn",
        "efternavn",
        "CPR",
        "CPR-nr.",
        "Personnummer",
        "Adresse",
        "Tlf.",
        "Telefon nr",
        "E-mail",
        "e_mail",
        "Full name",
        "Date of birth",
        "Kontaktperson",
    ],
)
def test_headers_of_columns_of_persons_are_recognised(header: str) -> None:
    assert is_name_like(header)


@pytest.mark.parametrize(
    "header", ["Antal", "Kolonnens navn", "Skolens navn", "Navn på dansk", "name_en", "Bydelsnavn"]
)
def test_names_of_things_are_not_names_of_persons(header: str) -> None:
    assert not is_name_like(header)


@pytest.mark.parametrize("words", CPR_NUMBERS)
def test_cpr_numbers_are_recognised_however_they_are_written(words: str) -> None:
    assert trace_in(words) is Trace.CPR


@pytest.mark.parametrize("words", MACHINES)
def test_numbers_that_computers_give_are_not_taken_for_cpr_numbers(words: str) -> None:
    assert trace_in(words) is None


def test_nine_digits_are_a_cpr_number_with_the_check_digit_or_among_several() -> None:
    # 010101-0007: 3·1 + 7·1 + 5·1 + 1·7 = 22, which 11 divides
    assert traces_in(("101010007",)) == ((0, Trace.CPR),)
    assert traces_in(("101901234",)) == ()
    assert [place for place, _ in traces_in(("101901234", "201901234", "311901234"))] == [0, 1, 2]
    assert traces_in(("101901234", "201901234", "999999999", "991901234")) == ()


def test_numbers_of_firms_are_no_phone_numbers() -> None:
    # 64942212: 2·6 + 7·4 + 6·9 + 5·4 + 4·2 + 3·2 + 2·1 + 1·2 = 132 = 12·11
    assert traces_in(("64942212", "26769388")) == ()
    assert traces_in(("64942212", "26769389")) == ((0, Trace.PHONE), (1, Trace.PHONE))


def test_numbers_in_an_unknown_column_are_phones_when_they_come_from_all_over_the_range() -> None:
    assert are_phones([20304050.0, 31405060.0, 42506070.0])
    assert not are_phones([30000001.0, 30000002.0, 30000003.0])  # record numbers
    assert not are_phones([20160517.0, 20150101.0, 20171231.0])  # days
    assert not are_phones([20304050.0, 1500.0, 42506070.0])  # amounts
    assert not are_phones([20304050.5, 31405060.0, 42506070.0])
    assert not are_phones([])


WORDS = st.one_of(
    st.sampled_from([*POINTING, *INNOCENT, *CPR_NUMBERS, *MACHINES]),
    st.text(st.sampled_from("0123456789-./ +45ab@æ"), max_size=16),
    st.text(max_size=8),
)


@settings(deadline=None, max_examples=300)
@given(st.lists(WORDS, max_size=12))
def test_a_long_column_is_judged_as_a_short_one(several: list[str]) -> None:
    cleaned = [words.replace("\x00", "") for words in several]
    filler = [f"S-{n}" for n in range(1_000)]
    assert traces_in([*cleaned, *filler]) == traces_in(cleaned)
    assert traces_in([*filler, *cleaned]) == tuple((1_000 + n, trace) for n, trace in traces_in(cleaned))


@pytest.mark.parametrize("of", ["S-{n:07d}", "2016-{n:06d}", "sag nr. {n}", "2016{n:07d}", "{n:09d}"])
def test_a_hundred_thousand_record_numbers_cost_less_than_a_tenth_of_them_one_by_one(of: str) -> None:
    numbers = [of.format(n=n) for n in range(100_000)]
    begin = process_time()
    assert traces_in(numbers) == ()
    looked = process_time() - begin
    begin = process_time()
    for words in numbers[:10_000]:
        trace_in(words)
    assert looked < process_time() - begin


@pytest.mark.parametrize(
    "header", ["Contact phone", "Phone no.", "Mor", "Pårørende", "Sagsbehandler", "Bopæl"]
)
def test_words_for_persons_alone_in_a_header_name_a_column_of_persons(header: str) -> None:
    assert is_name_like(header)


@pytest.mark.parametrize(
    "header",
    ["Mor/far kursus", "Phone calls", "Street work", "Contact type", "Antal kontakter", "Sagsbehandlingstid"],
)
def test_words_for_persons_beside_a_thing_do_not(header: str) -> None:
    assert not is_name_like(header)
