"""The subject that stands before its verb: at the head of the clause, or the one that a relative pronoun stands for."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.going_on import named_kin
from mahdar.find.statements.heads_agreeing import with_head
from mahdar.find.statements.relatives_acted_on import acts_on_him
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention
from mahdar.text import QUOTE

LONG = 10  # tokens: a subject before its verb has fewer
APPOSED = 15  # tokens between two dashes
BRACKET = 6  # tokens from a closing bracket to the opening one
ADJECTIVES = 3  # words behind a name in quotation marks
PHRASE = 4  # words: a subject with the article that no table knows is no longer


def subject_before(scene: Scene, i: int, cue: CueForm) -> Run | None:
    """The mention that stands before its verb at the head of a clause («لكن الوزيرة نفت»، «صحيفة الفجر كتبت»)."""
    k = i
    while scene.word(k - 1) in scene.grammar.before_verb and not scene.in_mention(k - 1):
        k -= 1
    k = before_bracket(scene, k)
    if scene.word(k - 1) in scene.grammar.which and (held := scene.mention_before.get(k - 1)) is not None and held[1].kind == "person":
        return Run(held[0], k - 1, held[1].span.start - scene.page.start[held[0]]) if agrees(held[1].gender, cue.gender) else None
    if scene.comma(k - 1) and subject_follows(scene, i, cue) and not scene.for_the(i + 1):
        return None  # «وعلى صعيد زيارة الملك، أكد الوزير …»
    parted = scene.comma(k - 1)
    if parted:
        k = k - 1 if k - 1 in scene.mention_before else clause_before(scene, k - 1)
    elif scene.word(k - 1) in scene.grammar.dashes:
        k = dash_before(scene, k - 1)
    if scene.relative(k - 1):
        found = None if crosses(scene, k - 1, cue) or told_by_another(scene, i, cue) or acts_on_him(scene, i, cue) else antecedent(scene, k - 1, cue)
        return found if cue.pronoun is None or (found and of_other_gender(scene, found, cue)) else None
    known = scene.mention_before.get(k)
    opener = None if known else scene.quote_start.get(before_adjectives(scene, k) - 1)
    if opener is not None and scene.names_thing(opener):
        return Run(opener - 1, k, generic=True) if headed(scene, opener - 1) else None
    if known is None:
        return None if scene.page.depth[i] or scene.comma(k) else unknown_before(scene, k, cue) or phrase_before(scene, k, cue)
    if not agrees(known[1].gender, cue.gender):
        return phrase_before(scene, k, cue)
    return joined_before(scene, k, known, parted) or phrase_before(scene, k, cue)


def before_adjectives(scene: Scene, k: int) -> int:
    """Before the words with the article behind a name in quotation marks that end before token k («منظمة "…" البريطانية كشفت»); k for none."""
    first = k
    while k - first < ADJECTIVES and scene.definite(first - 1) and scene.plain(first - 1):
        first -= 1
    return first if first - 1 in scene.quote_start else k


def before_bracket(scene: Scene, k: int) -> int:
    """Before a few words in brackets that end before token k, right behind a mention («فلان (28 عاما) نفى»); k for none."""
    if scene.word(k - 1) != ")":
        return k
    opener = next((n for n in range(k - 2, max(k - BRACKET, 0), -1) if scene.word(n) == "("), k)
    return opener if opener in scene.mention_before else k


def joined_before(scene: Scene, k: int, known: tuple[int, Mention], parted: bool) -> Run | None:
    """The mention that ends at token k, with those that «و» joins to it, where they head their clause; `parted` when a comma stands behind them."""
    first, mention = known
    skip = mention.span.start - scene.page.start[first]
    while skip and scene.word(first)[:1] in scene.grammar.joining and first in scene.mention_before:
        first, mention = scene.mention_before[first]
        skip = mention.span.start - scene.page.start[first]
    if not skip and known[1].span.start > scene.page.start[known[0]] and scene.word(known[0])[:1] in scene.grammar.joining and not headed(scene, first):
        first, mention = known  # «الغارات على الشمال والوزارة تدعو إلى …»: only the last one is the subject
        skip = mention.span.start - scene.page.start[first]
    before = first - 1 - (scene.word(first - 1) in scene.names.hashtag)
    if not skip and named_kin(scene, before) and (scene.word(before - 1) in scene.grammar.openers or scene.that(before - 1)):
        return Run(before, k)  # «لكن خلفه سليم حداد قال …»
    heads = (
        (skip and scene.word(first)[:1] in scene.grammar.joining and not (parted and k in scene.mention_before and not scene.mark(before)))
        or scene.mark(before)
        or scene.word(before) in scene.grammar.openers
        or scene.that(before)
        or scene.word(before) in scene.grammar.since_it
        or (mention.kind == "unnamed" and not scene.definite(first) and not scene.negation(before))
    )
    return Run(first, k, skip) if heads else None


def phrase_before(scene: Scene, k: int, cue: CueForm) -> Run | None:
    """A long noun phrase that fills the head of the sentence or of a clause after «أن» («إن الهيئة العامة لصيد البحر أعلنت …», «مدرب منتخب الساحل يعترف …»)."""
    first = k
    while k - first < LONG and not (scene.mark(first - 1) or scene.that(first - 1) or scene.word(first - 1) in scene.grammar.openers):
        first -= 1
        if scene.relative(first) or scene.negation(first) or scene.finite(first) or scene.participle(first) or first in scene.times:
            return None
    word = scene.word(first)
    begins = first == 0 or not (scene.comma(first - 1) or scene.page.kind[first - 1] == QUOTE or within_phrase(scene, first - 1))
    noun = (
        scene.definite(first)
        or cue.plural
        and word in scene.grammar.quantities
        or first in scene.mentions
        or word in scene.names.heads
        or ("object" not in cue.takes and completed(scene, first, k))
    )
    if k - first < 2 or k - first >= LONG or not begins or not noun or cue.pronoun or scene.page.depth[k]:
        return None
    known = scene.mentions.get(first)
    gender = known[1].gender if known else "f" if word[-1:] in scene.grammar.feminine or word.endswith(scene.names.many) else "m"
    if not agrees(gender, cue.gender) or word in scene.grammar.prepositions or subject_follows(scene, k, cue):
        return None
    both = known is not None and cue.plural and known[0] == k - 1 and scene.word(k - 1)[:1] == scene.names.conjunction
    return Run(first, k if both or known[1].kind == "office" and named_last(scene, known[0], k) else known[0]) if known else Run(first, k, generic=True)


def within_phrase(scene: Scene, i: int) -> bool:
    """The demonstrative at token i completes a noun before it («وعن أثر هذا الدواء على المريض يقول الطبيب …»)."""
    return scene.word(i) in scene.grammar.demonstratives and scene.plain(i - 1) and not headed(scene, i)


def named_last(scene: Scene, first: int, k: int) -> bool:
    """The holder of an office that ends at token `first` is named right before token k, behind what the office is of («المدير العام للمتحف فلان»)."""
    held = scene.mention_before.get(k)
    whole = held is not None and held[1].kind == "person" and scene.page.start[held[0]] == held[1].span.start
    return held is not None and whole and first < held[0] and not any(scene.word(n) in scene.grammar.prepositions for n in range(held[0] - 1, held[0]))


def completed(scene: Scene, i: int, k: int) -> bool:
    """Token i is an everyday noun that names or nouns with the article, up to token k, complete («معلومات الوكالة»)."""
    word = scene.names.word(scene.word(i))
    noun = scene.plain(i) and word.ordinary and not (word.stop or word.verb) and word.text[:1] not in scene.grammar.joining
    return noun and all(scene.definite(n) or scene.in_mention(n) or scene.word(n) in scene.grammar.demonstratives | scene.names.seats for n in range(i + 1, k))


def subject_follows(scene: Scene, k: int, cue: CueForm) -> bool:
    """A name that agrees stands right after the verb at k, or after «قد» and it."""
    verb = next((j for j in range(k, k + 3) if scene.finite(j)), k)
    known = scene.mentions.get(verb + 1)
    return known is not None and cue.to != "direct" and known[1].span.start == scene.page.start[verb + 1] and agrees(known[1].gender, cue.gender)


def crosses(scene: Scene, relative: int, cue: CueForm) -> bool:
    """The relative pronoun disagrees with the verb after it: it stands for the object, and who speaks is not told («الذين رفضت طلباتهم»)."""
    word, grammar = scene.word(relative), scene.grammar
    if cue.pronoun is not None or word not in grammar.relatives:
        return False
    if word in grammar.relatives_of_many:
        return not cue.plural
    return cue.gender != ("f" if word in grammar.relatives_of_her else "m")


def told_by_another(scene: Scene, i: int, cue: CueForm) -> bool:
    """Whoever speaks follows the verb at i: the relative pronoun before it stands for what is spoken of («الجماعة التي تقول المحكمة إنها …»)."""
    if cue.pronoun is not None or cue.plural or "predicate" in cue.takes or not {"clause", "said"} & set(cue.takes):
        return False
    known = scene.mentions.get(i + 1)
    return scene.word(i + 1) in scene.grammar.somebody or known is not None and known[1].kind != "place" and subject_follows(scene, i, cue)


def of_other_gender(scene: Scene, found: Run, cue: CueForm) -> bool:
    """The pronoun on the verb does not stand for what is before «الذي», which therefore is its subject («الصحيفة التي وصفته …»)."""
    known = scene.mentions.get(found.first)
    return bool(known and cue.pronoun and known[1].gender and cue.pronoun.gender and known[1].gender != cue.pronoun.gender)


def headed(scene: Scene, i: int) -> bool:
    """A clause begins at token i."""
    return scene.mark(i - 1) or scene.that(i - 1) or scene.word(i - 1) in scene.grammar.openers or scene.word(i - 1) in scene.grammar.since_it


def unknown_before(scene: Scene, k: int, cue: CueForm) -> Run | None:
    """A noun phrase that fills the head of the clause before its verb: with the article («لكن النظام السابق اعترف …»), or a name that no table knows."""
    first = definite_nouns(scene, k)
    if first == k and headed(scene, k - 2) and of_state(scene, k - 2, cue):
        return Run(k - 2, k, generic=True)
    if first == k and cue.plural and of_many(scene, k - 1):
        joined = scene.word(k - 1)[:1] in scene.grammar.joining and scene.word(k - 1) not in scene.names.ordinary
        return Run(k - 1, k, joined, generic=True) if joined or headed(scene, k - 1) else None
    if first == k:
        return Run(k - 1, k, generic=True) if scene.word(k - 2) in scene.grammar.openers and lone_name(scene, k - 1) else None
    head = first - 1 if scene.word(first - 1) in scene.grammar.demonstratives or governs(scene, first - 1) else first
    return Run(head, k, generic=True) if headed(scene, head) and not scene.comma(first - 1) else None


def of_many(scene: Scene, i: int) -> bool:
    """Token i is a plural of human beings by its ending, which «أن» makes oblique («يقر أن آخرين …»)."""
    word, naming = scene.word(i), scene.names.naming
    return scene.plain(i) and (word.endswith(naming.verb_ends) or scene.that(i - 1) and len(word) > 4 and word.endswith(naming.oblique))


def of_state(scene: Scene, i: int, cue: CueForm) -> bool:
    """A noun without the article at token i and the adjective of a state behind it («مذيع مصري», «دراسة أمريكية»), of the verb's gender."""
    plain = scene.plain(i) and scene.plain(i + 1) and not scene.in_mention(i) and not scene.definite(i)
    feminine = scene.word(i)[-1:] in scene.grammar.feminine
    return plain and scene.word(i + 1) in scene.names.state_of and not cue.plural and feminine == (cue.gender == "f")


