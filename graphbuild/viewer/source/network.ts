/* The picture on its canvas: zooming, hovering, choosing. */
import { quadtree, type Quadtree } from "d3-quadtree";
import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomBehavior, type ZoomTransform } from "d3-zoom";
import { $, make } from "./dom";
import { lineOf, paint, radiusAt, type Frame, type Look } from "./painter";
import type { Dot, Lane, Scene } from "./scene";
import { counted, describe } from "./words";

const HEAVY = 1500, MARGIN = 0.25;
/* Pixels at the upper edge that the buttons over the picture take. */
const TOOLS = 26;

export interface Choosers { node(id: number): void; lane(lane: Lane): void; nothing(): void; expand(id: number): void }

export class Picture {
  scene: Scene = { dots: [], lanes: [], kind: "whole", weaker: 0, key: "" };
  named = new Set<Dot>();
  frames = 0;
  private canvas = $<HTMLCanvasElement>("canvas");
  private context = this.canvas.getContext("2d", { alpha: false })!;
  private transform: ZoomTransform = zoomIdentity;
  private zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  private tree: Quadtree<Dot> = quadtree<Dot>();
  private hovered: Dot | Lane | null = null;
  private wanted = false;
  private settled = 0;
  private quick = false;
  private dragged = false;
  private still: { canvas: HTMLCanvasElement; frame: Frame } | null = null;
  private look!: Look;
  private size = { width: 0, height: 0 };

  constructor(private choose: Choosers) {
    this.zoom = zoom<HTMLCanvasElement, unknown>().scaleExtent([0.02, 6]).on("zoom", ({ transform }) => {
      this.dragged = transform.k === this.transform.k;
      this.transform = transform;
      this.draw(true);
    }).on("end", () => this.draw());
    select(this.canvas).call(this.zoom).on("dblclick.zoom", null);
    this.canvas.addEventListener("click", (event) => this.click(event));
    this.canvas.addEventListener("dblclick", (event) => {
      const dot = this.dotAt(event.offsetX, event.offsetY);
      if (dot) this.choose.expand(dot.node.id);
    });
    this.canvas.addEventListener("pointermove", (event) => this.hover(event));
    this.canvas.addEventListener("pointerleave", () => this.tell(null, 0, 0));
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(() => { if (this.measured()) this.fit(); }).observe(this.canvas.parentElement!);
    this.restyle();
  }

  get frame(): Frame {
    return { k: this.transform.k, x: this.transform.x, y: this.transform.y, ...this.size };
  }

  /* Shows a scene; the view is fitted when the scene is of other nodes than before. */
  show(scene: Scene): void {
    const other = scene.key !== this.scene.key, resized = this.measured();
    this.still = null;
    this.scene = scene;
    this.tree = quadtree<Dot>().x((dot) => dot.x).y((dot) => dot.y).addAll(scene.dots);
    if (other || resized) this.fit();
    else this.draw();
  }

  fit(): void {
    const { dots } = this.scene;
    const { width, height } = this.size;
    if (!dots.length || width < 10) return this.draw();
    // Names reach out to the sides and below.
    const xs = dots.map((dot) => dot.x), ys = dots.map((dot) => dot.y), margin = dots.length > 300 ? 20 : 64;
    const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
    const k = Math.min((width - 2 * margin) / Math.max(1, right - left), (height - TOOLS - 1.2 * margin) / Math.max(1, bottom - top), 1.15);
    const moved = zoomIdentity.translate(width / 2, (height + TOOLS) / 2).scale(k).translate(-(left + right) / 2, -(top + bottom) / 2);
    select(this.canvas).call(this.zoom.transform, moved);
  }

  restyle(): void {
    this.still = null;
    const style = getComputedStyle(document.documentElement);
    const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
    const kinds = ["people", "organizations", "countries", "places", "equipment", "offices", "groups"];
    this.look = {
      ground: of("ground"), ink: of("ink"), soft: of("soft"), accent: of("accent"), hostile: of("hostile"), cooperative: of("cooperative"),
      neutral: of("neutral"), kinds: Object.fromEntries(kinds.map((kind) => [kind, of(kind)])),
    };
    this.draw();
  }

  draw(quick = false): void {
    clearTimeout(this.settled);
    if (quick) this.settled = window.setTimeout(() => this.draw(), 120);
    this.quick = quick;
    if (this.wanted) return;
    this.wanted = true;
    requestAnimationFrame(() => {
      this.wanted = false;
      this.frames++;
      const ratio = devicePixelRatio || 1;
      this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const hovered = this.hovered && "node" in this.hovered ? this.hovered : null;
      if (this.quick && (this.dragged || this.heavy) && this.slide()) return;
      this.still = null;
      this.named = paint(this.context as never, this.scene, this.frame, this.look, { quick: this.quick, hovered });
    });
  }

  private get heavy(): boolean {
    return this.scene.lanes.length > HEAVY;
  }

  /* While the picture is dragged, or thousands of lines move, a picture of it and of what lies around is moved; it is
     drawn anew when it stops, or where that picture ends. */
  private slide(): boolean {
    const { width, height } = this.size;
    const k = this.still ? this.transform.k / this.still.frame.k : 0;
    if (this.still && k !== 1 && !this.heavy) return false;
    if (!this.still || k > 2.5 || k < 0.5 || (k === 1 && !this.covers(this.still.frame))) this.still = this.surroundings();
    const { canvas, frame } = this.still, scale = this.transform.k / frame.k;
    this.context.fillStyle = this.look.ground;
    this.context.fillRect(0, 0, width, height);
    this.context.drawImage(canvas, this.transform.x - frame.x * scale, this.transform.y - frame.y * scale, frame.width * scale, frame.height * scale);
    return true;
  }

