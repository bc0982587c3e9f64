"""«، وهو ما سيساعدها على …»: what follows from the words said, in the speaker's own reasoning, and not the reporter's («، وهو ما أغضب جارتها»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import will


def follows_from(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k, behind a comma and a clause that ends with no quotation, «وهو ما» leads to a verb of reasoning in the present or future."""
    if draft.noun_phrase or draft.shape == "headline" or scene.word(k) not in scene.grammar.which or scene.word(k + 1) not in scene.grammar.what:
        return False
    if not scene.comma(k - 1) or k - 2 in scene.quote_start:
        return False
    verb = k + 2 + scene.relative(k + 2)
    verb += scene.word(verb) in scene.grammar.never or scene.word(verb) in scene.grammar.may
    word = scene.word(verb)
    bare = word[word[:1] in scene.grammar.will and word[1:2] in scene.grammar.persons :]
    if word in scene.extents.meaning and will(scene, draft.content[0].first):
        return False  # «قالت إنها ستبث السباق، وهو ما يعني أن …»: what the reporter makes of it
    return any(form in scene.extents.reasoning for form in (word, bare, *scene.speech.without_pronoun(bare)))
