/* Acts by kind and day, those without a date in a column of their own; a ring where several publishers report the same. */
import { scaleUtc } from "d3-scale";
import type { Page } from "./page";
import { $, make, svg } from "./dom";
import type { Statement } from "./model";
import { DAY, toTime } from "./dates";
import { counted, OTHER, spaced } from "./words";

const ROW = { least: 17, most: 34 }, TOP = 30, UNDATED = 58;
const largest = (row: number) => Math.min(14, row * 0.45);

interface Mark { act: string; day: string; until: string; group: Statement[]; x: number; y: number }

/* All that passes the filters keeps its place; what is not chosen is faded. */
export function renderTimeline(page: Page, shown: Statement[], chosen: Statement[]): void {
  const box = $("timeline");
  const events = shown.filter((s) => s.kind === "event"), dated = events.filter((s) => s.start);
  if (!events.length) return box.replaceChildren(make("p", "empty", "No act passes the filters."));
  const acts = [...new Set(events.map((s) => s.root || OTHER))].sort();
  const width = Math.max(300, box.clientWidth - 4), labels = width < 600 ? 88 : 118, left = labels + (dated.length < events.length ? UNDATED : 0);
  const row = Math.max(ROW.least, Math.min(ROW.most, Math.floor((box.clientHeight - TOP - 14) / acts.length))), height = TOP + acts.length * row + 8;
  const parts: SVGElement[] = [];
  acts.forEach((name, i) => {
    const y = TOP + i * row + row / 2;
    parts.push(svg("line", { x1: labels, x2: width, y1: y, y2: y, class: "grid" }), svg("text", { x: labels - 6, y: y + 4, class: "row", "text-anchor": "end" }, spaced(name)));
  });
  if (left > labels) parts.push(svg("text", { x: labels + UNDATED / 2, y: 14, class: "tick", "text-anchor": "middle" }, "no date"), svg("line", { x1: left, x2: left, y1: 4, y2: height, class: "divide" }));
  const x = dated.length ? axis(dated, left, width, height, parts) : () => 0;
  const y = (name: string) => TOP + acts.indexOf(name) * row + row / 2;
  const found = [...undated(events, labels + UNDATED / 2, y), ...acts.flatMap((act) => days(act, dated.filter((s) => (s.root || OTHER) === act), x, y(act), 2 * largest(row) + 1))];
  box.replaceChildren(svg("svg", { width, height, role: "group", "aria-label": "Acts by kind and day" }, ...parts, ...marks(page, found, new Set(chosen), row)));
}

/* Where a day stands, with the lines and words of the scale. */
function axis(dated: Statement[], left: number, width: number, height: number, parts: SVGElement[]): (day: string) => number {
  const times = dated.map((s) => toTime(s.start!));
  const low = times.reduce((a, b) => Math.min(a, b)), high = times.reduce((a, b) => Math.max(a, b));
  const x = scaleUtc().domain([low - DAY, Math.max(high, low + 6 * DAY) + DAY]).range([left + 26, width - 24]);
  const format = x.tickFormat();
  for (const tick of x.ticks(Math.max(2, Math.floor((width - left) / 90)))) {
    parts.push(svg("line", { x1: x(tick), x2: x(tick), y1: TOP - 8, y2: height, class: "grid" }), svg("text", { x: x(tick), y: 14, class: "tick", "text-anchor": "middle" }, tickWords(tick, format(tick))));
  }
  return (day) => x(toTime(day));
}

/* A year where a tick opens one, so that days are never without it. */
const tickWords = (tick: Date, words: string) => (/^\d{4}$/.test(words) ? words : `${words} ${String(tick.getUTCFullYear()).slice(2).replace(/^/, "’")}`);

function undated(events: Statement[], x: number, y: (act: string) => number): Mark[] {
  const groups = new Map<string, Statement[]>();
  for (const s of events) if (!s.start) groups.set(s.root || OTHER, [...(groups.get(s.root || OTHER) || []), s]);
  return [...groups].map(([act, group]) => ({ act, day: "", until: "", group, x, y: y(act) }));
}

