/* Places with coordinates on country outlines that come with the page. */
import { geoEquirectangular, geoPath, type GeoProjection } from "d3-geo";
import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { feature } from "topojson-client";
import type { Feature, FeatureCollection } from "geojson";
import type { Page } from "./page";
import { $, make, svg } from "./dom";
import { tally, type Entity, type Statement } from "./model";
import { counted, shortened } from "./words";
import { rove } from "./timeline";

/* The values that hold all but the outermost twentieth of the weight on either side. */
function middle(points: Entity[], value: (node: Entity) => number, weight: (node: Entity) => number): number[] {
  const ordered = [...points].sort((a, b) => value(a) - value(b) || a.id - b.id);
  const total = ordered.reduce((sum, node) => sum + weight(node), 0);
  let below = 0;
  const kept = ordered.filter((node) => {
    const inside = below + weight(node) > total * 0.05 && below < total * 0.95;
    below += weight(node);
    return inside;
  });
  return kept.map(value);
}

const AREAS = ["admin1", "admin2", "country"];

type Area = [number, number, number, number];
const covers = ([a, b, c, d]: Area, x: number, y: number, w: number) => x < c && x + w > a && y - 8 < d && y + 8 > b;
const radius = (number: number) => Math.min(18, 4 + 1.6 * Math.sqrt(number));

export class Atlas {
  private countries: FeatureCollection | null = null;
  private transform: ZoomTransform = zoomIdentity;
  private root: SVGElement | null = null;
  private fitted = "";
  constructor(private page: Page) {}

  private outlines(): FeatureCollection {
    if (!this.countries) {
      const topology = JSON.parse($("atlas").textContent!);
      this.countries = feature(topology, topology.objects.countries) as unknown as FeatureCollection;
    }
    return this.countries;
  }

  /* All that passes the filters keeps its place; what is not chosen is faded. */
  render(shown: Statement[], chosen: Statement[]): void {
    const box = $("map");
    const numbers = tally(this.page.model, shown), lit = tally(this.page.model, chosen);
    const places = this.page.model.mapped.filter((node) => numbers.has(node.id));
    if (!places.length) return box.replaceChildren(make("p", "empty", "No place with coordinates passes the filters."));
    const { width, height } = { width: Math.max(300, box.clientWidth), height: Math.max(240, box.clientHeight) };
    const key = `${width} ${height} ${this.page.model.mapped.length}`;
    if (this.fitted !== key) this.transform = zoomIdentity, this.fitted = key;
    const base = this.projection(width, height);
    this.root = svg("svg", { width, height, role: "group", "aria-label": "Map of places" });
    box.replaceChildren(this.root);
    const draw = () => this.draw(base, places, numbers, lit, width, height);
    const zooming = zoom<SVGElement, unknown>().scaleExtent([0.2, 40]).on("zoom", ({ transform }) => { this.transform = transform; draw(); });
    select(this.root).call(zooming).call(zooming.transform, this.transform);
    draw();
  }

  /* Fitted to where most is told of: to places that are less than a country, or to all where there are no such. */
  private projection(width: number, height: number): GeoProjection {
    const all = this.page.model.mapped, exact = all.filter((node) => node.precision !== "country");
    const weight = (node: Entity) => node.statements;
    const points = exact.length ? exact : all;
    const [lons, lats] = [middle(points, (node) => node.lon!, weight), middle(points, (node) => node.lat!, weight)];
    const mid = [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
    const shrink = Math.cos((mid[1] * Math.PI) / 180);
    const wide = Math.max(4, Math.max(...lons) - Math.min(...lons)) * shrink, high = Math.max(3, Math.max(...lats) - Math.min(...lats));
    const scale = (0.72 * Math.min(width / wide, height / high) * 180) / Math.PI;
    return geoEquirectangular().rotate([-mid[0], 0]).center([0, mid[1]]).scale(scale).translate([width / 2, height / 2]);
  }

  private draw(base: GeoProjection, places: Entity[], numbers: Map<number, number>, lit: Map<number, number>, width: number, height: number): void {
    const { k, x, y } = this.transform;
    const projection = geoEquirectangular().rotate(base.rotate()).center(base.center()).scale(base.scale() * k)
      .translate([base.translate()[0] * k + x, base.translate()[1] * k + y]).clipExtent([[-20, -20], [width + 20, height + 20]]).precision(0.3);
    const path = geoPath(projection);
    const land = this.outlines().features.map((country: Feature) => svg("path", { d: path(country) || "", class: "land" }));
    const taken: Area[] = [[0, height - 24, 240, height]];
    // No name on a place; one of which much is told may lie on smaller ones.
    const dots = places.filter((node) => lit.get(node.id)).map((node): Area => { const [cx, cy] = projection([node.lon!, node.lat!])!, r = radius(lit.get(node.id)!); return [cx - r, cy - r, cx + r, cy + r]; });
    const ordered = [...places].sort((a, b) => (lit.get(b.id) || 0) - (lit.get(a.id) || 0) || numbers.get(b.id)! - numbers.get(a.id)! || a.id - b.id);
    const spots = ordered.map((node) => this.spot(node, lit.get(node.id) || 0, numbers.get(node.id)!, projection([node.lon!, node.lat!])!, taken, dots, width, height));
    rove(spots);
    this.root!.replaceChildren(svg("rect", { width, height, class: "sea" }), ...land, ...spots.slice().reverse(), this.note(width, height));
  }

  private note(width: number, height: number): SVGElement {
    return svg("text", { x: 10, y: height - 10, class: "tick" }, width < 560 ? "Dashed: a whole region or country" : "Area by number of statements; a dashed circle stands for a whole region or country, at its middle.");
  }

  private spot(node: Entity, lit: number, all: number, at: [number, number], taken: Area[], dots: Area[], width: number, height: number): SVGElement {
    const number = lit || all, [cx, cy] = at, r = radius(number);
    const { selection } = this.page.state;
    const chosen = selection?.kind === "node" && selection.id === node.id;
    const words = shortened(node.label, 24), w = words.length * 6.8, starts = [[cx + r + 3, cy], [cx - r - 3 - w, cy], [cx - w / 2, cy - r - 9], [cx - w / 2, cy + r + 9]];
    const free = ([x, y]: number[]) => x > 2 && x + w < width - 2 && y > 8 && y < height - 8 && cx > 0 && cx < width
      && !taken.some((area) => covers(area, x, y, w));
    taken.push([cx - r, cy - r, cx + r, cy + r]);
    const start = (lit || chosen ? starts.find((one) => free(one) && !dots.some((area) => covers(area, one[0], one[1], w))) || (r > 7.5 ? starts.find(free) : null) : null) || (chosen ? starts[0] : null);
    if (start) taken.push([start[0], start[1] - 8, start[0] + w, start[1] + 8]);
    const label = `${node.label}: ${counted(number, "statement")}, known by its ${node.precision || "point"}`;
    const area = AREAS.includes(node.precision || "");
    const element = svg("g", { class: `mark${chosen ? " chosen" : ""}${lit ? "" : " faded"}`, role: "button", tabindex: -1, "aria-label": label }, svg("title", {}, label),
      svg("circle", { cx, cy, r, class: area ? "area" : "spot" }), start && svg("text", { x: start[0], y: start[1] + 4, class: "placename" }, words));
    element.addEventListener("click", () => this.page.chooseNode(node.id));
    element.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") event.preventDefault(), this.page.chooseNode(node.id); });
    return element;
  }
}
