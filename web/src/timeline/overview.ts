// The whole film as a strip: its colours, its transitions, and the frame around what is in view.
import type { Colours } from "./colours";
import { track, type TimelineFilm } from "./film";
import type { Band, Lane } from "./lane";
import { lightLane } from "./lanes/light";
import { heardLane } from "./lanes/heard";
import { BandPainter, fit } from "./paint";
import { wholeFilm, xOf, xOfFrame, type View } from "./scale";

export const overviewHeight = 26;
const coloursHeight = 18;

/** Drawn once for a film, a width and a theme. */
export function drawOverview(canvas: HTMLCanvasElement, painter: BandPainter, film: TimelineFilm, width: number, ratio: number, colours: Colours) {
  const context = fit(canvas, width, overviewHeight, ratio);
  const bands = coloursOfFilm(film).map((band) => ({ band, top: 1 }));
  const cuts: Band = { name: "cuts", spans: track(film, "transitions"), top: coloursHeight + 2, height: 6, colour: (_, { pixel }) => pixel.ink };
  painter.paint(context, [...bands, { band: cuts, top: 1 }], wholeFilm(film.clock, width), ratio, colours);
}

/** Its palettes; what is heard, or the shots alone, where there are none. */
function coloursOfFilm(film: TimelineFilm): Band[] {
  const lane: Lane | null = lightLane(film) ?? heardLane(film);
  const bands = lane?.bands.filter((band) => band.name !== "key") ?? [];
  if (!bands.length) return [{ name: "shots", spans: film.shots, top: 0, height: coloursHeight, colour: (_, { pixel }) => pixel.band }];
  const least = Math.min(...bands.map((band) => band.top));
  const most = Math.max(...bands.map((band) => band.top + band.height));
  const scale = coloursHeight / (most - least);
  return bands.map((band) => ({ ...band, top: (band.top - least) * scale, height: band.height * scale }));
}

export type Window = { from: number; to: number };

/** Where the view lies on the strip, in its pixels; never too narrow to be seen and held. */
export function windowOf(view: View, film: TimelineFilm, width: number): Window {
  const whole = wholeFilm(film.clock, width);
  const from = xOf(whole, view.start);
  const to = xOf(whole, view.start + view.width * view.perPixel);
  const more = Math.max(0, 6 - (to - from)) / 2;
  return { from: Math.max(0, from - more), to: Math.min(width, to + more) };
}

export function drawWindow(canvas: HTMLCanvasElement, film: TimelineFilm, view: View, marks: { playhead: number; selected: { first: number; end: number } | null }, ratio: number, colours: Colours) {
  const width = view.width;
  const context = fit(canvas, width, overviewHeight, ratio);
  const whole = wholeFilm(film.clock, width);
  const { from, to } = windowOf(view, film, width);
  context.globalAlpha = 0.62;
  context.fillStyle = colours.text.paper;
  context.fillRect(0, 0, from, overviewHeight);
  context.fillRect(to, 0, width - to, overviewHeight);
  context.globalAlpha = 1;
  if (marks.selected) {
    const first = xOfFrame(whole, film.clock, marks.selected.first);
    context.fillStyle = colours.text.here;
    context.fillRect(first, 0, Math.max(2, xOfFrame(whole, film.clock, marks.selected.end) - first), 3);
  }
  context.strokeStyle = colours.text.ink;
  context.lineWidth = 1.5;
  context.strokeRect(Math.round(from) + 0.75, 0.75, Math.max(2, Math.round(to) - Math.round(from) - 1.5), overviewHeight - 1.5);
  drawNeedle(context, xOfFrame(whole, film.clock, marks.playhead), overviewHeight, colours);
}

/** The playhead: yellow, with ink beside it so that it is seen on any ground. */
export function drawNeedle(context: CanvasRenderingContext2D, x: number, height: number, colours: Colours, top = 0) {
  const at = Math.round(x);
  context.fillStyle = colours.text["on-here"];
  context.fillRect(at - 2, top, 4, height - top);
  context.fillStyle = colours.text.here;
  context.fillRect(at - 1, top, 2, height - top);
}