/* Days that would lie on one another are one mark. */
function days(act: string, rows: Statement[], x: (day: string) => number, y: number, room: number): Mark[] {
  const found: Mark[] = [];
  for (const s of [...rows].sort((a, b) => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : a.id - b.id))) {
    let mark = { act, day: s.start!, until: s.start!, group: [s], x: x(s.start!), y };
    while (found.length && mark.x - found[found.length - 1].x < room) {
      const { day, group } = found.pop()!;
      mark = { ...mark, day, group: [...group, ...mark.group], x: (x(day) + x(mark.until)) / 2 };
    }
    found.push(mark);
  }
  return found;
}

function marks(page: Page, found: Mark[], lit: Set<Statement>, row: number): SVGElement[] {
  const { selection } = page.state, other = selection?.kind === "day";
  const elements = found.sort((a, b) => a.y - b.y || a.x - b.x).map((mark) => {
    const chosen = selection?.kind === "day" && selection.act === mark.act && selection.day === mark.day && selection.until === mark.until;
    const inside = mark.group.filter((s) => lit.has(s));
    const element = drawn(page, { ...mark, group: inside.length && !other ? inside : mark.group }, row);
    element.classList.toggle("chosen", chosen);
    element.classList.toggle("faded", !inside.length);
    return element;
  });
  rove(elements);
  return elements;
}

function drawn(page: Page, { act, day, until, group, x, y }: Mark, row: number): SVGElement {
  const signs = new Set(group.map((s) => s.sign));
  const colour = signs.size > 1 ? "mixed" : group[0].sign < 0 ? "hostile" : group[0].sign > 0 ? "cooperative" : "neutral";
  const look = `${colour} ${group.some((s) => s.certainty === "actual") ? "" : "hollow"}`;
  const sources = Math.max(...group.map((s) => (s.incident === null ? 1 : page.model.incidents[s.incident].sources)));
  const when = !day ? "no date" : day === until ? day : `${day} to ${until}`;
  const label = `${spaced(act)}, ${when}: ${counted(group.length, "statement")}${sources > 1 ? `, ${sources} publishers` : ""}`;
  const shapes = day ? circle(group.length, look, sources, x, y, row) : box(group.length, look, x, y, row);
  const element = svg("g", { class: "mark", role: "button", tabindex: -1, "aria-label": label }, svg("title", {}, label), ...shapes);
  const choose = () => page.choose({ kind: "day", act, day, until });
  element.addEventListener("click", choose);
  element.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") event.preventDefault(), choose(); });
  return element;
}

const count = (number: number, x: number, y: number) => svg("text", { x, y: y + 3.8, class: number > 9 ? "count long" : "count", "text-anchor": "middle" }, String(number));

function circle(number: number, look: string, sources: number, cx: number, cy: number, row: number): SVGElement[] {
  const r = Math.min(largest(row), 4 + 1.8 * Math.sqrt(number - 1));
  const shapes = [svg("circle", { cx, cy, r, class: look })];
  if (sources > 1) shapes.push(svg("circle", { cx, cy, r: r + 3.5, class: "ring" }));
  if (number > 2 && r > 3.7 * String(number).length) shapes.push(count(number, cx, cy));
  return shapes;
}

/* Without a date it is no point in time: a box with the number. */
function box(number: number, look: string, x: number, y: number, row: number): SVGElement[] {
  const width = 11 + 6.5 * String(number).length, height = Math.min(16, row - 3);
  return [svg("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: 3, class: look }), count(number, x, y)];
}

/* One tab stop for all of them; the arrow keys go from one to the next. */
export function rove(elements: SVGElement[]): void {
  elements.forEach((element, i) => {
    element.tabIndex = i ? -1 : 0;
    element.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = step && elements[i + step];
      if (!next) return;
      event.preventDefault();
      element.tabIndex = -1, next.tabIndex = 0, next.focus();
    });
  });
}
