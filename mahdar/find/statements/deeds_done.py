"""Verbs of saying that tell of a deed where they stand: a sentence passed, a letter written, abuse, a step laid down in a list."""

from __future__ import annotations

from collections.abc import Container

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

TITLE = 8  # tokens from the opening mark around what is written to its closing one
LISTED = 12  # lines of a list above a step of it
FAR = 15  # tokens from somebody to the words with which he is abused


def deed_done(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """Whether the verb or participle at token i tells of a deed, and no words are told."""
    if convicted(scene, i, cue, reach) or written_thing(scene, cue, reach) or abused(scene, cue, reach):
        return True
    if trapped(scene, i, cue) or occurs(scene, i, cue) or how_to_do(scene, i, cue, reach) or to_readers(scene, i, cue):
        return True
    return step_laid_down(scene, i, cue)


def convicted(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«أدانت هيئة محلفين رجلين بالسرقة»: whoever sits in judgement passes a sentence."""
    if cue.lemma not in scene.unsaid.convicting or reach.kind != "object":
        return False
    first = reach.subject.first if reach.subject else i + 1
    return first > i and any(without_article(scene, scene.word(k)) in scene.unsaid.juries for k in range(first, max(reach.at, first + 1)))


def written_thing(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«كتبت "خطاب استقالتها"»: the quotation names what was written."""
    if cue.lemma not in scene.unsaid.writing or reach.kind != "quote" or not scene.opens_quote(reach.at):
        return False
    close, word = scene.quote_end[reach.at], scene.word(reach.at + 1)
    own = scene.construct(reach.at + 1) or scene.owned_noun(reach.at + 2) or scene.definite(reach.at + 1)
    return close - reach.at <= TITLE and without_article(scene, word) in scene.unsaid.writings and own and not scene.colon(reach.at - 1)


def abused(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«نعت جاره بكلمات نابية»: of what kind the words were, and not which."""
    if "predicate" not in cue.takes or cue.shape == "participle":
        return False
    end = min(reach.at + FAR, scene.sentence_end[reach.at])
    by = next((k for k in range(reach.at, end) if scene.word(k)[:1] in scene.grammar.clinging and abuse(scene, k)), None)
    if by is None or any(scene.opens_quote(k) or scene.that(k) for k in range(reach.at, scene.sentence_end[reach.at])):
        return False
    return not any(scene.clings(k, letter) for k in range(reach.at, by) for letter in scene.grammar.clinging - scene.grammar.to_letter)


def abuse(scene: Scene, k: int) -> bool:
    """Words of abuse, or the worst of them, stand behind the letter at the front of token k («بكلمات …», «بأقسى العبارات»)."""
    word = without_article(scene, scene.word(k)[1:])
    return word in scene.unsaid.abuse or word in scene.grammar.most and without_article(scene, scene.word(k + 1)) in scene.unsaid.abuse


def trapped(scene: Scene, i: int, cue: CueForm) -> bool:
    """«توقع في شركها»: it brings somebody to fall."""
    if cue.lemma not in scene.unsaid.trapping or scene.word(i + 1) not in scene.grammar.channel_prepositions:
        return False
    return stem_in(scene, scene.word(i + 2), scene.unsaid.traps)


def occurs(scene: Scene, i: int, cue: CueForm) -> bool:
    """«ورد اسمه في القائمة»: it occurs there, and nobody answers."""
    like = cue.lemma in scene.unsaid.answering and cue.prefix == 1 and cue.shape == "past" and cue.pronoun is None
    if like and scene.word(i + 1) in scene.starts.occurring_among:
        return True  # «رسالة وردت ضمن يومياته»
    return like and not scene.definite(i + 1) and stem_in(scene, scene.word(i + 1), scene.unsaid.occurring)


def stem_in(scene: Scene, word: str, words: Container[str]) -> bool:
    """A word, without the article or without its pronoun, is one of these."""
    return any(base in words for base in (without_article(scene, word), *scene.speech.without_pronoun(word)))


def how_to_do(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«هكذا تعترض على فاتورتك»: the reader is told how it is done."""
    present = cue.shape == "present" and cue.gender == "f" and not (cue.prefix or cue.plural)
    return present and reach.subject is None and scene.word(i - 1) in scene.unsaid.how_to


def to_readers(scene: Scene, i: int, cue: CueForm) -> bool:
    """«متمنيا لكم …», outside of quotation marks: the writer speaks to his readers."""
    return cue.shape == "participle" and scene.word(i + 1) in scene.unsaid.to_readers and not scene.page.depth[i]


def step_laid_down(scene: Scene, i: int, cue: CueForm) -> bool:
    """«مراحل العملية: - يدعو الرئيس …»: in the present, at the head of a line of a list under a line that tells of steps to be taken."""
    if cue.shape != "present" or cue.prefix or scene.word(i - 1) not in scene.unsaid.bullets or not scene.is_break(i - 2):
        return False
    k = i - 2
    for _ in range(LISTED):
        first = start_of_line(scene, k)
        if scene.word(first) not in scene.unsaid.bullets:
            words = (scene.word(n) for n in range(first, k))
            laid = scene.unsaid.procedures
            return scene.colon(k - 1) and any(word in laid or without_article(scene, word) in laid for word in words)
        k = first - 1
    return False


def start_of_line(scene: Scene, end: int) -> int:
    """The first token of the line that ends before the break at `end`."""
    first = end
    while first > 0 and not scene.is_break(first - 1):
        first -= 1
    return first
