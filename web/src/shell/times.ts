// Frames, seconds and how both are written. A picture's identity is its frame; seconds are for people and the player.

/** How long a film's frames last: `at` is null where frame n is at n / rate, else the second of each. */
export type FilmClock = { frames: number; rate: [number, number]; at: Float64Array | null };

export const framesASecond = (clock: FilmClock) => clock.rate[0] / clock.rate[1];

/** When a frame is first on the screen. `clock.frames` itself is the end of the film. */
export function secondsAt(clock: FilmClock, frame: number): number {
  const { at, frames, rate } = clock;
  if (!at) return (frame * rate[1]) / rate[0];
  if (frame < frames) return at[Math.max(0, Math.floor(frame))] ?? 0;
  const last = at[frames - 1] ?? 0;
  return last + (frames > 1 ? last - (at[frames - 2] ?? 0) : rate[1] / rate[0]);
}

/** The frame on the screen at that second, held inside the film. */
export function frameAt(clock: FilmClock, seconds: number): number {
  const { at, frames, rate } = clock;
  if (frames <= 0) return 0;
  // A hair is added, so that the second a frame begins at, gone through floating point, gives that frame.
  const when = seconds + 1e-6;
  if (!at) return Math.min(frames - 1, Math.max(0, Math.floor((when * rate[0]) / rate[1])));
  let low = 0;
  let high = frames - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((at[middle] ?? Infinity) <= when) low = middle;
    else high = middle - 1;
  }
  return low;
}

const two = (value: number) => String(value).padStart(2, "0");

/** "1:37:04", or "37:04" under an hour; "0:04" under a minute. */
export function secondsText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds + 1e-6));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** "1:37:04.12": the clock with the frame within its second. */
export function clockText(clock: FilmClock, frame: number): string {
  const seconds = secondsAt(clock, frame);
  const part = Math.max(0, seconds - Math.floor(seconds + 1e-6));
  return `${secondsText(seconds)}.${two(Math.floor(part * framesASecond(clock) + 1e-3))}`;
}

/** "14.7" above 2 s, "1.46" below, with the language's decimal sign: the precision in which lengths are printed. */
export function lengthText(seconds: number, language: string): string {
  const digits = seconds < 2 ? 2 : 1;
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(seconds);
}

/** Long stretches in words' place: "1 h 37 min", "12 min", "41 s". */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 90) return `${whole}\u00a0s`;
  const minutes = Math.round(whole / 60);
  return minutes < 60 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0h\u00a0${two(minutes % 60)}\u00a0min`;
}

/**
 * A place as a person writes it: digits alone are a frame, "1:37:04" a time, "1:37:04.12" that with the frame within its
 * second, "97.3" seconds. Null where it is none of these or lies outside the film.
 */
export function placeNamed(clock: FilmClock, text: string): number | null {
  const said = text.trim().replace(",", ".");
  let frame: number | null = null;
  if (/^\d+$/.test(said)) frame = Number(said);
  else if (/^\d+\.\d+$/.test(said)) frame = inside(clock, Number(said));
  else {
    const parts = /^(?:(\d+):)?(\d{1,2}):([0-5]\d)(?:\.(\d{1,3}))?$/.exec(said);
    if (!parts) return null;
    const second = Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
    frame = parts[4] === undefined ? inside(clock, second) : withinSecond(clock, second, Number(parts[4]));
  }
  return frame !== null && frame < clock.frames ? frame : null;
}

/** The last frame that is shown within the `number`-th of the parts into which the rate divides a second (as src/film/place.cpp). */
function withinSecond(clock: FilmClock, second: number, number: number): number | null {
  const rate = framesASecond(clock);
  if (number >= Math.ceil(rate) || second >= secondsAt(clock, clock.frames)) return null;
  return frameAt(clock, second + Math.min((number + 1) / rate, 1) - 0.002 / rate);
}

const inside = (clock: FilmClock, seconds: number) =>
  seconds < secondsAt(clock, clock.frames) ? frameAt(clock, seconds) : null;
