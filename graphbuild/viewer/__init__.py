"""The graph to look at: one pure view model, a pyvis network for notebooks and one HTML file for everybody."""

from __future__ import annotations

from graphbuild.viewer.keeping import Positions, read_positions, replaced_positions
from graphbuild.viewer.models import ViewModel
from graphbuild.viewer.page import write_html
from graphbuild.viewer.pictures import to_pyvis
from graphbuild.viewer.projection import model

__all__ = ["Positions", "ViewModel", "model", "read_positions", "replaced_positions", "to_pyvis", "write_html"]