def lone_name(scene: Scene, i: int) -> bool:
    """Token i looks like a name."""
    return scene.plain(i) and not scene.in_mention(i) and scene.names.word(scene.word(i)).unknown


def governs(scene: Scene, i: int) -> bool:
    """Token i is a noun that the words with the article after it complete («مشروع القرار»), at the head of a clause."""
    if not scene.plain(i) or scene.definite(i) or scene.in_mention(i) or scene.word(i - 1) not in scene.grammar.openers:
        return False
    word = scene.names.word(scene.word(i))
    return word.ordinary and not word.stop and scene.word(i) not in scene.grammar.adverbs and not scene.negation(i)


def definite_nouns(scene: Scene, k: int) -> int:
    """The first of the words with the article that end before token k and that no table knows."""
    first = k
    while k - first < PHRASE and scene.plain(first - 1) and scene.definite(first - 1) and not scene.in_mention(first - 1):
        first -= 1
    return first


def antecedent(scene: Scene, relative: int, cue: CueForm) -> Run | None:
    """The mention that a relative pronoun stands for: right before it, or before an inserted phrase in commas when it joins with «و»."""
    joined = scene.word(relative) not in scene.grammar.relatives
    near = relative - 1 if not joined and scene.comma(relative - 1) and cue.pronoun is None else relative
    for k in range(near, max(near - (12 if joined else 1), 0), -1):
        known = scene.mention_before.get(k)
        if known is not None and agrees(known[1].gender, cue.gender) and (not joined or known[1].gender):
            if scene.comma(k) and known[1].kind == "place" and "predicate" in cue.takes:
                return None
            if scene.comma(k) and known[1].kind != "person" and scene.word(known[0] - 1) in scene.names.within and (person := person_before(scene, known[0])):
                return person
            return Run(known[0], k, known[1].span.start - scene.page.start[known[0]])
    verb = next((n + 1 for n in range(relative + 1, relative + 4) if scene.finite(n)), relative + 2)
    takes = "object" in cue.takes and is_object(scene, verb) or any(scene.word(verb) == scene.fold(take) for take in cue.takes if len(take) > 1)
    own = not joined and cue.pronoun is None and takes
    nouns = unknown_antecedent(scene, relative - 1 if scene.comma(relative - 1) else relative) if own else None
    return with_head(scene, nouns, relative) if nouns is not None else None


