// Where the marks of the time axis stand and what they say: seconds on the whole film, frames when they have room.
import { clockText, framesASecond, secondsAt, secondsText, type FilmClock } from "../shell/times";
import { frameWidth, secondsAtX, viewEnd, xOf, xOfFrame, frameAtX, type View } from "./scale";

export type Tick = { x: number; text: string };
export type Axis = { ticks: Tick[]; between: number[] };

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400];
const parts: Record<number, number> = { 1: 4, 2: 2, 5: 5, 10: 5, 15: 3, 30: 3, 60: 4, 120: 4, 300: 5, 600: 5, 900: 3, 1800: 3 };
const roomForSeconds = 84;
const roomForFrames = 96;

/** Whole divisors of the frames of a second, so that marks fall on seconds too. */
function frameStep(view: View, clock: FilmClock): number {
  const second = Math.max(1, Math.round(framesASecond(clock)));
  for (let step = 1; step < second; ++step)
    if (second % step === 0 && step * frameWidth(view, clock) >= roomForFrames) return step;
  return second;
}

export function axis(view: View, clock: FilmClock): Axis {
  return view.perPixel * roomForSeconds >= 1 ? inSeconds(view) : inFrames(view, clock);
}

function inSeconds(view: View): Axis {
  const step = steps.find((seconds) => seconds / view.perPixel >= roomForSeconds) ?? 28800;
  const finer = step / (parts[step] ?? 4);
  const ticks: Tick[] = [];
  const between: number[] = [];
  for (let mark = Math.floor(view.start / step); mark * step <= viewEnd(view); ++mark)
    ticks.push({ x: xOf(view, mark * step), text: secondsText(mark * step) });
  for (let mark = Math.floor(view.start / finer); mark * finer <= viewEnd(view); ++mark) between.push(xOf(view, mark * finer));
  return { ticks, between };
}

function inFrames(view: View, clock: FilmClock): Axis {
  const step = frameStep(view, clock);
  const ticks: Tick[] = [];
  const between: number[] = [];
  const last = Math.min(clock.frames, frameAtX(view, clock, view.width) + 1);
  const first = frameAtX(view, clock, 0);
  for (let frame = first - (first % step); frame <= last; frame += step)
    ticks.push({ x: xOfFrame(view, clock, frame), text: clockText(clock, frame) });
  if (frameWidth(view, clock) >= 4)
    for (let frame = first; frame <= last; ++frame) between.push(xOfFrame(view, clock, frame));
  return { ticks, between };
}

/** The seconds in which grid lines stand, for whoever asks where one is. */
export const secondsUnder = (view: View, x: number, clock: FilmClock) =>
  Math.min(secondsAt(clock, clock.frames), Math.max(0, secondsAtX(view, x)));
