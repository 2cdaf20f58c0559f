const PAGE = 100;
const OTHER = "other";
const state = { node: null, edge: null, statement: null, search: "", type: "", sign: "", status: "", disputed: false, near: picture.large };
let shownRows = PAGE;
const signs = [["-1", "hostile"], ["1", "cooperative"], ["0", "neither"]];

/* The only way elements come to be: text is always text. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function text(tag, className, words) {
  const element = make(tag, className, words);
  element.dir = "auto";
  return element;
}

function link(words, onclick) {
  const button = text("button", "link", words);
  button.type = "button";
  button.addEventListener("click", onclick);
  return button;
}

const nodeLink = (id) => link(nodesById.get(id).label, () => choose({ node: id }));
const listed = (ids) => ids.flatMap((id, i) => (i ? [", ", nodeLink(id)] : [nodeLink(id)]));
const spaced = (words) => words.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
const act = (s) => spaced(s.type) + (s.mode ? ` (${s.mode})` : "");
const quote = (s) => s.evidence.map((segment) => segment.text).join("");

function passes(s) {
  if (state.type && (s.root || OTHER) !== state.type) return false;
  if (state.sign && String(s.sign) !== state.sign) return false;
  if (state.status && s.status !== state.status) return false;
  return !state.disputed || s.disputed;
}

function found(s, words) {
  if (!words) return true;
  const names = [...partsOf(s), ...speakersOf(s)].map((id) => nodesById.get(id)).flatMap((n) => [n.label, ...n.aliases]);
  return [quote(s), act(s), ...names].join("\n").toLowerCase().includes(words);
}

function selected(s) {
  if (state.statement) return s.id === state.statement;
  if (state.edge) return edgesById.get(state.edge).statements.includes(s.id);
  return !state.node || partsOf(s).has(state.node) || speakersOf(s).includes(state.node);
}

function choose(selection) {
  Object.assign(state, { node: null, edge: null, statement: null }, selection);
  shownRows = PAGE;
  render();
  $("panel").scrollTop = 0;
}

function render() {
  const passing = model.statements.filter(passes);
  const words = state.search.trim().toLowerCase();
  const rows = passing.filter((s) => selected(s) && (hasSelection() || found(s, words)));
  renderPicture(passing, rows, words);
  renderTable(rows);
  $("panel").replaceChildren(...(hasSelection() ? details(rows) : [...entities(words), ...(words ? evidence(rows) : [])]));
  for (const name of ["type", "sign", "status", "search"]) if ($(name).value !== state[name]) $(name).value = state[name];
  $("disputed").checked = state.disputed;
  $("near").checked = state.near;
  remember();
}

const hasSelection = () => Boolean(state.node || state.edge || state.statement);

function renderPicture(passing, rows, words) {
  const ids = new Set(passing.map((s) => s.id));
  if (!hasSelection() && !words) return paint(ids, null, null, false);
  const lit = new Set(rows.flatMap((s) => [...partsOf(s)]));
  if (state.node) lit.add(state.node);
  const litEdges = new Set(rows.flatMap((s) => edgesOf.get(s.id) || []));
  if (state.node) for (const id of litEdges) if (![edgesById.get(id).source, edgesById.get(id).target].includes(state.node)) litEdges.delete(id);
  return paint(ids, lit, state.edge ? new Set([state.edge]) : litEdges, state.near && hasSelection());
}

function renderTable(rows) {
  $("rows").replaceChildren(...rows.slice(0, shownRows).map(tableRow));
  const shown = Math.min(rows.length, shownRows);
  $("caption").textContent = `${shown} of ${rows.length} statements${rows.length < model.statements.length ? `, ${model.statements.length} in all` : ""}`;
  $("more").hidden = shown === rows.length;
}

function tableRow(s) {
  const article = model.articles[s.article];
  const opener = link(act(s), () => choose({ statement: s.id }));
  const row = make("tr", s.id === state.statement ? "chosen" : "",
    make("td", "", ...listed(s.actors)), make("td", "", opener), make("td", "", ...listed(s.recipients)),
    make("td", "", ...listed(s.places)), text("td", "", s.date || ""), text("td", "", s.status + (s.disputed ? ", disputed" : "")),
    text("td", "", [article.publisher, article.published].filter(Boolean).join(", ") || article.title));
  return row;
}

function entities(words) {
  const names = (node) => [node.label, ...node.aliases].join("\n").toLowerCase();
  const rows = model.nodes.filter((node) => names(node).includes(words)).sort((a, b) => b.statements - a.statements);
  const items = rows.slice(0, PAGE).map((node) => make("li", "", nodeLink(node.id), text("span", "soft", ` ${describe(node)}, ${node.drawn ? counted(node.statements, "statement") : "quoted only"}`)));
  const more = rows.length > PAGE ? text("p", "soft", `and ${rows.length - PAGE} more: narrow the search`) : null;
  return [text("h2", "", words ? `${counted(rows.length, "name")} found` : "Entities"), make("ul", "names", ...items), more].filter(Boolean);
}

const evidence = (rows) => [text("h2", "", `${counted(rows.length, "statement")} found`), ...rows.slice(0, shownRows).map(card)];
const counted = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
const describe = (node) => [spaced(node.subtype || node.type), node.country].filter(Boolean).join(", ");

function details(rows) {
  const back = link("← all entities", () => choose({}));
  const heading = state.node ? nodeHeading(nodesById.get(state.node)) : state.edge ? edgeHeading(edgesById.get(state.edge)) : [text("h2", "", "Statement")];
  const key = make("p", "key", ...["actor", "recipient", "place", "trigger"].flatMap((name) => [text("mark", name, name), " "]));
  const cards = rows.slice(0, shownRows).map(card);
  return [back, ...heading, key, ...cards];
}

function nodeHeading(node) {
  const also = node.aliases.length ? text("p", "soft", `also: ${node.aliases.join(", ")}`) : null;
  const facts = [describe(node), node.sector].filter(Boolean).join(", ");
  return [text("h2", "", node.label), text("p", "soft", facts), also].filter(Boolean);
}

function edgeHeading(edge) {
  return [make("h2", "", nodeLink(edge.source), edge.role === "party" ? " ↔ " : " → ", nodeLink(edge.target)), text("p", "soft", edge.label)];
}

function card(s) {
  const article = model.articles[s.article];
  const who = s.actors.length ? listed(s.actors) : [text("span", "soft", "nobody named")];
  const title = make("h3", "", ...who, ` — ${s.certainty === "negated" ? "not " : ""}${act(s)}`, ...(s.recipients.length ? [" → ", ...listed(s.recipients)] : []));
  const facts = [s.date && `when: ${s.date}`, s.quantities.length && `how many: ${s.quantities.join("; ")}`, `confidence ${s.confidence.toFixed(2)}`];
  const marked = make("blockquote", "", ...s.evidence.map((part) => (part.roles.length ? tagged(part) : part.text)));
  marked.dir = "auto";
  return make("article", `card s${s.sign} ${s.certainty}`, title,
    make("p", "", text("span", "badge", s.status), s.disputed ? text("span", "badge warn", "disputed") : null),
    marked, told("where", s.places), told("with", s.instruments),
    ...s.claims.map((claim) => make("p", "soft", claim.stance === "disputes" ? "disputed by " : "said by ", nodeLink(claim.speaker))),
    text("p", "soft", facts.filter(Boolean).join(" · ")), source(article));
}

function tagged(part) {
  const mark = make("mark", part.roles.join(" "), part.text);
  mark.title = part.roles.join(", ");
  return mark;
}

const told = (word, ids) => (ids.length ? make("p", "soft", `${word}: `, ...listed(ids)) : null);

function source(article) {
  const words = [article.publisher, article.title, article.published].filter(Boolean).join(" · ");
  if (!article.url) return text("p", "soft", words);
  const anchor = text("a", "", words);
  Object.assign(anchor, { href: article.url, target: "_blank", rel: "noopener noreferrer" });
  return make("p", "soft", anchor);
}

/* The state as a permalink: IRIs, because ids change when articles are added. */
function remember() {
  const row = state.node ? nodesById.get(state.node) : state.statement ? statementsById.get(state.statement) : null;
  const wanted = { node: state.node && row.iri, statement: state.statement && row.iri, search: state.search, type: state.type, sign: state.sign, status: state.status };
  const edge = state.edge && edgesById.get(state.edge);
  if (edge) Object.assign(wanted, { edge: [nodesById.get(edge.source).iri, nodesById.get(edge.target).iri, edge.role, edge.sign, edge.certainty].join("|") });
  if (state.disputed) wanted.disputed = "1";
  if (state.near !== picture.large) wanted.near = state.near ? "1" : "0";
  const hash = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
  if (hash === location.hash.slice(1)) return;
  try {
    history.replaceState(null, "", `#${hash}`);
  } catch {
    // A notebook shows the page in a frame that has no address of its own.
  }
}

