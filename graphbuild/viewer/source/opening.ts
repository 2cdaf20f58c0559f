/* The first picture, of what opening.py puts before everything else; scene.ts makes the same of the whole. */
import type { Certainty, Entity } from "./model";
import { dotOf, keyOf, sideBySide, type Lane, type Scene } from "./scene";

interface Line { id: number; source: number; target: number; role: string; sign: number; certainty: Certainty; disputed: boolean; count: number; label: string }
export interface Opening { kind: Scene["kind"]; timeline: boolean; map: boolean; nodes: Entity[]; lines: Line[] }

export function opened({ kind, nodes, lines }: Opening): Scene {
  const dots = new Map(nodes.map((node) => [node.id, dotOf(node)]));
  const lanes = lines.map(({ source, target, sign, ...line }): Lane => ({
    ...line, from: dots.get(source)!, to: dots.get(target)!, sign: line.certainty === "negated" ? 0 : sign, offset: 0, edges: [line.id], lit: true, chosen: false,
  }));
  return { dots: [...dots.values()], lanes: sideBySide(lanes), kind, weaker: 0, key: keyOf(kind, dots.keys()) };
}
