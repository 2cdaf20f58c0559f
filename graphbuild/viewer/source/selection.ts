/* Which statements a selection is of. */
import { groupOf, inside } from "./groups";
import { concerns, parts, type Model, type Statement } from "./model";
import type { Selection } from "./state";
import { OTHER } from "./words";

export function isOf(model: Model, s: Statement, choice: NonNullable<Selection>): boolean {
  switch (choice.kind) {
    case "statement": return s.id === choice.id;
    case "incident": return s.incident === choice.id;
    case "day": return (s.root || OTHER) === choice.act && isWhen(s, choice.day, choice.until);
    case "edge": return model.edges[choice.id].statements.includes(s.id);
    case "group": return [...parts(s)].some((id) => groupOf(model.nodes[id]) === choice.id);
    case "between": return model.edgesOf[s.id].some((id) => joins(model, id, choice.a, choice.b));
    case "node": return concerns(s, choice.id);
  }
}

/* Acts alone have a day, or none. */
const isWhen = (s: Statement, day: string, until: string) => (day ? s.start !== null && s.start >= day && s.start <= until : s.kind === "event" && !s.start);

function joins(model: Model, edge: number, a: number, b: number): boolean {
  const { source, target } = model.edges[edge];
  return (inside(model, a, source) && inside(model, b, target)) || (inside(model, b, source) && inside(model, a, target));
}
