"""Who judges, where the user does not say."""

from __future__ import annotations

import getpass
import subprocess


def author() -> str:
    """The name that git knows the user by, else the name of the account; empty where neither is known."""
    try:
        found = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, timeout=5, check=False)
        if found.stdout.strip():
            return found.stdout.strip()
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        # No git is no reason not to judge.
        pass
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
