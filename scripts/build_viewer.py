"""Builds the script of the page from its source: graphbuild/viewer/source -> bundle.js and atlas.json beside it.

    python scripts/build_viewer.py            # needs npm; fetches what package-lock.json pins
    python scripts/build_viewer.py --check    # compares instead; without npm only the digest of the source

The digest of the source stands in the first line of the bundle, so that a change of one without the other is seen
anywhere; where npm is, the bundle is also made again and compared byte by byte.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

VIEWER = Path(__file__).parents[1] / "graphbuild" / "viewer"
SOURCE = VIEWER / "source"
MADE = ("bundle.js", "atlas.json")
_PATIENCE = ("--fetch-retries=1", "--fetch-timeout=20000")


def digest() -> str:
    """The SHA-256 of all source files, by name."""
    files = sorted([*SOURCE.glob("*.ts"), *SOURCE.glob("*.json"), *SOURCE.glob("*.mjs")], key=lambda path: path.name)
    content = b"".join(f"{path.name}\n".encode() + path.read_bytes().replace(b"\r\n", b"\n") for path in files)
    return hashlib.sha256(content).hexdigest()


def build(folder: Path) -> None:
    """Writes the bundle and the outlines into the folder. Raises CalledProcessError where a step fails."""
    npm = shutil.which("npm") or "npm"
    if not (SOURCE / "node_modules" / ".package-lock.json").exists():
        subprocess.run([npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", *_PATIENCE], cwd=SOURCE, check=True)
    subprocess.run([npm, "exec", "--offline", "--", "tsc", "--project", "."], cwd=SOURCE, check=True)
    subprocess.run(["node", "build.mjs", str(folder), digest()], cwd=SOURCE, check=True)


def check() -> list[str]:
    """What is not as the source makes it; empty when all is well."""
    if digest() not in (VIEWER / "bundle.js").read_text("utf-8").split("\n", 1)[0]:
        return ["bundle.js was not made from this source: run python scripts/build_viewer.py"]
    if not shutil.which("npm") or not shutil.which("node"):
        print("no npm here: only the digest of the source was compared", file=sys.stderr)
        return []
    with tempfile.TemporaryDirectory() as made:
        try:
            build(Path(made))
        except subprocess.CalledProcessError as error:
            print(f"not built again, only the digest was compared: {error}", file=sys.stderr)
            return []
        return [f"{name} differs" for name in MADE if (VIEWER / name).read_bytes() != (Path(made) / name).read_bytes()]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with what is there instead of writing")
    if not parser.parse_args().check:
        build(VIEWER)
        return 0
    problems = check()
    print("\n".join(problems) or "the page's script is as its source makes it")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
