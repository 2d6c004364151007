"""Building what the committee may see: the figures through the gate, written as messages, and kept."""

from vink_model.bootstrap import Product
from vink_model.domain.disclosure.gate import Grounds, grounds, pass_through
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.progress import Progress, silent
from vink_model.domain.release import Contents, Release
from vink_model.errors import NothingToRelease
from vink_model.settings import Settings
from vink_model.text import Text
from vink_model.views.protected import MAKERS

PROTECTING = Text("Skjuler små tal og prøver at regne dem ud igen", "Hiding small numbers and attacking them")
WRITING = Text("Skriver meddelelserne", "Writing the messages")
KEEPING = Text("Gemmer udgivelsen", "Keeping the release")


def build_release(
    product: Product, progress: Progress = silent, scenarios: tuple[Scenario, ...] = ()
) -> Release:
    """The present figures as a frozen release; the same figures give the same release.

    Raises: NothingToRelease, DisclosureError when the figures cannot be made safe, UnknownRelease when an
    earlier release cannot be read, Cancelled when the progress says so; nothing is kept then.
    """
    progress(PROTECTING, 0.0)
    dataset = product.dataset()
    if dataset.is_empty:
        raise NothingToRelease(
            Text("Der er ingen tal at udgive", "There are no figures to release"),
            Text("Indlæs tal på skærmen Data først.", "Load figures on the Data screen first."),
        )
    shelf, threshold = product.releases(), threshold_of(product.settings)
    given = grounds(dataset, threshold, shelf.cubes(), scenarios)
    contents = contents_of(given, progress)
    progress(KEEPING, 0.0)
    return shelf.keep(contents, given.cube)


def contents_of(given: Grounds, progress: Progress = silent) -> Contents:
    """Every screen's messages of what may leave, in the order of the menu."""
    messages: list[Protected] = []
    for done, (screen, make) in enumerate(MAKERS.items()):
        progress(WRITING, done / len(MAKERS))
        messages += pass_through(screen, make, given)
    threshold = given.cube.threshold
    reason = f"{threshold.reason.da} / {threshold.reason.en}"
    return Contents(given.figures, threshold.value, reason, tuple(messages))


def threshold_of(settings: Settings) -> Threshold:
    """The smallest count of people that is shown, as the surroundings decide it."""
    publishing = settings.publishing
    if not publishing.reason:
        return Threshold.usual(settings.user)
    reason = Text(publishing.reason, publishing.reason)
    return Threshold(publishing.threshold, reason, settings.user)
