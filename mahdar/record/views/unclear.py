"""Words of a matter that cannot be read by themselves: what they take up is told elsewhere."""

from __future__ import annotations

import itertools

from mahdar.find.tense import ends_sentence
from mahdar.record.views.extents import shown_from
from mahdar.record.views.stances import Taken
from mahdar.record.views.terms import Terms
from mahdar.text import NUMBER, WORD, Page

SHORT = 3
"""Words of a matter so short that a preposition with a pronoun at its end leaves nothing to read."""
TWO = 2


def unclear(told: str, t: Taken, terms: Terms) -> bool:
    """«ترابط بين الأمرين», «دور أكبر في هذا المجال», «ضلوع لها فيه», «هذا يجب ألا يتكرر», or, but for a denial, a mere «استقبالها»."""
    words = terms.words
    said = [words.fold(word) for word in told.split()]
    if not said or any(word in words.unclear for word in said) or points(said, terms):
        return True
    if generic(said, terms) or made_known(said, terms) or only_when(said, t, terms) or ordered(said, terms) or elsewhere(said, t, terms):
        return True
    last = said[-1]
    if last in words.alike or said[0] in words.again and len(said) <= SHORT or without_subject(said, terms):
        return True
    if len(said) > 1 and preposition(said[1], terms) and all(noun_of(word, terms) != word or preposition(word, terms) for word in said[1:]):
        return True
    if 1 < len(said) <= SHORT and preposition(last, terms) and not words.definite(said[-TWO]):
        return True
    return len(said) == 1 and t.stance != "deny" and noun_of(last, terms) != last


def without_subject(said: list[str], terms: Terms) -> bool:
    """«أن تكون في يد كذا», «مستقلين»: a clause that does not name what it is about, or an adjective of what stands before it."""
    if len(said) == 1:
        return not terms.words.definite(said[0]) and said[0].endswith(terms.words.adjective)
    return said[0] in terms.words.subjunctive and said[1] in terms.words.auxiliary and len(said) > TWO and said[TWO] in terms.prepositions


def ordered(said: list[str], terms: Terms) -> bool:
    """«أوقفوا وعودوا»: a mere order in words that name nothing."""
    return bool(said) and len(said) <= SHORT and said[0].endswith(terms.words.plural_verbs) and not any(terms.words.definite(word) for word in said)


def elsewhere(said: list[str], t: Taken, terms: Terms) -> bool:
    """«هذه الروح» as the one noun of a matter, with its adjective; «في البلاد» where the sentence before the words names a state for which nobody speaks."""
    page, words = terms.gathered.page(t.said.source.doc), terms.words
    content = [i for span in t.said.found.content for i in page.tokens(span.start, span.stop)]
    if words.definite(said[0]) and (len(said) == 1 or len(said) == TWO and words.definite(said[1]) and said[0] in words.generic):
        return any(page.word[i].endswith(said[0]) and this(page.word[i - 1], terms) for i in content)
    if not any(word in words.lands for word in said):
        return False
    named, sentence = terms.named[t.said.source.doc], reversed(range(content[0]))
    before = itertools.takewhile(lambda i: not ends_sentence(page, i), sentence)
    return any((named.get(i) or terms.small.adjectives.get(page.word[i])) in terms.lands - terms.voiced(t.said) for i in before)


def only_when(said: list[str], t: Taken, terms: Terms) -> bool:
    """«التي اقترح أن تبدأ هذا الشهر»: behind «that» and its verb only a time is told."""
    if not said or said[0] not in terms.words.subjunctive:
        return False
    page, times = terms.gathered.page(t.said.source.doc), terms.times[t.said.source.doc]
    content = [i for span in t.said.found.content for i in page.tokens(span.start, span.stop)]
    told = [i for i in content[1:] if i not in times and page.word[i] not in terms.prepositions | terms.words.again | terms.adverbs]
    return len(content) > 1 and not any(terms.words.definite(page.word[i]) for i in told) and any(i in times for i in content[1:])


