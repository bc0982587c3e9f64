"""Who is meant where somebody else stands for those who meet: a spokesman for his body, leaders for their two states, counterparts for their union."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from mahdar.find.clauses import Part, Place
from mahdar.find.ground import Ground, Seen
from mahdar.model import Name, Span

PEERS = 16
"""Tokens behind a meeting among which a word for counterparts stands."""


def whose_word(ground: Ground, place: Place) -> Place:
    """«المتحدث باسم الحزب»: whoever speaks in another's name stands for him: the one state of his office, else the body, else whoever is named there;
    anybody else for himself."""
    at = next((j for j in range(place.first + 1, place.last - 1) if ground.page.word[j] in ground.words.in_name_of), None)
    if at is None or place.name.type != "PER":
        return place
    span, states = ground.span(at + 1, name_end(ground, at + 1, place.last)), ground.states_of(place.name.name)
    if len(states) == 1:
        return standing(place, Name(next(iter(states)), "GPE", span), span)
    return standing(place, Name(place.mention.body or span.text, "ORG", span), span)


def name_end(ground: Ground, first: int, stop: int) -> int:
    """Where the name that begins at the first token ends: at a comma, or at the end of the mention."""
    return next((j for j in range(first, stop) if ground.page.raw[j] in ground.small.commas), stop)


def standing(place: Place, name: Name, span: Span) -> Place:
    """The place of the mention, read as this name."""
    mention = replace(place.mention, span=span, kind="body", head=span, body=name.name)
    return Place(place.first, place.last, mention, name, place.clitic, None)


def leaders_of_two(ground: Ground, seen: Seen) -> list[Part]:
    """«أكد زعيما الكوريتين خلال اجتماعهما»: the pronoun of two goes back to the office of two before it, nearer than any person; its two states."""
    if not seen.own or not ground.page.word[seen.noun].endswith(ground.words.dual):
        return []
    near = next((p for j in range(seen.noun - 1, seen.clause.start - 1, -1) if (p := ground.places.get(j)) and p.name.type in ("PER", "OTHER")), None)
    if near is None or near.mention.kind != "office" or near.name.type == "PER":
        return []
    states = (state for j in range(near.first, near.last) for state in ground.words.duals.get(ground.page.word[j], ()))
    return [Part("between", standing(near, Name(state, "GPE", near.mention.span), near.mention.span)) for state in states]


def peers_of_union(ground: Ground, seen: Seen) -> Iterator[Name]:
    """«نظرائه في الاتحاد الأوروبي», «نظرائه الأوروبيين»: the body in which somebody's counterparts sit."""
    for j in range(seen.noun + 1, min(seen.noun + PEERS, seen.clause.stop - 1)):
        if ground.page.word[j].removeprefix(ground.small.joint) not in ground.words.peers:
            continue
        body = ground.places.get(j + 2) if ground.beside_in(j + 1) else None
        if body is not None and body.name.type == "ORG":
            yield body.name
        many = next((end for end in ground.words.many if ground.page.word[j + 1].endswith(ground.words.adjectival + end)), "")
        for union in ground.words.unions.get(ground.page.word[j + 1].removesuffix(many), ()) if many else ():
            yield Name(union, "ORG", ground.span(j + 1, j + 2))


def of_such(ground: Ground, i: int) -> bool:
    """«لم يشارك فلان في مثل هذا الاجتماع»: «such a», a demonstrative and the noun tell of a kind of meeting, and of none that is or was."""
    return i > 1 and ground.page.word[i - 2].removeprefix(ground.small.joint) in ground.words.such and ground.page.word[i].startswith(ground.small.article)


def too_wide(ground: Ground, seen: Seen, place: Place) -> bool:
    """«في الشرق الأوسط»: what talks are about is there, and not the talks; somebody may visit it."""
    return seen.kind != "visit" and place.name.name in ground.words.wide


def more_than_once(ground: Ground, i: int) -> bool:
    """«زار الهند ثلاث مرات», «التقاه 19 مرة»: behind the verb at the token, with no other between, it is told how often it was done."""
    word, raw = ground.page.word, ground.page.raw
    for j in range(i + 1, min(i + PEERS, ground.clause(i).stop)):
        if word[j] in ground.words.often or word[j] in ground.words.turn and raw[j - 1].isdigit():
            return True
        if j not in ground.covered and ground.tenses.of(word[j]):
            return False
    return False


def meanwhile_meeting(ground: Ground, i: int) -> bool:
    """«في الوقت الذي يلتقي فيه»: behind «time» and a relative the verb in the present tells of what goes on."""
    return i > 1 and ground.page.word[i - 1] in ground.small.relatives and ground.page.word[i - 2].removeprefix(ground.small.article) in ground.words.meanwhile
