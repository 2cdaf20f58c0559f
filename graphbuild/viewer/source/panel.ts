/* What is known of the selection, and the sentence behind every statement. */
import type { Page } from "./page";
import { button, copy, link, make, text } from "./dom";
import { groupName } from "./groups";
import { isLocal, tally, type Entity, type Statement } from "./model";
import { edgeKey } from "./state";
import { act, citation, counted, day, describe, figure, source, spaced } from "./words";

const PAGE = 40, LISTED = 20, FIRST = 12, PARTIES = 12, FOES = 8;
const FIGHTING = new Set(["ASSAULT", "COERCE", "fightingAgainst"]);
const MARKS = ["actor", "recipient", "place", "instrument", "trigger", "quantity", "speaker"];

export function panel(page: Page, rows: Statement[]): HTMLElement[] {
  const { selection, path } = page.state;
  const key = make("p", "key", ...MARKS.slice(0, 6).flatMap((name) => [make("mark", name, name), " "]));
  if (!selection) return [...(path ? pathHeading(page) : []), ...overview(page, rows)];
  const back = link("← all statements", "", "", () => page.choose(null));
  const heading = {
    node: () => nodeHeading(page, page.model.nodes[selection.kind === "node" ? selection.id : 0]),
    edge: () => edgeHeading(page, selection.kind === "edge" ? selection.id : 0),
    statement: () => [make("h2", "", "Statement"), make("p", "buttons", whole(page, rows))],
    group: () => groupHeading(page, selection.kind === "group" ? selection.id : 0),
    between: () => (selection.kind === "between" ? [make("h2", "", sideLink(page, selection.a), " — ", sideLink(page, selection.b))] : []),
    incident: () => incidentHeading(page, selection.kind === "incident" ? selection.id : 0),
    day: () => [text("h2", "", selection.kind === "day" ? `${spaced(selection.act)}, ${!selection.day ? "no date" : selection.day === selection.until ? selection.day : `${selection.day} to ${selection.until}`}` : "")],
  }[selection.kind]();
  return [back, ...heading, key, ...cards(page, rows)];
}

const address = (name: string, iri: string) => new URLSearchParams([[name, iri]]).toString();
export const nodeLink = (page: Page, id: number) => link(page.model.nodes[id].label, "", address("node", page.model.nodes[id].iri), () => page.chooseNode(id));
export const statementLink = (page: Page, s: Statement, words: string, className = "") =>
  link(words, className, address("statement", page.model.iri(s)), () => page.choose({ kind: "statement", id: s.id }));
const incidentLink = (page: Page, id: number, words: string) =>
  link(words, "", address("incident", page.model.iri(page.model.statements[page.model.incidents[id].statements[0]])), () => page.choose({ kind: "incident", id }));
const listed = (page: Page, ids: number[]) => ids.flatMap((id, i) => (i ? [", ", nodeLink(page, id)] : [nodeLink(page, id)]));

function cards(page: Page, rows: Statement[]): HTMLElement[] {
  const shown: HTMLElement[] = rows.slice(0, page.most.cards).map((s) => card(page, s));
  if (!rows.length) shown.push(make("p", "soft", "Nothing here passes the filters."));
  if (rows.length > page.most.cards) {
    shown.push(button(`Show more of ${rows.length}`, "", () => { page.most.cards += PAGE; page.renderPanel(); }));
  }
  return shown;
}

