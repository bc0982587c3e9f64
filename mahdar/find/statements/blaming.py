"""What others are blamed for without a verb of misdeed: «يقومون بنهب القرى», «تدعم الميليشيات», «القرار خطأ»."""

from __future__ import annotations

from mahdar.find.statements.told import MAIN, Told

HARM = 3  # words behind a verb of doing in which the harm done stands
HELD = 4  # words behind a verb of support in which those stand who are supported


def commits(told: Told) -> bool:
    """«يقومون بنهب القرى», «واصلت تجويع السكان»: among the first words a verb of doing, by another, and behind it a harm."""
    return "doings" in told.lists and any(told.one_of(k, "harms") and not told.charged(k) for i in by_others(told, "doings") for k in range(i + 1, i + HARM))


def backs(told: Told) -> bool:
    """«تدعم الميليشيات», «دعمها للإرهاب»: among the first words help by another to those who do evil."""
    helped = by_others(told, "backing") if "backing" in told.lists and "evils" in told.lists else []
    return any(told.one_of(k, "evils") and not told.one_of(k - 1, "against") for i in helped for k in range(i + 1, i + HELD))


def by_others(told: Told, name: str) -> list[int]:
    """Words of a list among the first that tell what others do, did or are doing: not denied, not to come, not merely possible, not what is to end."""
    first = range(min(len(told.words), MAIN))
    found = (i for i in first if told.one_of(i, name))
    return [i for i in found if not (told.own(i) or told.negated(i) or told.likely(i) or told.one_of(i - 1, "against"))]


def judged(told: Told, i: int) -> bool:
    """«القرار خطأ», «خطة البلدية كارثة على القرى»: without a verb the indefinite word i tells what a decision, step or plan is."""
    scene, words = told.scene, told.words
    pointed = words[0] in scene.grammar.demonstratives
    if not i or told.definite(i) or not told.one_of(int(pointed), "judged") or scene.mark(told.tokens[i] - 1):
        return False
    closed = told.definite(i - 1) or scene.in_mention(told.tokens[i - 1])
    completed = i + 1 < len(words) and told.definite(i + 1)
    return closed and not completed and not any(scene.tenses.of(word) for word in words[1:i])
