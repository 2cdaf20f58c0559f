"""Who matters in a signed network, and who stands together. Equal networks, equal answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Standing:
    """How an entity stands: happenings against and with others, and its share of shortest ways between others (0-1)."""

    entity: str
    label: str
    hostile: int
    allied: int
    betweenness: float


def standings(network: nx.MultiDiGraph[str]) -> list[Standing]:
    """The entities of a `signed` network, those with the most happenings first, then by IRI.

    Betweenness: on the undirected network of all ties, every tie of length one. Source: Freeman (1977).
    """
    import networkx as nx

    between = nx.betweenness_centrality(nx.Graph(network))
    found = [
        Standing(node, str(label or node), *_totals(network, node), round(between[node], 6))
        for node, label in network.nodes(data="label")
    ]
    return sorted(found, key=lambda standing: (-standing.hostile - standing.allied, standing.entity))


def communities(network: nx.MultiDiGraph[str]) -> list[frozenset[str]]:
    """The camps of a `signed` network: who has more friendly than hostile ties in all, the largest camp first.

    Entities without any such tie are in no camp. Source: Clauset, Newman and Moore (2004), greedy modularity, on the
    pairs whose happenings of all periods are friendly on balance.
    """
    import networkx as nx
    from networkx.algorithms.community import greedy_modularity_communities

    friends: nx.Graph[str] = nx.Graph()
    for pair, weight in sorted(_balance(network).items()):
        if weight > 0:
            friends.add_edge(*pair, weight=weight)
    if not friends:
        return []
    camps = [frozenset(camp) for camp in greedy_modularity_communities(friends, weight="weight")]
    return sorted(camps, key=lambda camp: (-len(camp), sorted(camp)))


def _totals(network: nx.MultiDiGraph[str], node: str) -> tuple[int, int]:
    edges = [*network.out_edges(node, data=True), *network.in_edges(node, data=True)]
    return sum(data["hostile"] for _, _, data in edges), sum(data["allied"] for _, _, data in edges)


def _balance(network: nx.MultiDiGraph[str]) -> dict[tuple[str, str], int]:
    weights: dict[tuple[str, str], int] = {}
    for source, target, data in network.edges(data=True):
        pair = (min(source, target), max(source, target))
        weights[pair] = weights.get(pair, 0) + data["weight"]
    return weights
