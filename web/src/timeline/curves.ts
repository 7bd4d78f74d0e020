// Curves in tiles: at each zoom the stretches in view, as many values as there are pixels, kept. While a tile is on its way a
// coarser one stands in for it.
import type { CurveCard } from "./film";

export type CurveTile = { first: number; perColumn: number; values: Float32Array; pairs: boolean };
export type FetchedTile = (name: string, first: number, end: number, columns: number, signal: AbortSignal) => Promise<{ values: Float32Array; pairs: boolean }>;

export const columnsOfTile = 512;
const mostKept = 400;
const atOnce = 3;

/** Values of a column at a level: 1, 2, 4, 8... */
export const perColumn = (level: number) => 2 ** level;

/** The level at which a column is no wider than a pixel that holds so many values; 0 where values are wider than pixels. */
export const levelFor = (valuesPerPixel: number) => Math.max(0, Math.floor(Math.log2(Math.max(1, valuesPerPixel))));

/** The tiles, by number, that hold the values [first, end) at a level. */
export function tilesFor(first: number, end: number, level: number): [number, number] {
  const length = columnsOfTile * perColumn(level);
  return [Math.floor(first / length), Math.ceil(end / length)];
}

/** The coarsest level: the whole curve in one tile. */
export const topLevel = (length: number) => Math.max(0, Math.ceil(Math.log2(Math.max(1, length) / columnsOfTile)));

export class Curves {
  private readonly kept_ = new Map<string, CurveTile>();
  private readonly coming_ = new Map<string, AbortController>();
  private readonly failed_ = new Set<string>();
  private waiting_: { key: string; card: CurveCard; level: number; tile: number }[] = [];

  constructor(private readonly fetched_: FetchedTile, private readonly arrived_: () => void) {}

  clear() {
    this.waiting_ = [];
    for (const asked of this.coming_.values()) asked.abort();
    this.kept_.clear();
    this.failed_.clear();
  }

  /** Forgets what was asked for in an earlier view and has not been sent for yet: called once for each drawing. */
  begin() {
    this.waiting_ = [];
  }

  /** The best there is for values [first, end); what is missing is asked for. In order, none over another at one level. */
  tiles(card: CurveCard, first: number, end: number, valuesPerPixel: number): CurveTile[] {
    const level = Math.min(levelFor(valuesPerPixel), topLevel(card.length));
    const [low, high] = tilesFor(Math.max(0, first), Math.min(card.length, end), level);
    const found: CurveTile[] = [];
    for (let tile = low; tile < high; ++tile) {
      const there = this.kept_.get(key(card.name, level, tile));
      const shown = there ?? this.coarser(card, level, tile);
      if (!there) this.want(card, level, tile);
      if (shown && found[found.length - 1] !== shown) found.push(shown);
    }
    return found;
  }

  /** Least and greatest at a value's place, as finely as is known; null where nothing is known yet. */
  at(card: CurveCard, index: number): [number, number] | null {
    for (let level = 0; level <= topLevel(card.length); ++level) {
      const tile = this.kept_.get(key(card.name, level, Math.floor(index / (columnsOfTile * perColumn(level)))));
      if (!tile) continue;
      const each = tile.pairs ? 2 : 1;
      const column = Math.floor((index - tile.first) / tile.perColumn) * each;
      const least = tile.values[column];
      return least === undefined ? null : [least, tile.values[column + each - 1]!];
    }
    return null;
  }

  private coarser(card: CurveCard, level: number, tile: number): CurveTile | undefined {
    for (let above = level + 1; above <= topLevel(card.length); ++above) {
      const there = this.kept_.get(key(card.name, above, tile >> (above - level)));
      if (there) return there;
    }
    return undefined;
  }

  private want(card: CurveCard, level: number, tile: number) {
    const name = key(card.name, level, tile);
    if (this.coming_.has(name) || this.failed_.has(name)) return;
    this.waiting_.push({ key: name, card, level, tile });
    queueMicrotask(() => this.ask());
  }

  private ask() {
    while (this.coming_.size < atOnce && this.waiting_.length) {
      const next = this.waiting_.shift()!;
      if (!this.coming_.has(next.key) && !this.kept_.has(next.key)) void this.fetch(next.key, next.card, next.level, next.tile);
    }
  }

  private async fetch(name: string, card: CurveCard, level: number, tile: number) {
    const asked = new AbortController();
    this.coming_.set(name, asked);
    const each = perColumn(level);
    const first = tile * columnsOfTile * each;
    const end = Math.min(card.length, first + columnsOfTile * each);
    try {
      const columns = Math.max(1, Math.ceil((end - first) / each));
      const { values, pairs } = await this.fetched_(card.name, first, end, columns, asked.signal);
      const told = pairs ? values.length / 2 : values.length;
      this.keep(name, { first, perColumn: (end - first) / Math.max(1, told), values, pairs });
      this.arrived_();
    } catch {
      if (!asked.signal.aborted) this.failed_.add(name);
    } finally {
      this.coming_.delete(name);
      this.ask();
    }
  }

  private keep(name: string, tile: CurveTile) {
    this.kept_.set(name, tile);
    for (const oldest of this.kept_.keys()) {
      if (this.kept_.size <= mostKept) return;
      this.kept_.delete(oldest);
    }
  }
}

const key = (name: string, level: number, tile: number) => `${name} ${level} ${tile}`;