function overview(page: Page, rows: Statement[]): HTMLElement[] {
  const { model } = page;
  const strongest = [...tally(model, rows)].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const items = strongest.slice(0, FIRST).map(([id, n]) => {
    const note = text("span", "soft", ` ${describe(model.nodes[id])}`);
    return make("li", "", make("span", "number", String(n)), nodeLink(page, id), note);
  });
  const incidents = [...new Set(rows.map((s) => s.incident).filter((id): id is number => id !== null))];
  incidents.sort((a, b) => model.incidents[b].statements.length - model.incidents[a].statements.length || a - b);
  const reports = incidents.slice(0, 12).map((id) => {
    const first = model.statements[model.incidents[id].statements[0]];
    const where = [...first.places, ...first.recipients].map((place) => model.nodes[place].label)[0] || "";
    const words = `${act(first)}${where ? `, ${where}` : ""}${day(first) ? `, ${day(first)}` : ""}`;
    const { statements, differing } = model.incidents[id];
    const note = make("span", "soft", ` ${counted(statements.length, "report")}${differing.length ? `, differ on ${differing.join(", ")}` : ""}`);
    return make("li", "", incidentLink(page, id, words), note);
  });
  return [
    make("h2", "", "Who and where, by number of statements"), make("ol", "names", ...items),
    ...(strongest.length > FIRST ? [make("p", "soft", `and ${figure(strongest.length - FIRST)} more: search for a name`)] : []),
    ...against(page, rows),
    ...(reports.length ? [make("h2", "", "Told more than once"), make("ul", "names", ...reports)] : []),
  ];
}

/* Between whom the most fighting is told as a fact; pairs with a name of their own first. */
function against(page: Page, rows: Statement[]): HTMLElement[] {
  const { nodes, edges, statements } = page.model, passes = new Uint8Array(statements.length);
  for (const s of rows) passes[s.id] = 1;
  const foes = edges.filter((edge) => edge.certainty === "actual" && (edge.role === "recipient" || edge.role === "party" || edge.role === "relation") && edge.source !== edge.target)
    .map((edge) => ({ edge, count: edge.statements.filter((id) => passes[id] && FIGHTING.has(statements[id].root!)).length, local: Number(isLocal(nodes[edge.source])) + Number(isLocal(nodes[edge.target])) }))
    .filter(({ count }) => count).sort((a, b) => a.local - b.local || b.count - a.count || a.edge.id - b.edge.id);
  const items = foes.slice(0, FOES).map(({ edge, count }) => {
    const words = `${nodes[edge.source].label} ${edge.role === "party" ? "↔" : "→"} ${nodes[edge.target].label}`;
    return make("li", "", make("span", "number", String(count)), link(words, "", address("edge", edgeKey(page.model, edge)), () => page.choose({ kind: "edge", id: edge.id })));
  });
  return items.length ? [make("h2", "", "Who fights whom"), make("ol", "names foes", ...items)] : [];
}

function nodeHeading(page: Page, node: Entity): HTMLElement[] {
  const { state, model } = page;
  const within = node.within.map((id) => model.nodes[id].label).join(", ");
  const facts = [describe(node), node.sector, within && `in ${within}`].filter(Boolean).join(", ");
  const inFocus = state.focus.includes(node.id);
  const buttons = [
    node.drawn && !inFocus && button(state.focus.length ? "Expand" : "Show its network", "", () => page.expand(node.id)),
    node.drawn && inFocus && button("Collapse", "", () => page.collapse(node.id)),
    inFocus && state.steps > 0 && button(state.steps === 1 ? "Two steps" : "One step", "", () => page.set((s) => { s.steps = s.steps === 1 ? 2 : 1; })),
    node.drawn && button("Path to …", "", () => page.startPath(node.id)),
    page.isPlace(node.id) && button(state.filters.place === node.id ? "Anywhere again" : "Only what happened here", "", () => page.set((s) => { s.filters.place = s.filters.place === node.id ? null : node.id; })),
  ];
  return [
    text("h2", "", node.label), text("p", "soft", facts),
    ...node.judged.map((line) => text("p", "soft sure", line)),
    ...(node.aliases.length ? [text("p", "soft", `also: ${node.aliases.join(", ")}`)] : []), make("p", "buttons", ...buttons),
  ];
}

