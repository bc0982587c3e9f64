"""Where the object of a demand, an offer or a refusal begins, and where something else is told beside it."""

from __future__ import annotations

from mahdar.record.views.terms import Term, Terms

CALLED = 12
"""Terms behind a verb of demand among which stands its preposition."""
WISHED = 4
"""Terms behind a wish among which stands its preposition."""
ACTS = frozenset({"demand", "affirm", "state", "offer", "accept", "reject", "deny", "promise", "threaten", "warn", "express"})
WANTED = frozenset({"demand", "offer", "conditional", "accept", "promise"})
MUST = 8
"""Terms before «that» among which stands who must do it."""


def head(of: tuple[Term, ...], written: list[str], stance: str, terms: Terms) -> int:
    """The number of the first term of the object: behind what leads to it and, where a clause tells it, behind its «that»."""
    first = leading(of, written, 0, stance, terms)
    return next((n + 1 for n in range(first, min(first + MUST, len(of) - 1)) if written[n] in terms.that | terms.words.that_not), first)


def reach(written: list[str], first: int, terms: Terms) -> int:
    """«حماية الشركات من كذا»: how many terms there are up to what leads to something beside the object, but not as its own complement («الانسحاب من كذا»)."""
    ends = terms.words.beside | terms.words.circumstances
    return next((n for n in range(first + 2, len(written)) if written[n] in ends), len(written))


def leading(of: tuple[Term, ...], written: list[str], first: int, stance: str, terms: Terms) -> int:
    """The number of the first term from one on that does not merely lead to the matter: «لكن», «نحتاج», «ضرورة», «رفضه», «بشكل قطعي»."""
    words, n, leads = terms.words, first, leading_words(stance, terms)
    while n < len(of) - 1 and not of[n].name:
        if words.among(written[n], words.manner) and written[n].startswith(words.split.leading) or written[n] in words.emphatic:
            n += 2
        elif written[n] in words.utterly | words.ours | words.theirs:
            n += 1
        elif written[n] in words.undone and stance in WANTED:
            return n
        elif of[n].key in words.wishes:
            n = wished(written, n, terms)
        elif merely(of[n], written[n], terms) and not qualified(of, written, n, terms) or of[n].key in leads or terms.acts(written[n]) in leads_by(stance):
            n += 1
        else:
            return called(of, written, n, terms)
    return refusing(of, written, n, first, terms) if n < len(of) and of[n].name else first


def leading_words(stance: str, terms: Terms) -> frozenset[str]:
    """The stems that lead to what is asked; a demand to refuse something keeps its refusal."""
    words = terms.words
    return words.demand if stance == "demand" else words.demand | words.reject | words.denied


def leads_by(stance: str) -> frozenset[str]:
    """The acts whose nouns lead to the object of a stance."""
    return frozenset({"demand", "affirm"}) if stance == "demand" else ACTS


def wished(written: list[str], n: int, terms: Terms) -> int:
    """«رغبتها في كذا», «حاجة ملحة لكذا»: the term behind the preposition, else the one behind the word."""
    words = terms.words
    for k in range(n + 1, min(n + WISHED, len(written) - 1)):
        if written[k] in words.openings or written[k] in words.beside:
            return k + 1
        if written[k].startswith(words.split.leading[1]):
            return k
    return n + 1


def refusing(of: tuple[Term, ...], written: list[str], n: int, first: int, terms: Terms) -> int:
    """«رفض العاصمة وجود كذا», «استعداد الجيران لكذا»: behind a noun of refusal or readiness and the name of whose it is stands its object."""
    to = terms.words.split.leading[1]
    if n and terms.words.among(written[n - 1], terms.words.ready) and n + 1 < len(of) and written[n + 1].startswith(to):
        return n + 1
    owned = n > first and of[n - 1].key in terms.words.reject | terms.words.refusals and n + 1 < len(of)
    return n + 1 if owned and not of[n + 1].name and written[n + 1] not in terms.prepositions | terms.relatives and not of[n + 1].definite else n


def called(of: tuple[Term, ...], written: list[str], n: int, terms: Terms) -> int:
    """«تطالب الوزارة الصيادين بكذا»: the term behind the preposition of a verb of demand, else the term itself."""
    if written[n] not in terms.words.calling:
        return n
    near = range(n + 1, min(n + CALLED, len(of)))
    return next((k + (written[k] in terms.words.openings) for k in near if k < len(of) - 1 and asks_for(written[k], terms)), n)


def asks_for(word: str, terms: Terms) -> bool:
    """What is asked stands behind the word, or is the word with its preposition."""
    by = terms.words.split.leading[0]
    return word in terms.words.openings or word.startswith(by) and (terms.words.definite(word) or terms.bare(word) != word)


def qualified(of: tuple[Term, ...], written: list[str], n: int, terms: Terms) -> bool:
    """«شكل سلمي من كذا»: a common noun with an adjective of its own that does not merely lead to the matter."""
    words = terms.words
    beside = n + 1 < len(of) and of[n + 1].at == of[n].at + 1 and not of[n + 1].common and not of[n + 1].definite
    return beside and terms.words.stem(written[n]) in words.manner and not written[n].startswith(words.split.leading)


def merely(term: Term, word: str, terms: Terms) -> bool:
    """The word tells of no matter, and none stands right behind it as behind a preposition."""
    return word in terms.adverbs or word not in terms.prepositions and not term.definite and term.common
