"""A member's what-if: kept as a branch of a scenario, answered through the gate, frozen as an annex."""

from dataclasses import dataclass

from vink_model.bootstrap import Product
from vink_model.domain.disclosure.cube import ProtectedCube
from vink_model.domain.disclosure.gate import Grounds, pass_through
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.disclosure.suppress import Ending
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.pack import FrozenPack, Pack, Slide
from vink_model.domain.plan import Plan
from vink_model.domain.planning.cube import Treatment, cube_of
from vink_model.domain.planning.kept import KeptScenario, copy_of
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.upon import below, whole
from vink_model.domain.planning.versions import ADOPTED
from vink_model.domain.release import Contents
from vink_model.text import Language, day_text, phrase
from vink_model.views.committee_asked import Asked, answer, branch_of, question_of

SCREEN = "scenarios"
"""Where the branch can be gone on with."""
_REASON = "Kun penge, ingen personer / Money alone, nobody counted"


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a question."""

    branch: KeptScenario
    messages: tuple[Protected, ...]
    figures: str
    """The version of the figures that the plan was read from."""


def ask(product: Product, asked: Asked, upon: KeptScenario | None, language: Language) -> Answered:
    """Keep what a member asks as a branch of a scenario, or of the adopted plan, and answer it.

    Raises: ScenarioFault, EarmarkBroken for what the plan cannot have; RefusedForPrivacy.
    """
    dataset = product.dataset()
    cube = cube_of(dataset.plan, Treatment.POOLED, reaching=True)
    shelf = product.scenarios()
    base = ADOPTED if upon is None else whole(upon.scenario, below(upon.scenario, shelf.at))
    name = phrase(
        "Udvalg, {day}: {question}",
        "Committee, {day}: {question}",
        day=day_text(product.now().date()),
        question=question_of(cube, asked),
    ).said(language)
    # As it will be kept: an amount's narrow blank would hide that the name is taken.
    plain = copy_of(" ".join(name.split()), {kept.name for kept in shelf.list()})
    branch = branch_of(cube, base, asked, plain, product.settings.user)
    messages = answered(dataset.plan, branch)
    return Answered(shelf.add(branch), messages, dataset.version)


def answered(plan: Plan, branch: Scenario) -> tuple[Protected, ...]:
    """The answer as the gate lets it out: made of the plan's money, with no figure about people near."""
    nobody = ProtectedCube(Threshold.usual(SCREEN), Ending.OPTIMAL, ())
    return pass_through(SCREEN, answer, Grounds(nobody, plan, scenarios=(branch,)))


def annex(product: Product, found: Answered, language: Language) -> FrozenPack:
    """The answer as a frozen pack of its own. The release that the committee sees stays what it is.

    Raises: PackFault, RefusedForPrivacy as freezing does.
    """
    threshold = Threshold.usual(product.settings.user)
    contents = Contents(found.figures, threshold.value, _REASON, found.messages)
    slides = tuple(Slide(one.message.key) for one in found.messages)
    return product.packs().freeze_annex(Pack(found.branch.name, "", language, slides), contents)
