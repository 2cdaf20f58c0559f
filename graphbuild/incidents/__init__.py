"""One happening, many reports: events of different articles, and of one, that report the same.

`group` puts the events of records together; `refresh` keeps the incidents of a growing graph, comparing what is new
with its like only. Two are one incident when type, place, date and parties agree and nothing contradicts.
"""

from graphbuild.incidents.figures import Figure, Told
from graphbuild.incidents.happenings import Doubt, Happening, happenings
from graphbuild.incidents.index import Index, version
from graphbuild.incidents.outlines import Outline, outline
from graphbuild.incidents.updating import Change, Incident, group, refresh

__all__ = [
    "Change",
    "Doubt",
    "Figure",
    "Happening",
    "Incident",
    "Index",
    "Outline",
    "Told",
    "group",
    "happenings",
    "outline",
    "refresh",
    "version",
]
