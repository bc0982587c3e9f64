"""Whom a verb of urging or calling has for its only object, since its subject was told before: by the verb, which needs one, or by its gender."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene

CALLED = frozenset({"state", "body", "place"})  # kinds of mentions that are urged sooner than that they urge nobody
CALLING = frozenset({"demand", "warn"})  # acts of verbs that people at large hear
FAR = 60  # tokens: so far before the verb its sentence is looked at


def called_along(scene: Scene, draft: Draft, mention: Run) -> bool:
    """The only noun behind the verb is its object."""
    alone = draft.heard and draft.noun_phrase and draft.addressee is None and not draft.plural and mention.first > draft.cue.first
    cannot = alone and (of_other_sex(scene, draft, mention) or oblique_adjective(scene, mention))
    return cannot or alone and (urged(scene, draft, mention) or people_called(scene, draft, mention))


def of_other_sex(scene: Scene, draft: Draft, mention: Run) -> bool:
    """«حذر دول الجوار من …», «طالب شركات الصيد بـ…», «حث أوروبا على …»: bodies in the plural and places go with no masculine verb."""
    first, word = mention.first, scene.word(mention.first)[mention.skip :]
    known = scene.mentions.get(first)
    if draft.gender != "m" or known is not None and known[1].kind not in ("place", "body", "unnamed"):
        return False
    if known is not None and known[1].kind == "place":
        return not scene.definite(first) and known[0] == first + 1 and not scene.comma(first + 1) and draft.cue.last == first
    completed = scene.definite(first + 1) or first + 1 in scene.mentions
    things = word[-2:] in scene.grammar.of_things and scene.names.word(word).ordinary and word not in scene.names.heads
    return completed and (scene.names.article + word in scene.grammar.many_things or things)


def oblique_adjective(scene: Scene, mention: Run) -> bool:
    """«طالب الحلفاء الأوروبيين بـ…», «ودعا رجال الأعمال المصريين إلى …»: an adjective of many in the oblique behind nouns of which the last has the article."""
    first = mention.first
    if first in scene.mentions and scene.mentions[first][1].kind not in ("unnamed", "office"):
        return False
    last = first + (not scene.definite(first))
    word, head = scene.word(last + 1), scene.word(first)[mention.skip :]
    many = word.endswith(scene.names.nisba + scene.names.naming.oblique) and scene.definite(last + 1) and last + 1 < mention.last
    bare = head.removeprefix(scene.names.article)
    plural = bare in scene.grammar.crowds or any(h.plural for h in scene.names.heads.get(bare, ()))
    return many and scene.definite(last) and plural


def urged(scene: Scene, draft: Draft, mention: Run) -> bool:
    """«… أعلن المدرب رحيله، وحث ناديه على …», «المنظمة تحث الناس على …»: a verb of urging needs somebody whom it urges."""
    cue = scene.finite(draft.cue.first)
    if cue is None or cue.lemma not in scene.giving.urging or draft.cue.last != mention.first:
        return False
    first = mention.first
    if scene.definite(first) and mention.last == first + 1 and scene.word(first)[2:] in scene.grammar.crowds:
        return True
    return draft.cue.skip > 0 and may_be_urged(scene, mention) and told_before(scene, draft)


def may_be_urged(scene: Scene, mention: Run) -> bool:
    """The noun is a state, a body or a place, something of the subject's own, or has the article and is no single human being."""
    known = scene.mentions.get(mention.first)
    if known is not None:
        return known[1].kind in CALLED
    word = scene.word(mention.first)
    several = not word.endswith(scene.names.naming.verb_ends)
    one = any(head.kind in ("office", "unnamed") and not head.plural for head in scene.names.heads.get(word.removeprefix(scene.names.article), ()))
    return several and not one and (scene.definite(mention.first) or scene.belongs(mention.first) or own_body(scene, word))


def own_body(scene: Scene, word: str) -> bool:
    """A noun for a body with a pronoun («ناديه», «حكومتها»)."""
    stems = scene.speech.without_pronoun(word)
    return any(head.kind == "body" for stem in stems for head in scene.names.heads.get(stem, ()))


def people_called(scene: Scene, draft: Draft, mention: Run) -> bool:
    """«قال الوزير إن …، ودعا سكان الجزيرة إلى …»: people at large behind a verb of calling that goes on with another of the sentence."""
    cue, word = scene.finite(draft.cue.first), scene.word(mention.first)
    joined = draft.cue.skip > 0 or scene.word(draft.cue.first - 1) in scene.speech.also
    if cue is None or cue.act not in CALLING or not joined or draft.cue.last != mention.first or "clause" in cue.takes and cue.act == "demand":
        return False
    noun = word.removeprefix(scene.names.article) in scene.giving.audience
    closed = scene.definite(mention.first) or scene.definite(mention.first + 1) or mention.first + 1 in scene.mentions
    return noun and closed and told_before(scene, draft)


def told_before(scene: Scene, draft: Draft) -> bool:
    """A verb of the same gender stands before the cue in its sentence, whose subject goes on."""
    at = draft.cue.first
    for k in range(at - 1, max(scene.sentence_start[at], at - FAR) - 1, -1):
        if scene.in_mention(k) or scene.page.depth[k]:
            continue
        known = scene.finite(k)
        if known is not None and known.gender == draft.gender and not known.plural:
            return True
        word = scene.word(k)
        if known is None and scene.tenses.of(word) == "past" and word.endswith(tuple(scene.grammar.she)) == (draft.gender == "f"):
            return True
    return False
