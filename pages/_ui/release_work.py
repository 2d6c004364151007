"""A release is built behind the screens: whoever began it can go elsewhere and find it done."""

from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Event, Thread

import streamlit as st

from pages._ui.data import product
from vink_model.bootstrap import Product
from vink_model.domain.planning.upon import below, whole
from vink_model.domain.release import Release
from vink_model.errors import Cancelled, VinkError
from vink_model.releasing import PROTECTING, build_release
from vink_model.text import Text

_STOPPED = Text("Udgivelsen blev ikke bygget", "The release was not built")
_BY_ITSELF = Text(
    "Arbejdet standsede af sig selv. Intet er gemt; prøv igen, og se serverens log, hvis det sker igen.",
    "The work stopped by itself. Nothing was kept; try again, and see the server's log if it happens again.",
)
_ON_WISH = Text("Det blev annulleret. Intet er gemt.", "It was cancelled. Nothing was kept.")


@dataclass(slots=True)
class Work:
    """One release being built, or built; all visitors see the same."""

    done: Future[Release] = field(default_factory=Future)
    is_wanted: Event = field(default_factory=Event)
    scenarios: tuple[str, ...] = ()
    """Keys of the kept scenarios that are set beside the adopted plan in it."""
    step: Text = PROTECTING
    share: float = 0.0
    thread: Thread | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is still being built."""
        return self.thread is not None and self.thread.is_alive()

    @property
    def outcome(self) -> Release | VinkError:
        """What came of it, once it does not run any more."""
        if not self.done.done():
            return VinkError(_STOPPED, _BY_ITSELF)
        error = self.done.exception()
        return error if isinstance(error, VinkError) else self.done.result()

    def begin(self, on: Product) -> None:
        """Build in a thread of its own, which does not keep the server from stopping."""
        self.is_wanted.set()
        self.thread = Thread(target=self._build, args=(on,), name="release", daemon=True)
        self.thread.start()

    def cancel(self) -> None:
        """Stop at the next sign of progress; nothing is kept then."""
        self.is_wanted.clear()

    def _build(self, on: Product) -> None:
        try:
            shelf = on.scenarios()
            kept = [shelf.read(key).scenario for key in self.scenarios]
            chosen = tuple(whole(scenario, below(scenario, shelf.at)) for scenario in kept)
            self.done.set_result(build_release(on, self._progress, chosen))
        except VinkError as error:
            self.done.set_exception(error)

    def _progress(self, step: Text, share: float, /) -> None:
        if not self.is_wanted.is_set():
            raise Cancelled(_STOPPED, _ON_WISH)
        self.step, self.share = step, share


@dataclass(slots=True)
class Bench:
    """Where at most one release is being built at a time."""

    work: Work | None = None


def work() -> Work | None:
    """What is being built, or was built last on this server. Empty: None when nothing was."""
    return _bench().work


def begin(scenarios: tuple[str, ...] = ()) -> None:
    """Build a release of the present figures, unless one is being built already.

    Kept scenarios are set beside the adopted plan in it, by their keys.
    """
    bench = _bench()
    if bench.work is None or not bench.work.is_running:
        bench.work = Work(scenarios=scenarios)
        bench.work.begin(product())


@st.cache_resource(show_spinner=False)
def _bench() -> Bench:
    return Bench()
