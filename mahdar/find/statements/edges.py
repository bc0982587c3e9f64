"""Edges of a noun phrase that is what is said: a new clause behind a comma, the day of the saying, a clause put into the middle of it."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.quoted_clauses import next_comma
from mahdar.find.statements.scene import Scene

INSERTED = 25  # tokens of a relative clause between two commas
A_TIME = 3  # tokens of a time that is a day alone
WHO = 4  # letters of a relative pronoun for one; that for many has more
TO_COME = frozenset({"demand", "promise", "threaten", "reject"})  # acts whose noun may be of another day than its verb («طلب الاجتماع الأحد»)
BRACKET = 15  # tokens from a bracket to the one that closes it
VERB = 4  # letters of a verb in the present with «و», which has more


def new_clause(scene: Scene, draft: Draft, k: int, clause: bool, relative: bool) -> bool:
    """Behind a comma «و» joins a verb in the present to what has none; `clause` when a verb stands before it, `relative` when a relative clause does."""
    word = scene.word(k)
    if not scene.comma(k - 1) or word[:1] != scene.names.conjunction or len(word) <= VERB or scene.in_mention(k) or k in scene.times:
        return False
    if not present_form(scene, k):
        return False
    return told_back(scene, k) or they_too(scene, draft, k) or not (clause or relative) and it_comes(scene, k)


def present_form(scene: Scene, k: int) -> bool:
    """Token k, behind its «و», has the letters of a verb in the present or future and none of a masdar."""
    bare = scene.word(k)[1:]
    bare = bare[bare[:1] in scene.grammar.will and bare[1:2] in scene.grammar.persons :]
    known = scene.names.word(bare)
    return bare[:1] in scene.grammar.persons - scene.grammar.we and scene.masdars.fullmatch(bare) is None and not (known.given or known.state)


def told_back(scene: Scene, k: int) -> bool:
    """«…، وتأتي هذه الاتهامات بعد …», «…، ويشمل ذلك …»: the subject points back to what was said."""
    return scene.word(k + 1) in scene.grammar.demonstratives


def they_too(scene: Scene, draft: Draft, k: int) -> bool:
    """«يرفضون المغادرة …، ويشعرون …»: by its ending of many the verb is that of those who speak."""
    if not draft.plural or draft.shape != "present" or not scene.word(k).endswith(tuple(scene.names.naming.verb_ends)):
        return False
    return not any(scene.relative(n) and len(scene.word(n).removeprefix(scene.names.conjunction)) > WHO for n in range(draft.content[0].first, k))


def it_comes(scene: Scene, k: int) -> bool:
    """«أعلن إلغاء السباق …، ويأتي القرار …»: a verb of the masculine with its subject, a noun with the article, behind it."""
    he = scene.word(k)[1:].startswith(scene.tenses.he)
    return he and scene.definite(k + 1) and scene.is_word(k + 1) and not scene.names.word(scene.word(k)[1:]).family


def without_day(scene: Scene, draft: Draft, first: int, last: int) -> int:
    """«وأعلنت الرابطة جدول المباريات، الخميس»: a day alone behind a comma at the end tells when it was said, but not of people who came to harm."""
    start = next((k for k in range(last - 1, max(last - A_TIME, first), -1) if scene.times.get(k) == last), None)
    if start is not None and of_bare_noun(scene, draft, first, start):
        return start
    if start is None or not scene.comma(start - 1) or scene.word(first) in scene.doings.casualties or scene.number(start):
        return last
    return start - 1 if start - 1 > first else last


def of_bare_noun(scene: Scene, draft: Draft, first: int, start: int) -> bool:
    """«اقترح التعديل الشهر الماضي», «أعلن نتائجه الأربعاء»: the time behind one bare noun, nothing that is to come, tells when it was said."""
    if first + 1 != start or draft.shape != "past" or draft.act in TO_COME or draft.predicate:
        return False
    ago = scene.word(scene.times[start] - 1) in scene.remarks.ago
    return ago and scene.definite(first) or scene.belongs(first) and not scene.masdar(first)


def relative_inserted(scene: Scene, first: int, k: int, last: int) -> int | None:
    """The comma that closes a relative clause opened behind the comma at k, when «إلى» goes on with the noun («ارتفاع عدد الغرقى، الذين …، إلى سبعة»)."""
    if not scene.relative(k + 1) or any(scene.word(n) in scene.grammar.toward for n in range(first, k)):
        return None
    close = next_comma(scene, k + 1, min(last, k + INSERTED))
    return close if scene.comma(close) and scene.word(close + 1) in scene.grammar.toward else None


def bracketed(scene: Scene, first: int, k: int) -> bool:
    """Token k stands in a bracket opened behind token `first` and closed near («(157 شركة حسب الوزارة)»)."""
    if ")" not in scene.page.places:
        return False
    opened = next((n for n in range(k - 1, max(first, k - BRACKET), -1) if scene.word(n) in ("(", ")")), first)
    return scene.word(opened) == "(" and any(scene.word(n) == ")" for n in range(k + 1, k + BRACKET))


def in_bracket(scene: Scene, draft: Draft, run_first: int, last: int) -> int:
    """«(ادعى أنه مرض)، …»: what a cue in brackets reports ends with the bracket, `last` when the cue stands in none."""
    if ")" not in scene.page.places:
        return last
    close = next((k for k in range(run_first, last) if scene.word(k) in ("(", ")")), last)
    if scene.word(close) != ")":
        return last
    opened = next((k for k in range(draft.cue.first - 1, scene.sentence_start[draft.cue.first] - 1, -1) if scene.word(k) in ("(", ")")), close)
    return close if scene.word(opened) == "(" else last