function edgeHeading(page: Page, id: number): HTMLElement[] {
  const edge = page.model.edges[id];
  return [make("h2", "", nodeLink(page, edge.source), edge.role === "party" ? " ↔ " : " → ", nodeLink(page, edge.target))];
}

function pathHeading(page: Page): HTMLElement[] {
  const [from, to] = page.state.path!;
  const found = page.picture.scene.dots.length > 1 && page.picture.scene.lanes.length > 0;
  const words = found ? "The shortest way between them, over what the filters let through." : "Nothing that passes the filters links them.";
  return [
    make("h2", "", nodeLink(page, from), " … ", nodeLink(page, to)), make("p", "soft", words),
    make("p", "buttons", button("Leave the path", "", () => page.set((s) => { s.path = null; }))),
  ];
}

function groupHeading(page: Page, id: number): HTMLElement[] {
  const members = page.model.groups.get(id) || [], opened = page.state.opened.includes(id);
  return [
    text("h2", "", `${groupName(page.model, id)} …`), make("p", "soft", `${counted(members.length, "entity", "entities")} that tell of one another most`),
    make("p", "buttons", opened ? button("Close the group", "", () => page.closeGroup(id)) : button("Open the group", "", () => page.openGroup(id))),
    make("ol", "names", ...members.slice(0, LISTED).map((node) => make("li", "", make("span", "number", String(node.statements)), nodeLink(page, node.id), text("span", "soft", ` ${describe(node)}`)))),
    ...(members.length > LISTED ? [make("p", "soft", `and ${members.length - LISTED} more`)] : []),
  ];
}

const sideLink = (page: Page, id: number) => (id >= 0 ? nodeLink(page, id) : button(`${groupName(page.model, id)} …`, "link", () => page.choose({ kind: "group", id })));

/* The network of those who take part, where the picture does not show them. */
function whole(page: Page, rows: Statement[]): HTMLElement | false {
  const ids = [...tally(page.model, rows)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, PARTIES).map(([id]) => id);
  const missing = ids.some((id) => !page.picture.scene.dots.some((dot) => dot.node.id === id));
  return missing && button("Show who takes part", "", () => page.set((s) => { s.focus = ids; s.steps = 0; s.path = null; }));
}

/* Reports side by side: who publishes, when, which figures. */
function incidentHeading(page: Page, id: number): HTMLElement[] {
  const { model } = page;
  const incident = model.incidents[id];
  const rows = incident.statements.map((number) => model.statements[number]);
  return [
    make("h2", "", act(rows[0]), day(rows[0]) && ", ", make("span", "unbroken", day(rows[0]))),
    make("p", "soft", `${counted(rows.length, "report")}, ${counted(incident.sources, "independent publisher")}. They seem to tell of one happening: they agree on ${incident.basis.join(", ") || "the act"}.`),
    ...(incident.differing.length ? [make("p", "differ", `They differ on: ${incident.differing.join(", ")}`)] : []),
    reports(page, rows), make("p", "buttons", whole(page, rows)),
  ];
}

function reports(page: Page, rows: Statement[]): HTMLElement {
  const head = make("tr", "", ...["Source", "Figures", "Told as"].map((name) => Object.assign(make("th", "", name), { scope: "col" })));
  const body = rows.map((s) => make("tr", "",
    make("td", "", ...told(page, s)),
    text("td", "", s.quantities.join("; ") || "none"), make("td", "", s.status + (s.disputed ? ", disputed" : ""))));
  return make("table", "reports", make("thead", "", head), make("tbody", "", ...body));
}

/* The source of a report, its day on one line. */
function told(page: Page, s: Statement): HTMLElement[] {
  const { publisher, title, published } = page.model.articles[s.article];
  return [statementLink(page, s, publisher || title), text("div", "soft unbroken", published || "")];
}

