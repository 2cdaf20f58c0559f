/* Records what the painter draws as the text of an SVG file. */
import type { Surface } from "./painter";

const escaped = (words: string) => words.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
const short = (n: number) => String(Math.round(n * 10) / 10);

export class Recorder implements Surface {
  fillStyle: unknown = "#000"; strokeStyle: unknown = "#000"; lineWidth = 1; globalAlpha = 1; font = "13px sans-serif";
  textAlign = "left"; textBaseline = "middle"; lineJoin = "round";
  private dashes: number[] = [];
  private path = "";
  private found: string[] = [];
  constructor(private width: number, private height: number, private measure: (words: string, font: string) => number) {}
  beginPath(): void { this.path = ""; }
  moveTo(x: number, y: number): void { this.path += `M${short(x)} ${short(y)}`; }
  lineTo(x: number, y: number): void { this.path += `L${short(x)} ${short(y)}`; }
  closePath(): void { this.path += "Z"; }
  rect(x: number, y: number, w: number, h: number): void { this.path += `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}Z`; }
  arc(x: number, y: number, r: number): void {
    this.path += `M${short(x + r)} ${short(y)}A${short(r)} ${short(r)} 0 1 1 ${short(x - r)} ${short(y)}A${short(r)} ${short(r)} 0 1 1 ${short(x + r)} ${short(y)}`;
  }
  setLineDash(dashes: number[]): void { this.dashes = dashes; }
  measureText(words: string): { width: number } { return { width: this.measure(words, this.font) }; }
  private get alpha(): string { return this.globalAlpha < 1 ? ` opacity="${this.globalAlpha}"` : ""; }
  private get line(): string {
    const dashes = this.dashes.length ? ` stroke-dasharray="${this.dashes.join(" ")}"` : "";
    return ` fill="none" stroke="${this.strokeStyle}" stroke-width="${short(this.lineWidth)}" stroke-linejoin="round"${dashes}`;
  }
  fill(): void { if (this.path) this.found.push(`<path d="${this.path}" fill="${this.fillStyle}"${this.alpha}/>`); }
  stroke(): void { if (this.path) this.found.push(`<path d="${this.path}"${this.line}${this.alpha}/>`); }
  fillRect(x: number, y: number, w: number, h: number): void {
    this.found.push(`<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${this.fillStyle}"/>`);
  }
  private words(words: string, x: number, y: number, look: string): void {
    const [, weight, size] = this.font.match(/^(\d00 )?([\d.]+)px/) || ["", "400", "13"];
    this.found.push(`<text x="${short(x)}" y="${short(y)}" dominant-baseline="central" font-size="${size}" font-weight="${(weight || "400").trim()}"${look}${this.alpha}>${escaped(words)}</text>`);
  }
  fillText(words: string, x: number, y: number): void { this.words(words, x, y, ` fill="${this.fillStyle}"`); }
  strokeText(words: string, x: number, y: number): void { this.words(words, x, y, this.line); }
  toString(): string {
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="system-ui, sans-serif">\n${this.found.join("\n")}\n</svg>\n`;
  }
}
