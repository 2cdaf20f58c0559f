"use strict";
const { model, picture } = JSON.parse(document.getElementById("data").textContent);
const byId = (rows) => new Map(rows.map((row) => [row.id, row]));
const nodesById = byId(model.nodes), edgesById = byId(model.edges), statementsById = byId(model.statements);
const roles = ["actors", "recipients", "places", "instruments"];
const partsOf = (statement) => new Set(roles.flatMap((role) => statement[role]));
const speakersOf = (statement) => statement.claims.map((claim) => claim.speaker);
const edgesOf = new Map();
for (const edge of model.edges) for (const id of edge.statements) edgesOf.set(id, [...(edgesOf.get(id) || []), edge.id]);

const $ = (id) => document.getElementById(id);
const theme = matchMedia("(prefers-color-scheme: dark)");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function lineColour(edge) {
  const name = edge.certainty === "negated" ? "neutral" : { "-1": "hostile", 1: "cooperative", 0: "neutral" }[edge.sign];
  return colour(name);
}

const drawnNodes = new vis.DataSet(picture.nodes);
const drawnEdges = new vis.DataSet(picture.edges);
const network = new vis.Network($("picture"), { nodes: drawnNodes, edges: drawnEdges }, picture.options);
const plainLabels = new Map(picture.edges.map((edge) => [edge.id, edge.label]));
const fit = () => network.fit({ maxZoomLevel: 1.4 });
fit();

function paintTheme() {
  const font = { color: colour("ink"), strokeColor: colour("ground") };
  network.setOptions({ nodes: { font }, edges: { font: { ...font, color: colour("soft") } } });
}

/* What is shown and what is lit; statements is the set of ids that pass the filters, lit null or a set of node ids. */
function paint(statements, lit, litEdges, onlyLit) {
  const alive = new Set();
  const edges = model.edges.map((edge) => {
    const shown = edge.statements.filter((id) => statements.has(id)).length;
    const near = !lit || litEdges.has(edge.id);
    const hidden = shown === 0 || (onlyLit && !near);
    if (!hidden) alive.add(edge.source).add(edge.target);
    const line = lineColour(edge);
    return { id: edge.id, hidden, color: { color: line, highlight: line, hover: line, opacity: near ? 1 : 0.15 }, label: lineLabel(edge, shown, near, lit) };
  });
  for (const id of statements) if (!edgesOf.has(id)) partsOf(statementsById.get(id)).forEach((node) => alive.add(node));
  const everything = statements.size === model.statements.length;
  drawnEdges.update(edges);
  drawnNodes.update(picture.nodes.map(({ id }) => ({
    id,
    hidden: onlyLit ? !lit.has(id) : !(everything || alive.has(id)),
    opacity: !lit || lit.has(id) ? 1 : 0.25,
    font: { color: !lit || lit.has(id) ? colour("ink") : colour("rule") },
  })));
}

function lineLabel(edge, shown, near, lit) {
  if (lit && !near) return " ";
  const label = plainLabels.get(edge.id) || (lit ? edge.label : "");
  return label && shown < edge.statements.length ? `${label} (${shown} of ${edge.statements.length} shown)` : label;
}

/* The nodes of the largest connected part. */
function largestPart() {
  const links = new Map(picture.nodes.map((node) => [node.id, []]));
  for (const { source, target } of model.edges) links.get(source).push(target), links.get(target).push(source);
  const seen = new Set();
  let largest = [];
  for (const start of links.keys()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const id of part) for (const next of links.get(id)) if (!seen.has(next)) seen.add(next), part.push(next);
    if (part.length > largest.length) largest = part;
  }
  return largest;
}

/* All of it where names stay legible, else the largest part; "Show everything" shows all. */
function overview() {
  fit();
  if (network.getScale() < 0.4 && !picture.large) look(largestPart());
}

function look(nodeIds) {
  const ids = nodeIds.filter((id) => drawnNodes.get(id));
  if (ids.length) network.fit({ nodes: ids, maxZoomLevel: 1.2, animation: false });
}
