"""Mahdar reads Arabic news and writes the minutes of a negotiation."""

from mahdar.find import read
from mahdar.model import Article, Judgement, Reading, Span

__version__ = "0.1.0"
__all__ = ["Article", "Judgement", "Reading", "Span", "read", "__version__"]