def person_before(scene: Scene, k: int) -> Run | None:
    """The person whose office, in commas, ends with what stands at token k («فلان، المستشار في الديوان، الذي …»)."""
    for last in range(k - 1, max(k - PHRASE - 1, 0), -1):
        known = scene.mention_before.get(last)
        if known is not None and known[1].kind == "person" and scene.comma(last):
            return Run(known[0], last, known[1].span.start - scene.page.start[known[0]])
    return None


def is_object(scene: Scene, i: int) -> bool:
    """A noun at token i may be the object of the verb before it, which has no other subject."""
    return scene.plain(i) and i not in scene.mentions and scene.word(i) not in scene.grammar.in_it


def unknown_antecedent(scene: Scene, k: int) -> Run | None:
    """The nouns with the article right before a relative pronoun («منازل القرى التي رفضت …»)."""
    first = definite_nouns(scene, k)
    paper = any(scene.word(first).removeprefix(a) in scene.speech.channels for a in scene.grammar.article)
    return Run(first, k, generic=True) if first < k and not paper and not scene.in_mention(first - 1) else None


def clause_before(scene: Scene, comma: int) -> int:
    """The token where a relative clause or inserted words that end at this comma begin, when a mention ends there."""
    k = comma
    while k > 0 and comma - k < 25 and not scene.is_break(k - 1):
        if scene.comma(k - 1) or scene.word(k) in scene.grammar.relatives:
            mention = scene.mention_before.get(k - 1 if scene.comma(k - 1) else k)
            if mention is not None and scene.word(k) in scene.grammar.relatives:
                return k - 1 if scene.comma(k - 1) else k
        k -= 1
    return comma


def dash_before(scene: Scene, last: int) -> int:
    """The dash that opens what the dash at `last` closes, right behind a mention («فلان – مدير المصنع – أكد»); the token after `last` for none."""
    found = (k for k in range(last - 1, max(last - APPOSED, 0), -1) if scene.word(k) in scene.grammar.dashes or scene.is_break(k))
    opener = next(found, last)
    return opener if opener < last and opener in scene.mention_before else last + 1


def agrees(gender: str | None, verb: str) -> bool:
    return gender is None or gender == verb
