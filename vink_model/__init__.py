"""The data model of the VINK dashboard."""