def generic(said: list[str], terms: Terms) -> bool:
    """«مشروع القانون», «الحوار», «الخروج الفوري دون شرط»: nouns that tell with the article alone of no matter, and how soon or how fully."""
    words = terms.words
    while len(said) > 1 and preposition(said[-1], terms):
        said = said[:-1]
    bonds = [n for n, word in enumerate(said) if word in words.unbound]
    rest = said[: first_bond(said, terms)] + said[bonds[-1] + 1 :] if bonds else said
    rest = [word for word in rest if word not in words.degree]
    if not rest or not any(words.definite(word) for word in rest):
        return False
    if rest[0] in words.leaving:
        return len(rest) == 1 or rest[1] in words.avoiding
    return len(rest) <= TWO and all(word in words.generic for word in rest)


def made_known(said: list[str], terms: Terms) -> bool:
    """«الخطوات التي أعلنها الرئيس», «المقترح الهندي الذي قدمته الحكومة»: by whom something was made known, and not what it is."""
    at = next((n for n, word in enumerate(said) if word in terms.relatives), 0)
    named = 0 < at <= TWO and terms.words.definite(said[0]) and said[0] in terms.words.generic
    return named and at + 1 < len(said) and said[at + 1].startswith(terms.words.made_known)


def first_bond(said: list[str], terms: Terms) -> int:
    """Where «without any condition» begins."""
    return next((n for n, word in enumerate(said) if word in terms.words.negations), len(said))


def points(said: list[str], terms: Terms) -> bool:
    """«This» that stands alone, or before a noun that tells nothing, or before the noun with which a clause begins."""
    words = terms.words
    for n, word in enumerate(said):
        if this(word, terms):
            after = said[n + 1] if n + 1 < len(said) else ""
            if not words.definite(after) or after in words.vague or n == 0 and any(w in terms.musts for w in said):
                return True
    return False


def this(word: str, terms: Terms) -> bool:
    """«هذه», «بهذه»."""
    return word in terms.words.again or word[1:] in terms.words.again and word[:1] in terms.words.split.leading


def preposition(word: str, terms: Terms) -> bool:
    """A preposition with its pronoun."""
    return any(word.endswith(p) and word.removesuffix(p) in terms.small.roles for p in (*terms.words.pronouns, *terms.words.endings))


def noun_of(word: str, terms: Terms) -> str:
    """A noun without its pronoun."""
    return terms.words.cut(word, terms.words.pronouns)


def named_before(told: str, t: Taken, terms: Terms) -> str | None:
    """«رفضت استقبالها» behind «استقبال سفينة»: the same noun with what belongs to it, as its article tells it before; None where it does not."""
    page = terms.gathered.page(t.said.source.doc)
    word = terms.words.fold(told)
    noun = noun_of(word, terms)
    if " " in told or noun == word:
        return None
    first = page.at(t.said.found.content[0].start)
    forms = frozenset(clung + noun for clung in ("", *terms.words.split.joining, *terms.words.split.leading))
    for i in reversed([i for i in page.where(forms) if i < first]):
        if goes_on(i, page, terms):
            stop = next((k for k in range(i + 1, len(page)) if page.kind[k] not in (WORD, NUMBER)), len(page))
            shown = shown_from(list(range(i, stop)), page, terms)
            if len(shown) > 1 and not unclear(found := " ".join([page.raw[i][-len(noun) :], *(page.raw[k] for k in shown[1:])]), t, terms):
                return found
    return None


def goes_on(i: int, page: Page, terms: Terms) -> bool:
    """A noun that belongs to it stands right behind."""
    after = page.word[i + 1] if i + 1 < len(page) else ""
    return i + 1 < len(page) and page.kind[i + 1] == WORD and after not in terms.prepositions | terms.hanging and not terms.tense(after)