  private covers(frame: Frame): boolean {
    const left = frame.x - this.transform.x, top = frame.y - this.transform.y;
    return left >= 0 && top >= 0 && frame.width - left >= this.size.width && frame.height - top >= this.size.height;
  }

  private surroundings(): { canvas: HTMLCanvasElement; frame: Frame } {
    const { width, height } = this.size, ratio = this.heavy ? 1 : devicePixelRatio || 1;
    const canvas = this.still?.canvas || document.createElement("canvas");
    const frame = { k: this.transform.k, x: this.transform.x + width * MARGIN, y: this.transform.y + height * MARGIN, width: width * (1 + 2 * MARGIN), height: height * (1 + 2 * MARGIN) };
    canvas.width = frame.width * ratio;
    canvas.height = frame.height * ratio;
    const context = canvas.getContext("2d", { alpha: false })!;
    context.scale(ratio, ratio);
    paint(context as never, this.scene, frame, this.look, { quick: this.heavy });
    return { canvas, frame };
  }

  /* Draws what is seen on another surface of the same size. */
  drawOn(surface: Parameters<typeof paint>[0]): void {
    paint(surface, this.scene, this.frame, this.look);
  }

  place(id: number): { x: number; y: number } | null {
    const dot = this.scene.dots.find((one) => one.node.id === id);
    return dot ? { x: dot.x * this.transform.k + this.transform.x, y: dot.y * this.transform.k + this.transform.y } : null;
  }

  /* Whether the canvas has another size than before; it is that of what holds it now. */
  private measured(): boolean {
    const { clientWidth, clientHeight } = this.canvas.parentElement!;
    if (!clientWidth || !clientHeight || (clientWidth === this.size.width && clientHeight === this.size.height)) return false;
    const ratio = devicePixelRatio || 1;
    this.size = { width: clientWidth, height: clientHeight };
    this.canvas.width = clientWidth * ratio;
    this.canvas.height = clientHeight * ratio;
    this.canvas.style.width = `${clientWidth}px`;
    this.canvas.style.height = `${clientHeight}px`;
    this.zoom.extent([[0, 0], [clientWidth, clientHeight]]);
    return true;
  }

  private dotAt(x: number, y: number): Dot | null {
    const [wx, wy] = this.transform.invert([x, y]);
    const dot = this.tree.find(wx, wy, 30 / this.transform.k);
    if (!dot) return null;
    const away = Math.hypot(dot.x - wx, dot.y - wy) * this.transform.k;
    return away <= Math.max(7, radiusAt(dot, this.transform.k) + 3) ? dot : null;
  }

  private laneAt(x: number, y: number): Lane | null {
    let best: Lane | null = null, nearest = 5;
    for (const lane of this.scene.lanes) {
      const line = lineOf(lane, this.frame);
      if (!line) continue;
      const along = Math.min(line.length, Math.max(0, (x - line.ax) * line.ux + (y - line.ay) * line.uy));
      const away = Math.hypot(line.ax + line.ux * along - x, line.ay + line.uy * along - y);
      if (away < nearest) nearest = away, best = lane;
    }
    return best;
  }

  private click({ offsetX, offsetY }: MouseEvent): void {
    const dot = this.dotAt(offsetX, offsetY);
    if (dot) return this.choose.node(dot.node.id);
    const lane = this.laneAt(offsetX, offsetY);
    return lane ? this.choose.lane(lane) : this.choose.nothing();
  }

  private hover({ offsetX, offsetY, buttons }: PointerEvent): void {
    if (buttons) return this.tell(null, 0, 0);
    const found = this.dotAt(offsetX, offsetY) || (this.scene.lanes.length < 3000 ? this.laneAt(offsetX, offsetY) : null);
    this.tell(found, offsetX, offsetY);
  }

  private tell(found: Dot | Lane | null, x: number, y: number): void {
    const tip = $("tip");
    if (found !== this.hovered) {
      this.hovered = found;
      this.canvas.style.cursor = found ? "pointer" : "grab";
      tip.replaceChildren(...(!found ? [] : "node" in found ? dotTip(found) : laneTip(found)));
      this.dragged = false;
      this.draw(true);
    }
    tip.hidden = !found;
    if (!found) return;
    tip.style.left = `${Math.min(x + 14, this.size.width - tip.offsetWidth - 4)}px`;
    tip.style.top = `${Math.min(y + 14, this.size.height - tip.offsetHeight - 4)}px`;
  }

  private key(event: KeyboardEvent): void {
    const moves: Record<string, [number, number]> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const canvas = select(this.canvas);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) canvas.call(this.zoom.translateBy, moves[event.key][0] / this.transform.k, moves[event.key][1] / this.transform.k);
    else if (event.key === "+" || event.key === "=") canvas.call(this.zoom.scaleBy, 1.25);
    else if (event.key === "-") canvas.call(this.zoom.scaleBy, 0.8);
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
  }
}

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

function dotTip({ node, members }: Dot): HTMLElement[] {
  if (members) return [make("b", "", `${node.label} …`), make("div", "", `${counted(members, "entity", "entities")} that tell of one another most; click to open`)];
  return [make("b", "", node.label), make("div", "", `${describe(node)}, ${counted(node.statements, "statement")}`)];
}

function laneTip(lane: Lane): HTMLElement[] {
  const arrow = lane.role === "party" || lane.role === "between" ? "↔" : "→";
  return [make("b", "", `${lane.from.node.label} ${arrow} ${lane.to.node.label}`), make("div", "", lane.label)];
}
