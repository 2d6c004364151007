"""What can go wrong, each with the words that its reader gets.

VinkError
├── SettingFault
├── PathFault
├── Cancelled
├── SourceError
│   ├── NotAWorkbook
│   ├── LockedWorkbook
│   ├── OversizedWorkbook
│   ├── LayoutFault
│   │   └── UnknownLayout
│   ├── MappingFault
│   ├── RefusedForPrivacy
│   ├── RefusedForFaults
│   ├── SourceUnreachable
│   ├── SourceAccessDenied
│   └── SourceTooSlow
├── StoreError
│   ├── StoreUnreachable
│   ├── StoreOutdated
│   ├── StoreBusy
│   ├── StoreNotWritable
│   ├── StoreChanged
│   ├── UnknownState
│   ├── UnknownRelease
│   ├── ApprovalRefused
│   └── UnknownPack
├── PackFault
├── PlanningError
│   ├── ProgramFault
│   ├── EarmarkBroken
│   ├── ScenarioFault
│   └── AssumptionFault
├── DisclosureError
│   ├── NothingToRelease
│   ├── ThresholdFault
│   └── TablesFault
└── FileError
    ├── TemplateFault
    └── NotFromHere
"""

from vink_model.text import Text


class VinkError(Exception):
    """Something that the reader can do something about; `title` names it and `remedy` says what."""

    def __init__(self, title: Text, remedy: Text) -> None:
        super().__init__(title.en)
        self.title = title
        self.remedy = remedy


class SettingFault(VinkError):
    """A setting in the environment says something that cannot be used."""


class PathFault(VinkError):
    """A file that a command names cannot be read or written."""


class Cancelled(VinkError):
    """Whoever waited for long work wanted no more of it, and nothing of it was stored."""


class SourceError(VinkError):
    """A file or database that figures were to be read from cannot be used."""


class NotAWorkbook(SourceError):
    """The file is not an Excel workbook of a kind that can be read."""


class LockedWorkbook(SourceError):
    """The workbook is encrypted or protected with a password."""


class OversizedWorkbook(SourceError):
    """The workbook unpacks to more than the product will read."""


class LayoutFault(SourceError):
    """A sheet or its columns are not laid out as declared, so nothing in it can be trusted."""


class UnknownLayout(LayoutFault):
    """No sheet of the workbook is a declared one, so somebody must say what its tables are."""


class MappingFault(SourceError):
    """A stored reading of a foreign layout cannot be used, or leaves something undeclared."""


class RefusedForPrivacy(SourceError):
    """The workbook holds something that points at a person; the message gives places, never values."""


class RefusedForFaults(SourceError):
    """Cells break the rules of their columns; every issue is listed and nothing was stored."""


class SourceUnreachable(SourceError):
    """A database source does not answer or was lost on the way; it may be back in a moment."""


class SourceAccessDenied(SourceError):
    """A database source does not let us in, or not at the table that is asked for."""


class SourceTooSlow(SourceError):
    """A database source took longer to answer than it is given."""


class StoreError(VinkError):
    """The product's own database cannot do what it was asked."""


class StoreUnreachable(StoreError):
    """The database does not answer or does not let us in."""


class StoreOutdated(StoreError):
    """The database's tables belong to another version of the product."""


class StoreBusy(StoreError):
    """Someone else is loading figures at this moment."""


class StoreNotWritable(StoreError):
    """The database can be read but takes no more: its disk is full, or it may only be read."""


class StoreChanged(StoreError):
    """Someone else changed the figures after this change of them was prepared."""


class UnknownState(StoreError):
    """The history has no state of that number."""


class UnknownRelease(StoreError):
    """No release is stored under that code."""


class ApprovalRefused(StoreError):
    """A release may not be approved by this person, or not at all."""


class UnknownPack(StoreError):
    """No committee pack is kept under that name, or frozen under that code."""


class PackFault(VinkError):
    """A committee pack cannot be used as it stands: a text, a name or its choice of messages."""


class PlanningError(VinkError):
    """What a planner asks for cannot be worked out as it stands."""


class ProgramFault(PlanningError):
    """A program to be solved contradicts itself: a range upside down, a name that nothing bears."""


class EarmarkBroken(PlanningError):
    """Earmarked money was put where it may not be spent."""


class ScenarioFault(PlanningError):
    """A scenario or one of its rules cannot be used: its base is gone, a lock contradicts another."""


class AssumptionFault(PlanningError):
    """An assumption cannot be used: its range is upside down, a unit costs nothing."""


class DisclosureError(VinkError):
    """What is to leave the organisation cannot be made safe as it stands, so nothing leaves."""


class NothingToRelease(DisclosureError):
    """There are no figures that a release could be made of."""


class ThresholdFault(DisclosureError):
    """The threshold for small numbers is too low, or has no reason."""


class TablesFault(DisclosureError):
    """Tables that are to be published contradict themselves: a sum does not add up, a count is below zero."""


class FileError(VinkError):
    """A file that is to carry figures to a committee, or that did, cannot be used."""


class TemplateFault(FileError):
    """A municipality's own template for slides lacks something, is locked or cannot be read."""


class NotFromHere(FileError):
    """A file to be verified bears no code of a pack, or the code of a pack that is not known."""
