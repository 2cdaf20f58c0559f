import sys
from pathlib import Path

# `viewer.sample` is shared with tests/ and tests/browser/.
sys.path.insert(0, str(Path(__file__).parents[1]))
