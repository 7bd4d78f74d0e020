// The colours each shot is made of, as much of each as there is of it; below, how light it is as a whole.
import { laneGap, type Band, type Lane } from "../lane";
import { pixelOf, type Pixel } from "../colours";
import { track, type TimelineFilm } from "../film";
import type { Spans } from "../spans";

/** Rows of one colour each, from the largest share down. */
const rows = 6;
const rowHeight = 3;
const keyHeight = 4;

/** "#6c6c6c 40, #8a8a8a 20": the colours of a palette and their shares. */
export const coloursTold = (detail: string) =>
  [...detail.matchAll(/(#[0-9a-f]{6}) (\d+)/gi)].slice(0, 12).map(([, colour, share]) => ({ colour: colour!, share: Number(share) }));

/** Which colour stands at each of so many places, by their shares. */
export function coloursInRows(detail: string, count = rows): Pixel[] {
  const told = coloursTold(detail);
  const whole = told.reduce((sum, { share }) => sum + share, 0);
  const pixels: Pixel[] = [];
  for (let row = 0; row < count && whole > 0; ++row) {
    let before = ((row + 0.5) / count) * whole;
    const at = told.find(({ share }) => (before -= share) <= 0) ?? told[told.length - 1]!;
    pixels.push(pixelOf(at.colour));
  }
  return pixels;
}

const shades = new WeakMap<Spans, Pixel[][]>();
/** Worked out once for each film: a palette is a sentence to be read. */
function shadesOf(palette: Spans): Pixel[][] {
  let known = shades.get(palette);
  if (!known) shades.set(palette, (known = palette.detail.map((detail) => coloursInRows(detail))));
  return known;
}

export function lightLane(film: TimelineFilm): Lane | null {
  const palette = track(film, "palette");
  const key = track(film, "key");
  if (!palette.count && !key.count) return null;
  const bands: Band[] = [];
  if (palette.count) {
    const known = shadesOf(palette);
    for (let row = 0; row < rows; ++row)
      bands.push({ name: "palette", spans: palette, top: row * rowHeight, height: rowHeight, colour: (at) => known[at]?.[row] ?? 0 });
  }
  if (key.count) {
    const top = palette.count ? rows * rowHeight + 1 : 0;
    bands.push({ name: "key", spans: key, top, height: keyHeight, colour: (at) => greyOf(key.detail[at]!) });
  }
  const last = bands[bands.length - 1]!;
  return { name: "light", height: last.top + last.height + laneGap, bands };
}

/** "0.47 middle", of white: that grey. */
function greyOf(detail: string): Pixel {
  const share = Number.parseFloat(detail);
  if (!Number.isFinite(share)) return 0;
  const grey = Math.round(255 * Math.min(1, Math.max(0, share)));
  return ((255 << 24) | (grey << 16) | (grey << 8) | grey) >>> 0;
}
