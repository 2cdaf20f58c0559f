/* What a part of the page may ask of the whole: what is known, what is chosen, and the ways to change that. */
import type { Passed } from "./filters";
import type { Model, Statement } from "./model";
import type { Scene } from "./scene";
import type { Selection, State } from "./state";

export interface Page {
  readonly model: Model;
  readonly state: State;
  readonly passed: Passed;
  readonly rows: Statement[];
  readonly most: { cards: number; rows: number };
  readonly picture: { readonly scene: Scene };
  pathFrom: number | null;
  set(change: (state: State) => void): void;
  choose(selection: Selection): void;
  chooseNode(id: number): void;
  found(id: number): void;
  expand(id: number): void;
  collapse(id: number): void;
  openGroup(id: number): void;
  closeGroup(id: number): void;
  startPath(id: number): void;
  isPlace(id: number): boolean;
  render(): void;
  renderPanel(): void;
}
