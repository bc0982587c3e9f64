"""Whose words a noun with a pronoun reports behind «نقلت الوكالة، عن اللجنة، وصفها …»: of whoever stands behind «عن»."""

from __future__ import annotations

from mahdar.find.issuers import Issuers
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

FAR = 12  # tokens: so far before the cue stands «عن»
SENTENCE = 30  # tokens: so far before it the verb of passing on


def heard_before(issuers: Issuers, statement: Statement, cue: CueForm | None) -> Span | None:
    """The words for whoever stands behind «عن» between commas right before the cue, in a sentence that begins with a verb of passing on."""
    page, grammar, at = issuers.page, issuers.cast.grammar, issuers.page.at(statement.cue.start)
    if cue is None or cue.pronoun is None or cue.prefix or at < 2 or page.word[at - 1] not in grammar.commas:
        return None
    near = range(at - 2, max(at - FAR, 0), -1)
    about = next((k for k in near if page.word[k] in grammar.heard_from or page.word[k] in grammar.commas), None)
    if about is None or page.word[about] not in grammar.heard_from or not passes(issuers, about):
        return None
    mention, whole = issuers.mentions.get(page.start[about + 1]), issuers.cast.article.span(page.start[about + 1], page.stop[at - 2])
    if mention is None:
        return whole
    behind = page.word[page.at(mention.span.stop - 1) + 1 : at - 1]
    return whole if behind and all(word.startswith(issuers.cast.names.article) for word in behind) else mention.span


def passes(issuers: Issuers, about: int) -> bool:
    """The sentence in which token `about` stands begins with a verb of passing on."""
    page, first = issuers.page, about
    while first and about - first < SENTENCE and page.word[first - 1] not in issuers.cast.grammar.stops and page.word[first - 1] != "\n":
        first -= 1
    word = page.word[first]
    return any(cue.relay for form in (word, word.removeprefix(issuers.cast.names.conjunction)) for cue in issuers.speech.cues.get(form, ()))
