// What a person does with the film as it plays: by keys, by the bar, by the timeline.
import { rowAt, shotAt } from "../shell/film";
import { clock, film, playhead, playing, selected, show } from "../shell/store";
import { frameAt, secondsAt } from "../shell/times";
import { backwards, loop, speed, speeds } from "./state";

/** The video element in which the film is; null where there is none. */
let video: HTMLVideoElement | null = null;
export const useVideo = (shown: HTMLVideoElement | null) => {
  video = shown;
};

export function play() {
  backwards.value = 0;
  if (!video) return;
  video.playbackRate = speed.value;
  // Where it is not let (no picture yet, no gesture), it stays as it is: the button says so.
  video.play().catch(() => null);
}

export function pause() {
  backwards.value = 0;
  video?.pause();
}

export const toggle = () => (playing.value || backwards.value ? pause() : play());

export function step(frames: number) {
  pause();
  show(playhead.peek() + frames);
}

export function stepSeconds(seconds: number) {
  pause();
  const now = clock.peek();
  const there = frameAt(now, secondsAt(now, playhead.peek()) + seconds);
  show(there === playhead.peek() ? there + Math.sign(seconds) : there);
}

/** To the next shot, or to where this one begins; from there, to where the one before does. */
export function stepShot(by: 1 | -1) {
  const shots = film.peek()?.shots;
  if (!shots) return;
  const row = rowAt(shots.first, playhead.peek());
  const begins = shots.first[row] ?? 0;
  const to = by > 0 ? row + 1 : playhead.peek() > begins ? row : row - 1;
  const first = shots.first[to];
  if (first !== undefined) show(first);
}

export function setSpeed(to: number) {
  speed.value = to;
  if (video) video.playbackRate = to;
}

/** L: plays; again, faster. */
export function forwards() {
  if (!playing.peek() || backwards.peek()) {
    setSpeed(1);
    return play();
  }
  setSpeed(speeds.find((faster) => faster > speed.peek()) ?? speed.peek());
}

/** J: runs backwards, in pictures as they come; again, faster. */
export function runBackwards() {
  const before = backwards.peek();
  video?.pause();
  backwards.value = Math.min(before ? before * 2 : 1, 8);
}

export function toggleLoop() {
  if (loop.peek()) {
    loop.value = null;
    return;
  }
  const shots = film.peek()?.shots;
  const shot = shots && shotAt(shots, playhead.peek());
  const span = selected.peek() ?? (shot && { first: shot.first, end: shot.end });
  if (!span || span.end <= span.first) return;
  loop.value = { first: span.first, end: span.end };
  if (playhead.peek() < span.first || playhead.peek() >= span.end) show(span.first);
}
