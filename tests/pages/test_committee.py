"""The Committee screen: a presenter chooses, edits, sees, freezes, and opens exactly the same again."""

from sqlalchemy import text
from streamlit.testing.v1 import AppTest

from tests.pages.visits import charts, shown, slides, visit
from vink_model.bootstrap import Product


def begun(agenda: str = "status", **address: str) -> AppTest:
    return visit("committee", **address).button(key=f"committee.agenda.{agenda}").click().run()


def part(app: AppTest, name: str) -> AppTest:
    return app.segmented_control(key="udvalgsdel.choice").set_value(name).run()


def order(app: AppTest) -> list[str]:
    """The slides as they stand in the list, by their messages."""
    keys = [str(button.key) for button in app.button]
    return [key.removeprefix("committee.off.") for key in keys if key.startswith("committee.off.")]


def errors(app: AppTest) -> str:
    return "\n".join(f"{error.proto.title} {error.value}" for error in app.error)


def frozen_code(app: AppTest) -> str:
    return str(app.code[0].value)


def test_without_a_release_the_screen_says_how_one_is_built(on_sample_figures: None) -> None:
    app = visit("committee")
    assert "Begynd med at bygge en udgivelse" in [info.proto.title for info in app.info]
    assert app.button(key="releases.build").label == "Byg en udgivelse af de nuværende tal"
    assert not [button for button in app.button if str(button.key).startswith("committee.agenda")]


def test_a_ready_agenda_gives_slides_notes_and_recommendation_at_one_click(product: Product) -> None:
    app = begun()
    assert order(app) == ["triangle", "history", "changes", "activity", "summary", "flows"]
    app = part(app, "edit")
    assert str(app.text_area(key="committee.notes.history").value).startswith("Offentliggjorte henvendelser")
    assert str(app.text_area(key="committee.note.points").value).startswith("at udvalget")


def test_slides_are_moved_removed_and_added(product: Product) -> None:
    app = begun()
    app = app.button(key="committee.down.triangle").click().run()
    assert order(app)[:2] == ["history", "triangle"]
    assert app.button(key="committee.up.history").disabled
    app = app.button(key="committee.off.changes").click().run()
    assert "changes" not in order(app)
    app = app.selectbox(key="committee.screen").set_value("budget").run()
    app = app.multiselect(key="committee.add").set_value(["staff"]).run()
    app = app.button(key="committee.add.button").click().run()
    assert order(app)[-1] == "staff"


def test_a_typed_title_stands_on_the_slide_and_the_figures_stay(product: Product) -> None:
    app = part(begun(), "edit")
    app = app.text_input(key="committee.title.history").set_value("Flere <b>henvender</b> sig").run()
    app = part(app, "look")
    written = slides(app)
    assert "Flere &lt;b&gt;henvender&lt;/b&gt; sig" in written
    assert "104 i 2016" in written
    assert charts(app) == 5
    assert shown(app).count("Intet er skjult på denne side.") == 6


def test_a_small_count_is_refused_where_it_was_typed_and_nothing_typed_is_lost(product: Product) -> None:
    app = part(begun(), "edit")
    app = app.text_input(key="committee.title.history").set_value("Tre unge i Valby").run()
    assert "Titlen på side 2 kan ikke gemmes" in errors(app)
    assert app.text_input(key="committee.title.history").value == "Tre unge i Valby"
    app = app.button(key="committee.save").click().run()
    assert "Titlen på side 2 kan ikke gemmes" in errors(app)
    assert product.packs().list() == ()
    app = part(app, "take")
    assert app.button(key="committee.freeze").disabled


def test_a_pack_is_saved_opened_again_and_of_two_who_edit_the_second_is_told(product: Product) -> None:
    first = begun().button(key="committee.save").click().run()
    assert "'Status' er gemt." in shown(first)
    second = visit("committee").button(key="committee.open").click().run()
    second = second.button(key="committee.off.changes").click().run()
    second = second.button(key="committee.save").click().run()
    first = first.button(key="committee.off.flows").click().run()
    first = first.button(key="committee.save").click().run()
    assert "Pakken er ændret imens" in errors(first)
    assert "flows" not in order(first)
    assert product.packs().read("Status").version == 2
    first = first.text_input(key="committee.name").set_value("Status B").run()
    first = first.button(key="committee.save").click().run()
    assert [one.pack.name for one in product.packs().list()] == ["Status", "Status B"]


def test_a_frozen_pack_opens_by_its_code_however_it_is_typed(product: Product) -> None:
    app = part(begun("budget"), "take").button(key="committee.freeze").click().run()
    code = frozen_code(app)
    other = visit("committee", lang="EN", udvalgsdel="receipt")
    other.text_input(key="committee.code").set_value(code.lower().replace("-", " "))
    other = next(button for button in other.button if button.label == "Open").click().run()
    assert frozen_code(other) == code
    written = slides(other)
    assert f"{code} · 1/5" in written
    assert "Hvor kommer hver krone fra" in written


def test_an_unknown_code_is_said_to_stand_for_nothing(product: Product) -> None:
    app = visit("committee", udvalgsdel="receipt")
    app.text_input(key="committee.code").set_value("AAAAA-AAAAA")
    app = next(button for button in app.button if button.label == "Åbn").click().run()
    assert "Ingen pakke har koden AAAAA-AAAAA" in errors(app)


def test_the_pack_is_in_the_language_that_the_presenter_chooses(product: Product) -> None:
    app = begun()
    app = app.segmented_control(key="committee.language").set_value("en").run()
    app = part(app, "look")
    written = slides(app)
    assert "How many concerns came" in written
    assert "Hvor mange" not in written


def test_a_release_that_cannot_be_read_is_said_and_a_new_one_can_be_built(product: Product) -> None:
    with product.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER freeze_releases_update"))
        connection.execute(text("UPDATE releases SET contents = replace(contents, 'Flows', 'Streams')"))
    app = visit("committee")
    assert not app.exception
    assert "Udgivelsen kan ikke åbnes" in errors(app)
    assert not app.button(key="releases.build").disabled
