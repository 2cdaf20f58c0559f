"""What a pronoun stands for, where one reading is clearly ahead of every other."""

from graphbuild.resolution.pronouns.choice import Pronouns

__all__ = ["Pronouns"]
