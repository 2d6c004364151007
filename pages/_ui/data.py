"""The figures that all visitors share: read once for each version of them, never changed by a page."""

import streamlit as st

from vink_model.bootstrap import Product, open_product
from vink_model.domain.dataset import Dataset


@st.cache_resource(show_spinner=False)
def product() -> Product:
    """The product on its database, opened once for all visitors."""
    return open_product()


def dataset() -> Dataset:
    """The figures as they are now. Nobody may alter them: every visitor has the same ones."""
    return _dataset(product().version())


# Two versions, so that visitors in the middle of a run keep the figures that they began with.
@st.cache_resource(show_spinner=False, max_entries=2)
def _dataset(version: str) -> Dataset:  # noqa: ARG001 - the version is what the figures are kept by
    return product().dataset()
