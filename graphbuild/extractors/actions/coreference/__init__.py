"""One act told several times in an article: "a bomb exploded ... the blast killed six ... the attack was claimed by X".

A definite noun of violence takes up the nearest earlier act that it fits. What one of the sentences leaves open of the
day, the place and the parties, another one tells; the roles so given quote the words where they stand.
"""

from graphbuild.extractors.actions.coreference.links import Link, by_sentence, links_of, told_before
from graphbuild.extractors.actions.coreference.sharing import share_parties, share_scenes
from graphbuild.extractors.actions.coreference.victims import is_bare_toll

__all__ = ["Link", "by_sentence", "is_bare_toll", "links_of", "share_parties", "share_scenes", "told_before"]
