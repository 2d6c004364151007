"""What the committee may see: built, approved, listed, and two of them compared."""

from vink_model.bootstrap import Product
from vink_model.commands.answer import Answer, Fact, done
from vink_model.domain.release import Release
from vink_model.releasing import build_release
from vink_model.text import Text, day_text, phrase
from vink_model.views.release_changes import changes_between


def build(product: Product) -> Answer:
    """The present figures as a release."""
    release = build_release(product)
    said = [_line(release)]
    if release.approved_at is None:
        said.append(
            phrase(
                "Den venter på en anden: `python -m vink_model release --approve {code}`.",
                "It waits for somebody else: `python -m vink_model release --approve {code}`.",
                code=release.code,
            )
        )
    cube = product.releases().cube_of(release.code)
    return done(*said, cube.ending.label, *cube.remarks, *cube.suggestions, facts=_facts(release))


def approve(product: Product, code: str) -> Answer:
    """A release shown to the committee from now on."""
    release = product.releases().approve(code)
    return done(_line(release), facts=_facts(release))


def listed(product: Product) -> Answer:
    """Every release, newest first."""
    found = product.releases().all()
    facts: dict[str, Fact] = {"releases": [_facts(one) for one in found]}
    if not found:
        return done(Text("Der er ingen udgivelse endnu.", "There is no release yet."), facts=facts)
    return done(*map(_line, found), facts=facts)


def compared(product: Product, earlier: str, later: str) -> Answer:
    """What differs between two releases."""
    shelf = product.releases()
    message = changes_between(shelf.of(earlier), shelf.of(later))
    rows = [
        phrase("{m} · {p}: {b} → {a}", "{m} · {p}: {b} → {a}", m=m, p=p, b=b or "–", a=a or "–")
        for m, p, b, a in message.table.rows
        if isinstance(m, Text) and isinstance(p, Text)
        if b is None or isinstance(b, Text)
        if a is None or isinstance(a, Text)
    ]
    return done(message.sentence, *rows, facts={"changes": len(rows)})


def _line(release: Release) -> Text:
    return phrase(
        "{code} · {n} meddelelser · bygget {day} af {who} · {state}",
        "{code} · {n} messages · built {day} by {who} · {state}",
        code=release.code,
        n=len(release.contents.messages),
        day=day_text(release.built_at.date()),
        who=release.built_by,
        state=_state(release),
    )


def _state(release: Release) -> Text:
    if release.approved_at is None:
        return Text("ikke godkendt", "not approved")
    if release.superseded_by is not None:
        return phrase("afløst af {c}", "superseded by {c}", c=release.superseded_by)
    return phrase(
        "vises for udvalget, godkendt af {w}", "shown, approved by {w}", w=release.approved_by or "?"
    )


def _facts(release: Release) -> dict[str, Fact]:
    return {
        "code": release.code,
        "figures": release.contents.figures,
        "messages": len(release.contents.messages),
        "hidden": sum(one.hidden for one in release.contents.messages),
        "built_at": release.built_at.isoformat(),
        "built_by": release.built_by,
        "approved_by": release.approved_by,
        "superseded_by": release.superseded_by,
    }
