// Between the seconds of a film and the pixels of a timeline. A view is a value: every change gives another, held so that the
// film fills it.
import { frameAt, framesASecond, secondsAt, type FilmClock } from "../shell/times";

/** What is seen: the second at the left edge, seconds a CSS pixel, and how many of those. */
export type View = { start: number; perPixel: number; width: number };

/** A frame is never wider than this, and a view so is never narrower than a few frames. */
export const widestFrame = 160;

export const xOf = (view: View, seconds: number) => (seconds - view.start) / view.perPixel;
export const secondsAtX = (view: View, x: number) => view.start + x * view.perPixel;
export const viewEnd = (view: View) => view.start + view.width * view.perPixel;

export const filmSeconds = (clock: FilmClock) => secondsAt(clock, clock.frames);
export const xOfFrame = (view: View, clock: FilmClock, frame: number) => xOf(view, secondsAt(clock, frame));
export const frameAtX = (view: View, clock: FilmClock, x: number) => frameAt(clock, secondsAtX(view, x));
/** How wide a usual frame is. */
export const frameWidth = (view: View, clock: FilmClock) => 1 / framesASecond(clock) / view.perPixel;

/** The view nearest to this one that shows no more than the film and frames no wider than `widestFrame`. */
export function held(view: View, clock: FilmClock): View {
  const width = Math.max(1, view.width);
  const whole = Math.max(filmSeconds(clock), 1e-3) / width;
  const least = Math.min(whole, 1 / framesASecond(clock) / widestFrame);
  const perPixel = Math.min(whole, Math.max(least, view.perPixel));
  const last = Math.max(0, filmSeconds(clock) - perPixel * width);
  return { start: Math.min(last, Math.max(0, view.start)), perPixel, width };
}

export const wholeFilm = (clock: FilmClock, width: number): View =>
  held({ start: 0, perPixel: Infinity, width }, clock);

/** What stands at `x` stays there; a factor above 1 brings the film nearer. */
export function zoomed(view: View, clock: FilmClock, factor: number, x: number): View {
  const nearer = held({ ...view, perPixel: view.perPixel / factor }, clock);
  return held({ ...nearer, start: secondsAtX(view, x) - x * nearer.perPixel }, clock);
}

export const panned = (view: View, clock: FilmClock, pixels: number): View =>
  held({ ...view, start: view.start + pixels * view.perPixel }, clock);

export const resized = (view: View, clock: FilmClock, width: number): View =>
  held({ ...view, width, perPixel: isWhole(view, clock) ? Infinity : view.perPixel }, clock);

export const isWhole = (view: View, clock: FilmClock) => view.perPixel * view.width >= filmSeconds(clock) * (1 - 1e-9);

/** From one second to another, with a margin of so large a share of it at either side. */
export function fitted(view: View, clock: FilmClock, from: number, to: number, margin = 0.08): View {
  const length = Math.max(to - from, 1e-3);
  const perPixel = (length * (1 + 2 * margin)) / view.width;
  const nearer = held({ ...view, perPixel }, clock);
  return held({ ...nearer, start: (from + to) / 2 - (nearer.perPixel * view.width) / 2 }, clock);
}

/** The same view where that second is in it; else moved by the page, as one turns pages after a reader. */
export function following(view: View, clock: FilmClock, seconds: number): View {
  const x = xOf(view, seconds);
  if (x >= 0 && x < view.width) return view;
  return held({ ...view, start: seconds - view.width * view.perPixel * (x < 0 ? 0.9 : 0.1) }, clock);
}