function card(page: Page, s: Statement): HTMLElement {
  const { model } = page;
  const article = model.articles[s.article];
  const who = s.actors.length ? listed(page, s.actors) : [make("span", "soft", "nobody named")];
  const title = make("h3", "", ...who, ` — ${s.certainty === "negated" ? "not " : ""}${act(s)}`, ...(s.recipients.length ? [" → ", ...listed(page, s.recipients)] : []));
  const marked = make("blockquote", "", ...model.segments(s).map((part) => (part.roles.length ? mark(part.text, part.roles) : part.text)));
  marked.dir = "auto";
  const told = (word: string, ids: number[]) => ids.length > 0 && make("p", "soft", `${word}: `, ...listed(page, ids));
  const claims = model.claims(s).map((claim) => make("p", "soft", claim.disputes ? "disputed by " : "said by ", nodeLink(page, claim.speaker), claim.quote !== model.quote(s) && `: “${claim.quote}”`));
  const facts = [day(s) ? `when: ${day(s)}` : "undated", s.quantities.length > 0 && `how many: ${s.quantities.join("; ")}`];
  const others = s.incident === null ? [] : model.incidents[s.incident].statements.filter((id) => id !== s.id).map((id) => model.statements[id]);
  return make("article", `card s${s.sign} ${s.certainty}`, title,
    make("p", "", make("span", "badge", s.status), s.disputed && make("span", "badge warn", "disputed"), s.judged.length > 0 && make("span", "badge sure", "curated")),
    marked, told("where", s.places), told("with", s.instruments), ...claims,
    text("p", "soft", facts.filter(Boolean).join(" · ")), trust(page, s), ...s.judged.map((line) => text("p", "soft sure", line)), origin(article),
    ...(others.length && page.state.selection?.kind !== "incident" ? elsewhere(page, s, others) : []),
    make("p", "buttons", button("Copy with citation", "", () => void copy(citation(model, s))),
      others.length > 0 && page.state.selection?.kind !== "incident" && button("Compare the reports", "", () => page.choose({ kind: "incident", id: s.incident! }))));
}

/* How far the reading is to be trusted, and why. */
function trust(page: Page, s: Statement): HTMLElement {
  const doubts = page.model.doubts(s), several = s.incident === null ? 0 : page.model.incidents[s.incident].sources;
  const against = s.kind === "relation" ? "" : doubts.length ? `: ${doubts.join("; ")}` : ": nothing speaks against the reading";
  const meter = make("span", "meter", Object.assign(make("span", ""), { ariaHidden: "true" }));
  (meter.firstChild as HTMLElement).style.width = `${Math.round(s.confidence * 100)}%`;
  return make("p", "soft", meter, ` confidence ${s.confidence.toFixed(2)}${against}${several > 1 ? `; told by ${several} independent publishers` : ""}`);
}

/* The other reports of the incident, with the figures on which they differ. */
function elsewhere(page: Page, s: Statement, others: Statement[]): HTMLElement[] {
  const { differing } = page.model.incidents[s.incident!];
  const items = others.slice(0, 4).map((other) => make("li", "", statementLink(page, other, source(page.model.articles[other.article])),
    text("span", "soft", `: ${[other.quantities.join("; ") || "no figures", other.disputed && "disputed"].filter(Boolean).join(", ")}`)));
  return [
    make("p", differing.length ? "differ" : "soft", counted(others.length, "other report"), differing.length > 0 && `; they differ on ${differing.join(", ")}`),
    make("ul", "others", ...items),
  ];
}

function mark(words: string, roles: string[]): HTMLElement {
  const element = text("mark", roles.join(" "), words);
  element.title = roles.join(", ");
  return element;
}

function origin(article: { title: string; publisher: string | null; published: string | null; url: string | null }): HTMLElement {
  const words = [article.publisher, article.title, article.published].filter(Boolean).join(" · ");
  if (!article.url) return text("p", "soft", words);
  const anchor = text("a", "", words);
  Object.assign(anchor, { href: article.url, target: "_blank", rel: "noopener noreferrer" });
  return make("p", "soft", anchor);
}
