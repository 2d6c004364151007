"""How names are set into sentences, on every screen alike."""

from vink_model.text import Text


def quoted(name: Text) -> Text:
    """A name that is marked as one."""
    return Text(f"»{name.da}«", f"“{name.en}”")


def in_a_sentence(words: Text) -> Text:
    """Words that stand alone elsewhere, as they stand inside a sentence: with a small first letter."""
    return Text(words.da[:1].lower() + words.da[1:], words.en[:1].lower() + words.en[1:])
