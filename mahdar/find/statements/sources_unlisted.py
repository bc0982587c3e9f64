"""Sources behind «وفق», «بحسب» and the like that no table of names holds: a name in quotation marks, those whose estimates or words are meant."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import QUOTED_NAME, Scene
from mahdar.find.statements.source_people import people
from mahdar.find.statements.sources_issued import closing_source, issued_source
from mahdar.find.statements.sources_opening import opening_source

PEOPLE = 5  # tokens: no noun for people has more adjectives and nouns with it
HELD = 12  # tokens from a calling to the name behind where it is held
KINDS = frozenset({"office", "unnamed", "body"})  # heads of noun phrases that name somebody who speaks


def unlisted(scene: Scene, j: int, led: bool) -> Run | None:
    """Who is named at token j; `led`: «ل» of the phrase clings to its first word."""
    skip = scene.particle_length(j) if led else 0
    found = quoted_name(scene, j) or of_somebody(scene, j, led) or taken_up(scene, j, led, skip)
    found = found or somebody(scene, j, led, skip) or many(scene, j, led) or lone_name(scene, j, skip)
    return found or issued_source(scene, j, led) or opening_source(scene, j, led) or closing_source(scene, j, led)


def many(scene: Scene, j: int, led: bool) -> Run | None:
    """«بحسب المنظمين»، «حسب السكان المحليين»: many people with the article, and what describes them."""
    if led or not people(scene, j):
        return None
    k = j + 1
    while scene.plain(k) and scene.definite(k) and k - j < PEOPLE:
        k += 1
    return Run(j, completed(scene, k), generic=True)


def completed(scene: Scene, k: int) -> int:
    """Past what the participle of many before token k leads to with a preposition, up to a mark or a time («حسب المطلعين على خططه، …»); k for none."""
    word, vowel = scene.word(k - 1)[2:], scene.names.naming.vowels[0]
    participle = word[:1] in scene.grammar.participle_letter or word[1:2] == vowel
    if not (participle and word.endswith(scene.names.naming.oblique) and scene.word(k) in scene.grammar.prepositions):
        return k
    last = held_to(scene, k + 1, k + HELD)
    return last if last > k + 1 and (ends(scene, last) or last in scene.times) else k


def somebody(scene: Scene, j: int, led: bool, skip: int) -> Run | None:
    """«وفقا لأطباء في المدينة»، «بحسب منظمات غير حكومية»: a noun for unnamed people or bodies, with its adjectives and where they are, up to a mark."""
    if scene.word(j)[led:] not in scene.grammar.informants:
        return None
    k = j + 1
    while scene.plain(k) and k - j < PEOPLE and (k in scene.mentions or describes(scene, k)):
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    if scene.word(k) in scene.names.within or scene.clings_any(k) and scene.word(k)[:1] in scene.names.within:
        k = held_to(scene, k, j + HELD)
    closed = k in scene.times or ends(scene, k) or scene.relative(k)
    return Run(j, k, skip, generic=True) if closed else None


def held_to(scene: Scene, k: int, stop: int) -> int:
    """The end of the words from token k on, before token `stop`, that may belong to one noun phrase: no verb or clause, no time, no mark."""
    while scene.is_word(k) and k < stop and not (scene.relative(k) or scene.that(k) or scene.finite(k) or k in scene.times or ends(scene, k)):
        k += 1
    return k


def describes(scene: Scene, k: int) -> bool:
    """Token k goes on with a noun phrase without the article: an adjective, «غير», or a noun that completes it."""
    word = scene.names.word(scene.word(k))
    other = word.verb or word.text in scene.grammar.prepositions or word.text in scene.grammar.then or scene.accusative(k)
    return word.text == scene.names.negation or word.ordinary and not (other or word.stop or word.cue)


def ends(scene: Scene, k: int) -> bool:
    """A mark stands at token k, or the words that lead to the clause («وفق أطباء فإن …»)."""
    return scene.is_break(k) or scene.comma(k) or scene.stops(k) or scene.word(k) in scene.grammar.then


def quoted_name(scene: Scene, j: int) -> Run | None:
    """«بحسب "المنارة"»: a few words in quotation marks, with an adjective behind them, that are no clause."""
    close = scene.quote_end.get(j)
    if close is None or close not in scene.quote_start or scene.verbal(j + 1) or not scene.is_word(j + 1):
        return None
    if criterion(scene, scene.word(j + 1)):
        return None
    if sum(map(scene.is_word, range(j, close))) > QUOTED_NAME or any(map(scene.comma, range(j, close))):
        return None
    last = close + 1
    while scene.plain(last) and scene.definite(last):
        last += 1
    return Run(j, last, generic=True)


def criterion(scene: Scene, word: str) -> bool:
    """«وفقا لـ"اهتماماتك"»: what somebody's things are sorted by, with its pronoun."""
    yours = (word[: -len(ending)] for ending in scene.unsaid.yours if word.endswith(ending))
    return any(stem in scene.unsaid.criteria for stem in (*yours, *scene.speech.without_pronoun(word)))


