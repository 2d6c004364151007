"""Tables that are wider than their window can be reached and scrolled by keyboard.

Streamlit lets a wide table scroll inside its card, but gives the place that scrolls no stop for the keyboard.
"""

import streamlit as st

# One watcher a page: tables come and go with every choice, and scroll only in a narrow window.
_WATCHER = """<script>
(() => {
  if (window.tablesAreReached) return;
  window.tablesAreReached = true;
  const reach = () => {
    for (const table of document.querySelectorAll('[data-testid="stTable"]')) {
      for (const box of [table, ...table.querySelectorAll('div')]) {
        const scrolls = box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== 'visible';
        if (scrolls) box.tabIndex = 0;
        else if (box.tabIndex === 0) box.removeAttribute('tabindex');
      }
    }
  };
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => { isAsked = false; reach(); });
  };
  new MutationObserver(ask).observe(document.body, { childList: true, subtree: true });
  window.addEventListener('resize', ask);
  ask();
})();
</script>"""


def reach_tables() -> None:
    """Watch the page for tables that scroll."""
    st.html(_WATCHER, unsafe_allow_javascript=True, width="content")
