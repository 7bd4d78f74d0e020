// From the time of a picture that a browser shows to the frame that it is.
import { frameAt, secondsAt, type FilmClock } from "../shell/times";

/** The frame that begins nearest to that second: what a browser says of a picture is its own stamp, rounded. */
export function nearestFrame(clock: FilmClock, seconds: number): number {
  const before = frameAt(clock, seconds);
  const after = Math.min(before + 1, clock.frames - 1);
  return Math.abs(secondsAt(clock, after) - seconds) < Math.abs(seconds - secondsAt(clock, before)) ? after : before;
}

/** The middle of the time for which a frame is shown: to seek there shows it, however times are rounded. */
export function middleOf(clock: FilmClock, frame: number): number {
  const begins = secondsAt(clock, frame);
  return begins + Math.min(secondsAt(clock, frame + 1) - begins, 1) / 2;
}

/** Does that second stand for a frame: is it as near as rounding explains? */
export function fits(clock: FilmClock, seconds: number): boolean {
  const frame = nearestFrame(clock, seconds);
  const begins = secondsAt(clock, frame);
  return Math.abs(seconds - begins) <= Math.max(0.0015, (secondsAt(clock, frame + 1) - begins) / 4);
}
