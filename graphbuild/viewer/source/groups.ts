/* Communities as one dot each, opened by a click. A group's id is negative, so that dots of both kinds share a map. */
import { tally, type Entity, type Model, type Statement } from "./model";
import { shortened } from "./words";

const MOST = 24, OPENED = 30, LEAST = 2;

export const groupOf = (node: Entity): number | null => (node.community === null ? null : -1 - node.community);
export const inside = (model: Model, side: number, id: number): boolean => (side < 0 ? groupOf(model.nodes[id]) === side : id === side);

/* The members of each group that take part in what is shown, the strongest first; the strongest groups first. */
function alive(model: Model, shown: Statement[]): Map<number, { members: number[]; weight: number }> {
  const numbers = tally(model, shown), found = new Map<number, { members: number[]; weight: number }>();
  for (const [id, number] of [...numbers].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const group = groupOf(model.nodes[id]);
    if (group === null) continue;
    const held = found.get(group) || { members: [], weight: 0 };
    held.members.push(id);
    held.weight += number;
    found.set(group, held);
  }
  return new Map([...found].filter(([, { members }]) => members.length >= LEAST).sort((a, b) => b[1].weight - a[1].weight || b[0] - a[0]).slice(0, MOST));
}

/* Ids of the dots: a group's own, or its strongest members' where it is opened. */
export function groupIds(model: Model, opened: number[], shown: Statement[]): number[] {
  return [...alive(model, shown)].flatMap(([group, { members }]) => (opened.includes(group) ? members.slice(0, OPENED) : [group]));
}

export function groupName(model: Model, group: number): string {
  const [first, second] = model.groups.get(group) || [];
  return [first, second].filter(Boolean).map((node) => shortened(node.label, 20)).join(", ");
}

/* An entity that stands for a group in the picture. */
export function groupEntity(model: Model, group: number): Entity {
  const members = model.groups.get(group)!, mean = (value: (node: Entity) => number) => members.reduce((sum, node) => sum + value(node), 0) / members.length;
  return {
    id: group, iri: "", label: groupName(model, group), kind: "groups", type: "", subtype: null, country: null, sector: null, aliases: [],
    statements: members.reduce((sum, node) => sum + node.statements, 0), drawn: true, x: mean((node) => node.x), y: mean((node) => node.y),
    lat: null, lon: null, precision: null, within: [], judged: [], community: -1 - group,
  };
}