def of_somebody(scene: Scene, j: int, led: bool) -> Run | None:
    """«وفق تقديرات الأمم المتحدة»، «حسب قول سليم»: the one named right behind a noun for what he says, reckons or counts."""
    k = j + (scene.word(j) in scene.grammar.latest)
    noun = scene.word(k)[led and k == j :]
    if noun not in scene.grammar.reckonings or k + 1 not in scene.mentions:
        return None
    last, mention = scene.mentions[k + 1]
    if mention.kind == "place" or mention.span.start > scene.page.start[k + 1]:
        return None
    return Run(k + 1, scene.joined_mentions(last))


def taken_up(scene: Scene, j: int, led: bool, skip: int) -> Run | None:
    """«وفق المصدر نفسه»، «وفقا لمستشاري سليم»: a noun for somebody who speaks, with the article, or with what completes it."""
    word = scene.word(j)[led:]
    bare = scene.word(j)[2:] if led and scene.for_the(j) else next((word[len(a) :] for a in scene.grammar.article if word.startswith(a)), None)
    if not any(head.kind in KINDS and not head.needs for head in scene.names.heads.get(bare or word, ())):
        return None
    k = j + 1
    while scene.plain(k) and (bare is not None and scene.definite(k) or k in scene.mentions or scene.word(k) in scene.grammar.selves):
        if k in scene.mentions and scene.mentions[k][1].kind == "person":
            return None  # «مستشاري سليم»: nobody is named, and not he
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    return Run(j, k, skip, generic=True) if bare is not None or k > j + 1 else None


def lone_name(scene: Scene, j: int, skip: int) -> Run | None:
    """«وفق كينغ.»، «بحسب كينغ فإن …»: a word or two that no table knows and nothing completes."""
    if skip or not scene.name_like(j) or scene.definite(j):
        return None
    k = j + 1 + (scene.is_word(j + 1) and scene.name_like(j + 1))
    ends = scene.is_break(k) or scene.comma(k) or scene.stops(k) or scene.word(k) in scene.grammar.then
    return Run(j, k, generic=True) if ends else None


def with_holder(scene: Scene, run: Run) -> Run:
    """The office or calling of a source with where it is held and, right before a mark, who holds it («وفق الأستاذ في جامعة مدريد فلان الفلاني.»)."""
    known, first = scene.mentions.get(run.first), run.first
    told = known[1].kind == "office" and not known[1].plural if known else run.generic and scene.apposed.tells_somebody(first)
    if not told or not (scene.word(run.last) in scene.names.within or scene.for_the(run.last) or scene.clings(run.last, scene.names.naming.li)):
        return run
    for k in range(run.last + 1, run.last + HELD):
        if scene.mark(k) and k not in scene.quote_end:
            last = k if scene.apposed.at_end(first, k) < k else behind_comma(scene, k)
            return Run(first, last, run.skip, run.generic) if last is not None else run
        other = scene.that(k) or scene.finite(k) is not None or scene.relative(k) or k in scene.times
        if other or not scene.is_word(k):
            return run
    return run


def behind_comma(scene: Scene, k: int) -> int | None:
    """The end of the person's name behind the comma at token k, up to another mark («… في الميناء، العقيد فلان الفلاني.»)."""
    held = scene.mentions.get(k + 1)
    named = held is not None and held[1].kind == "person" and held[1].span.start == scene.page.start[k + 1] and scene.comma(k)
    return held[0] if held is not None and named and (scene.mark(held[0]) or scene.is_break(held[0])) else None


def with_others(scene: Scene, first: int, last: int) -> int:
    """The end of the plural of unnamed sources from token `first` on, with another that «و» joins to it («وفقا لمسؤولين ومحللين»)."""
    source = scene.mentions[first][1]
    if source.kind != "unnamed" or not source.plural:
        return last
    word = scene.word(last)
    rest = word.removeprefix(scene.names.conjunction)
    heads = scene.names.heads.get(rest, ()) if rest != word else ()
    return last + 1 if any(head.kind == "unnamed" and head.plural for head in heads) and not scene.names.word(rest).state else last
