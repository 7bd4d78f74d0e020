// A curve as a picture: a line where values are wider than pixels, from the least to the greatest of each pixel where not.
import { secondsAt, type FilmClock } from "../shell/times";
import type { Colours } from "./colours";
import type { Curves, CurveTile } from "./curves";
import type { CurveCard, TimelineFilm } from "./film";
import { viewEnd, type View } from "./scale";

export type Place = { top: number; height: number };

/** The seconds at which a curve's value of that index begins. */
export type SecondsOf = (index: number) => number;

/** Where a value stands, between the extents of its card; null for one that says nothing. */
export function yOf(value: number, least: number, most: number, { top, height }: Place): number {
  const share = most > least ? (value - least) / (most - least) : 0.5;
  return top + height * (1 - Math.min(1, Math.max(0, share)));
}

export type Points = { x: number[]; low: number[]; high: number[] };

const margin = 200; // CSS pixels: more than the widest frame

/** Of the tiles, what falls into the view: x, least and greatest of each column; NaN breaks the line. */
export function pointsOf(tiles: CurveTile[], view: View, seconds: SecondsOf): Points {
  const points: Points = { x: [], low: [], high: [] };
  for (const tile of tiles) {
    const each = tile.pairs ? 2 : 1;
    const count = tile.values.length / each;
    for (let i = 0; i < count; ++i) {
      const x = (seconds(tile.first + (i + 0.5) * tile.perColumn) - view.start) / view.perPixel;
      if (x < -margin) continue;
      points.x.push(x);
      points.low.push(tile.values[i * each]!);
      points.high.push(tile.values[i * each + each - 1]!);
      if (x > view.width + margin) break; // one beyond the edge, for the line to it
    }
  }
  return points;
}

/** One line where each column has one value; else filled from least to greatest. A value stands in the middle of its frame. */
export function drawPoints(context: CanvasRenderingContext2D, points: Points, least: number, most: number, place: Place) {
  const { x, low } = points;
  let begun = 0;
  for (let i = 0; i <= x.length; ++i) {
    if (i < x.length && Number.isFinite(low[i]!)) continue;
    if (i > begun) piece(context, points, begun, i, least, most, place);
    begun = i + 1;
  }
}

const thickness = 1.4;

function piece(context: CanvasRenderingContext2D, { x, low, high }: Points, from: number, to: number, least: number, most: number, place: Place) {
  context.beginPath();
  let apart = false;
  for (let i = from; i < to; ++i) {
    context.lineTo(x[i]!, yOf(high[i]!, least, most, place));
    apart ||= high[i] !== low[i];
  }
  context.lineWidth = thickness;
  context.lineJoin = "bevel";
  if (!apart) return context.stroke();
  for (let i = to - 1; i >= from; --i) context.lineTo(x[i]!, yOf(low[i]!, least, most, place) + 1);
  context.closePath();
  context.fill();
}

/** Below the upper edge of its lane, so much of it is the curve's. */
const room = { above: 6, height: 44 };

export function drawCurve(context: CanvasRenderingContext2D, { curves, card, film, view, colours, top }: {
  curves: Curves; card: CurveCard; film: TimelineFilm; view: View; colours: Colours; top: number;
}) {
  const { clock } = film;
  const aSecond = card.perSecond || clock.frames / Math.max(1e-9, secondsAt(clock, clock.frames));
  const first = Math.floor(view.start * aSecond) - 2;
  const end = Math.ceil(viewEnd(view) * aSecond) + 2;
  const seconds = (index: number) => (card.perSecond ? index / card.perSecond : between(clock, index));
  const tiles = curves.tiles(card, first, end, aSecond * view.perPixel);
  const place = { top: top + room.above, height: room.height };
  context.fillStyle = colours.text.line;
  context.fillRect(0, place.top + place.height, view.width, 1);
  context.fillStyle = context.strokeStyle = colours.text.ink;
  drawPoints(context, pointsOf(tiles, view, seconds), card.least, card.most, place);
}

/** Seconds of a fraction of a frame: where a column of several begins. */
function between(clock: FilmClock, index: number): number {
  const whole = Math.floor(index);
  const from = secondsAt(clock, Math.min(whole, clock.frames));
  return index === whole ? from : from + (index - whole) * (secondsAt(clock, Math.min(whole + 1, clock.frames)) - from);
}
