"""«ورد الفريق بهدف جميل»: a verb of answering that tells of a deed."""

from __future__ import annotations

from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

NEAR = 9  # tokens from the verb to what somebody answers with
NAME = 4  # tokens from the opening mark of a name to its closing one


def struck_back(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """Behind the verb at token i, its subject and what is answered stands «ب» with a deed of sport or war, and no words come before it."""
    if cue.lemma not in scene.remarks.answering:
        return False
    k = i + 1
    while k < min(i + NEAR, scene.sentence_end[i]):
        if scene.that(k) or scene.colon(k) or scene.opens_quote(k) and scene.quote_end[k] - k > NAME or k == reach.at and reach.kind == "clause":
            return False
        if scene.word(k)[:1] in scene.grammar.clinging and struck_with(scene, k):
            return True
        k += 1
    return False


def struck_with(scene: Scene, k: int) -> bool:
    """Behind the letter that clings to token k stands a deed, with the article, a pronoun or alone («بالهدف», «بهدفه»)."""
    return bare(scene, k) in scene.remarks.answers or any(base in scene.remarks.answers for base in scene.speech.without_pronoun(bare(scene, k)))


def bare(scene: Scene, k: int) -> str:
    """The word at token k without the letter that clings to it and the article."""
    word = scene.word(k)[1:]
    return word[2:] if word.startswith(scene.articles) else word
