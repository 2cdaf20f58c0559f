"""What kind of weapon a name or noun of equipment tells of."""

from __future__ import annotations

from graphbuild import lexicon

# What flies at its target and is spent there, so that it tells an attack whatever verb says that it came down.
MUNITIONS = frozenset(
    {"Ammunition", "Bomb", "Drone", "Explosive", "Missile", "Mortar", "Rocket", "SuicideBomb", "Torpedo"}
)
CREWED = frozenset({"CombatAircraft", "Helicopter", "Tank", "Warship"})
SHELLS = frozenset({"shell", "shells", "artillery", "mortar", "tank", "howitzer"})
BULLETS = frozenset({"bullet", "bullets", "ammunition", "pellets"})
# The mode of an assault by the weapon that it is done with.
MODES = {
    "Artillery": "heavy-weapons",
    "Blade": "primitive",
    "Blunt": "primitive",
    "ChemicalWeapon": "unconventional",
    "CombatAircraft": "aerial",
    "Drone": "drone",
    "Explosive": "explosives",
    "Firearm": "firearms",
    "Helicopter": "aerial",
    "Landmine": "explosives",
    "Missile": "heavy-weapons",
    "Mortar": "heavy-weapons",
    "NuclearWeapon": "unconventional",
    "Rocket": "heavy-weapons",
    "RocketLauncher": "heavy-weapons",
    "SuicideBomb": "suicide-attack",
    "Tank": "heavy-weapons",
    "Torpedo": "heavy-weapons",
}


def weapon_class(name: str) -> str | None:
    """The class of the weapon by the longest phrase of the lexicon that ends its name ("Grad rockets")."""
    table, words = lexicon.equipment(), name.lower().split()
    for n in (3, 2, 1):
        phrase = " ".join(words[-n:])
        for form in (phrase, phrase.removesuffix("s")):
            if len(words) >= n and form in table:
                return table[form]
    return None


def is_munition(name: str) -> bool:
    """Is it thrown or fired, as shells, bombs and drones are, and guns are not?"""
    return weapon_class(name) in MUNITIONS


def is_crewed(name: str) -> bool:
    """Is it manned, so that its crew acts ("two jets bombed the post"), as no drone or gun does?"""
    return weapon_class(name) in CREWED


def mode_of(names: list[str]) -> str | None:
    """The mode of an assault with these weapons, if they agree on one."""
    modes = {_mode(name) for name in names}
    return modes.pop() if len(modes) == 1 else None


def _mode(name: str) -> str | None:
    kind, words = weapon_class(name), {*name.lower().split()}
    if kind == "Ammunition":
        return "heavy-weapons" if SHELLS & words else "firearms" if BULLETS & words else None
    if kind == "Bomb":
        return "aerial" if _is_dropped(name.lower()) else "explosives"
    return MODES.get(kind or "")


def _is_dropped(name: str) -> bool:
    stem = name.removesuffix("s")
    return any(stem.endswith(bomb) for bomb in lexicon.classes()["@dropped"])
