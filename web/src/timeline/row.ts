// Flat bands as one row of pixels each, stretched to the height of their lane: what a band costs does not depend on how many
// spans it has in view. Where spans are narrower than a pixel, the pixel takes the colour of what fills most of it, as pale as
// it is empty: many shots in one pixel are a density.
import type { Pixel } from "./colours";
import type { Spans } from "./spans";
import type { View } from "./scale";
import { inView } from "./visible";

/** One row of `width` device pixels, and what is gathered for the pixel that is being filled. */
export class Row {
  private readonly cover_: Float32Array;
  private readonly best_: Float32Array;

  constructor(readonly width: number, public pixels: Uint32Array = new Uint32Array(width)) {
    this.cover_ = new Float32Array(width);
    this.best_ = new Float32Array(width);
  }

  /** Fills these from now on, from nothing. */
  use(pixels: Uint32Array) {
    this.pixels = pixels.fill(0);
    this.cover_.fill(0);
    this.best_.fill(0);
  }

  /** From one device pixel to another, in fractions of them: of each pixel so much is covered. */
  add(from: number, to: number, colour: Pixel) {
    const begin = Math.max(0, Math.floor(from));
    const end = Math.min(this.width, Math.max(begin + 1, Math.ceil(to)));
    for (let x = begin; x < end; ++x) {
      const part = to > from ? Math.min(to, x + 1) - Math.max(from, x) : aPoint;
      this.cover_[x] = this.cover_[x]! + part;
      if (part < this.best_[x]!) continue;
      this.best_[x] = part;
      this.pixels[x] = colour;
    }
  }

  /** Pixels become as pale as they are empty; one that is touched shows. */
  settle() {
    for (let x = 0; x < this.width; ++x) {
      const cover = this.cover_[x]!;
      if (cover <= 0 || cover >= 1) continue;
      const pixel = this.pixels[x]!;
      this.pixels[x] = ((((pixel >>> 24) * Math.max(leastCover, cover)) << 24) | (pixel & 0xffffff)) >>> 0;
    }
  }
}

/** What is there is seen, however short. */
const leastCover = 0.25;
/** What has a place and no length, as a cut: three of them fill a pixel. */
const aPoint = 0.34;
/** From how many pixels on a span has paper after it. */
const roomForPaper = 4;

/** All spans in view, each in its colour; 0 is not drawn. */
export function paintSpans(row: Row, spans: Spans, view: View, ratio: number, colour: (at: number) => Pixel) {
  const pixels = ratio / view.perPixel;
  const [low, high] = inView(spans, view.start, view.start + view.width * view.perPixel);
  for (let at = low; at < high; ++at) {
    const said = colour(at);
    if (said === 0) continue;
    const from = (spans.from[at]! - view.start) * pixels;
    const to = (spans.to[at]! - view.start) * pixels;
    if (to - from >= roomForPaper * ratio) row.add(Math.round(from), Math.round(to) - ratio, said);
    else row.add(from, to, said);
  }
  row.settle();
}

/** How many spans stand on each pixel, as a paleness of one colour: for lanes whose spans overlap. */
export function paintDensity(row: Row, spans: Spans, view: View, ratio: number, colour: Pixel) {
  const pixels = ratio / view.perPixel;
  const [low, high] = inView(spans, view.start, view.start + view.width * view.perPixel);
  for (let at = low; at < high; ++at) {
    const begin = Math.max(0, Math.floor((spans.from[at]! - view.start) * pixels));
    const end = Math.min(row.width, Math.max(begin + 1, Math.ceil((spans.to[at]! - view.start) * pixels)));
    for (let x = begin; x < end; ++x) row.pixels[x] = row.pixels[x]! + 1;
  }
  for (let x = 0; x < row.width; ++x) {
    const count = row.pixels[x]!;
    if (count > 0) row.pixels[x] = ((Math.round(paleness(count) * 255) << 24) | (colour & 0xffffff)) >>> 0;
  }
}

/** One is half; many come near to full. */
const paleness = (count: number) => 1 - 0.5 / Math.sqrt(count);