function recall() {
  const given = new URLSearchParams(location.hash.slice(1));
  const one = (rows, iri) => (iri ? (rows.find((row) => row.iri === iri) || { id: null }).id : null);
  const [from, to, role, sign, certainty] = (given.get("edge") || "").split("|");
  const edge = model.edges.find((e) => nodesById.get(e.source).iri === from && nodesById.get(e.target).iri === to && e.role === role && String(e.sign) === sign && e.certainty === certainty);
  Object.assign(state, { node: one(model.nodes, given.get("node")), statement: one(model.statements, given.get("statement")), edge: edge ? edge.id : null });
  for (const name of ["type", "sign", "status"]) {
    const known = [...$(name).options].some((option) => option.value === given.get(name));
    state[name] = known ? given.get(name) : "";
  }
  state.search = given.get("search") || "";
  state.disputed = given.get("disputed") === "1";
  state.near = given.has("near") ? given.get("near") === "1" : picture.large;
}

function fill(name, rows) {
  $(name).append(...[["", "all"], ...rows].map(([value, words]) => Object.assign(make("option", "", words), { value })));
  $(name).addEventListener("change", () => { state[name] = $(name).value; render(); });
}

const distinct = (name) => [...new Set(model.statements.map((s) => s[name] || OTHER))].sort().map((value) => [value, spaced(value)]);
fill("type", distinct("root"));
fill("status", distinct("status"));
fill("sign", signs.filter(([sign]) => model.statements.some((s) => String(s.sign) === sign)));
for (const name of ["disputed", "near"]) $(name).addEventListener("change", () => { state[name] = $(name).checked; render(); });
$("search").addEventListener("input", () => { state.search = $("search").value; choose({}); });
$("more").addEventListener("click", () => { shownRows += PAGE; render(); });
$("reset").addEventListener("click", () => {
  Object.assign(state, { search: "", type: "", sign: "", status: "", disputed: false, near: picture.large });
  choose({});
  fit();
});
network.on("click", ({ nodes, edges }) => choose(nodes.length ? { node: nodes[0] } : edges.length ? { edge: edges[0] } : {}));
theme.addEventListener("change", () => { paintTheme(); render(); });
addEventListener("hashchange", () => { recall(); render(); });
paintTheme();
recall();
render();
overview();
if (state.node) look([state.node, ...model.edges.filter((e) => e.source === state.node || e.target === state.node).flatMap((e) => [e.source, e.target])]);
document.documentElement.dataset.ready = "yes";
