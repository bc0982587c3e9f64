"""Who issued a paper that was brought in earlier behind a preposition («بحسب تقرير لشبكة …. وأوضح التقرير»), where nobody has spoken through it."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.issuers import ADJECTIVES, FAR, LONG, NEAR, Issuers
from mahdar.find.voices import Voice
from mahdar.model import Mention, Name, Span

ISSUING = ("body", "state", "person")


def told_before(issuers: Issuers, place: Span) -> Span | None:
    """The words for whoever is told to have issued what the noun for a paper at a place, with the article alone, takes up; None where nothing tells it."""
    tokens = issuers.page.tokens(place.start, place.stop)
    if not issuers.resumes(tokens):
        return None
    last = last_paper(issuers, issuers.noun(place), tokens.start)
    return None if last is None else issuers.told_behind(last, tokens.start) or named_behind(issuers, last)


def last_paper(issuers: Issuers, noun: str, before: int) -> int | None:
    """The token where that noun for a paper stood last without the article, alone or behind «ل», before token `before`."""
    forms = {noun, noun + issuers.table.accusative, *(letter + noun for letter in issuers.cast.grammar.to_letter)}
    return next((k for k in range(before - 1, max(before - FAR, -1), -1) if issuers.page.word[k] in forms), None)


def named_behind(issuers: Issuers, paper: int) -> Span | None:
    """The body, state or person behind «ل» after the noun for a paper at a token and its adjectives («تقرير جديد للشبكة»), or a body right behind that noun."""
    page = issuers.page
    definite = page.word[paper].startswith(tuple(issuers.cast.grammar.article))  # «يتهم النص الحكومة»
    for i in range(paper + 1, min(paper + ADJECTIVES + 2, len(page))):
        mention = mention_at(issuers, i)
        led = mention is not None and led_by_letter(issuers, i, mention)
        if mention is not None and (led and mention.kind in ISSUING or i == paper + 1 and mention.kind == "body" and not definite):
            return mention.span
        if mention is not None or issuers.closes(i):
            return None
    return None


def led_by_letter(issuers: Issuers, i: int, mention: Mention) -> bool:
    """«ل» stands at the front of token i and of the mention in it, grown together with the article or not («تقرير أولي للنيابة»)."""
    apart = issuers.page.start[i] < mention.span.start or issuers.cast.freed(mention.span) != issuers.cast.clean(mention.span)
    return apart and issuers.page.word[i][:1] in issuers.cast.grammar.to_letter


def mention_at(issuers: Issuers, i: int) -> Mention | None:
    """The mention that begins in token i, behind one or two letters of it or at its front."""
    return next((issuers.mentions[s] for s in range(issuers.page.start[i], issuers.page.start[i] + 3) if s in issuers.mentions), None)


def who_may_issue(issuers: Issuers, place: Span, names: tuple[Name, ...], voices: list[Voice]) -> tuple[Name, ...]:
    """Those who spoke last where they may stand behind the paper: a person only where persons write such («الرسالة»), or where he spoke through some paper."""
    if issuers.noun(place) not in issuers.table.of_bodies or not all(n.type == "PER" for n in names):
        return names
    called = [n.name for n in names]
    return names if any(v.statement.channel is not None and [n.name for n in v.names] == called for v in voices) else ()


def through_paper(issuers: Issuers, place: Span, voices: Sequence[Voice]) -> tuple[Name, ...]:
    """The last speaker who spoke through a paper of that name («قالت المؤسسة في بيان»), or stood behind one; before who only wrote in one named before."""
    word, writer = issuers.cast.words(place)[:1], tuple[Name, ...]()
    for voice in reversed(voices[-NEAR:]):
        channel, mention = (issuers.cast.words(p) if p else () for p in (voice.statement.channel, voice.statement.mention))
        behind = mention[:1] == word and [issuers.taken_up.words_of(n)[:1] for n in voice.names] != [list(word)]
        if word and (word[0] in channel or behind):
            second = jointly(issuers, voice.statement.channel) if voice.statement.channel and not behind else None
            names = tuple(Name(n.name, n.type, None) for n in (*voice.names, *([second] if second else [])))
            if behind or not wrote_in(issuers, voice):
                return names
            writer = writer or names
    return writer


def wrote_in(issuers: Issuers, voice: Voice) -> bool:
    """A person spoke in a paper with the article, which another may have issued («كتب المدير في التقرير»)."""
    channel = voice.statement.channel
    known = channel is not None and issuers.page.word[issuers.page.at(channel.start)].startswith(issuers.cast.names.article)
    return known and all(name.type == "PER" for name in voice.names)


def jointly(issuers: Issuers, channel: Span) -> Name | None:
    """With whom the paper of a channel was issued («في بيان مشترك مع الوزارة»)."""
    page, table, behind = issuers.page, issuers.table, issuers.page.at(channel.start) + 1
    if not (page.word[behind] in table.joint and page.word[behind + 1 : behind + 2] and page.word[behind + 1] in table.joint_with):
        return None
    k = behind + 2
    place = issuers.phrase(page.start[k], min(k + LONG, len(page))) if k < len(page) else None
    if place is None:
        return None
    known = issuers.mentions.get(place.start)
    return issuers.cast.name_of(known) if known is not None else Name(issuers.cast.clean(place), "OTHER")
