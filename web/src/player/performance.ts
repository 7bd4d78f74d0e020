// One film in one video element: which way it comes, and what follows from each picture that is shown.
import { effect } from "@preact/signals";
import type { Breakdown } from "../shell/film";
import { Fault } from "../shell/api";
import { playhead, playing, show, wanted } from "../shell/store";
import { frameAt, secondsAt, type FilmClock } from "../shell/times";
import { sentencesOf } from "../shell/toasts";
import { play, useVideo } from "./deeds";
import { fileAddress, soundAddress, streamAddress, type Media } from "./media";
import { Projector } from "./projector";
import { backwards, covered, loop, media, muted, speed, stillsOnly, trouble, volume, waiting } from "./state";
import { Stream } from "./stream";

const patience = 350;

export class Performance {
  readonly #video: HTMLVideoElement;
  readonly #film: Breakdown;
  readonly #clock: FilmClock;
  readonly #left = new AbortController();
  readonly #effects: (() => void)[] = [];
  #projector: Projector;
  #stream: Stream | null = null;
  #looping = 0;

  constructor(video: HTMLVideoElement, film: Breakdown, clock: FilmClock, how: Media) {
    this.#video = video;
    this.#film = film;
    this.#clock = clock;
    useVideo(video);
    this.#projector = this.#project();
    this.#load(how);
    this.#listen();
    this.#effects.push(
      effect(() => this.#show(wanted.value.frame)),
      effect(() => void (video.volume = volume.value)),
      effect(() => void (video.muted = muted.value)),
      effect(() => void (video.playbackRate = speed.value)),
      effect(() => void (backwards.value > 0 && this.#runBack())),
    );
  }

  close() {
    this.#left.abort();
    for (const stop of this.#effects) stop();
    clearTimeout(this.#looping);
    this.#projector.close();
    this.#stream?.close();
    useVideo(null);
    playing.value = false;
    waiting.value = false;
    covered.value = null;
    loop.value = null;
    this.#video.removeAttribute("src");
    this.#video.load();
  }

  #load(how: Media) {
    media.value = how;
    if (how.how === "file") {
      this.#video.src = fileAddress(this.#film.id);
      return;
    }
    const { id } = this.#film;
    this.#stream = new Stream({
      video: this.#video,
      clock: this.#clock,
      length: this.#clock.frames ? secondsAt(this.#clock, this.#clock.frames) : this.#film.film.seconds,
      address: (frame, seconds) => (this.#clock.frames ? streamAddress(id, frame) : soundAddress(id, seconds)),
      failed: (why) => this.#fail(why instanceof Fault ? sentencesOf(why).sentence : String(why)),
    });
  }

  #project() {
    return new Projector({
      video: this.#video,
      clock: this.#clock,
      reach: (seconds, then) => {
        if (!this.#stream) return then();
        this.#stream.reach(seconds);
        this.#stream.whenThere(seconds, then);
      },
      shown: (frame) => this.#shown(frame),
      otherwise: (frame) => (covered.value = frame),
      strange: () => this.#instead(),
    });
  }

  /** The browser cannot play the file, or has other times for it: the server makes a stream of it. */
  #instead() {
    if (this.#stream) return;
    const at = playhead.peek();
    this.#projector.close();
    this.#projector = this.#project();
    this.#load({ how: "stream", why: "browser", type: "" });
    this.#show(at);
  }

  #fail(why: string) {
    trouble.value = why;
    stillsOnly.value = true;
  }

  #listen() {
    const { signal } = this.#left;
    const video = this.#video;
    const on = (names: string, deed: () => void) => names.split(" ").forEach((name) => video.addEventListener(name, deed, { signal }));
    on("play", () => (playing.value = true));
    on("pause ended", () => (playing.value = false));
    on("seeking timeupdate", () => this.#stream?.reach(video.currentTime));
    on("error", () => (this.#stream ? this.#fail(video.error?.message ?? "") : this.#instead()));
    let patient = 0;
    on("seeking waiting", () => {
      clearTimeout(patient);
      patient = window.setTimeout(() => (waiting.value = true), patience);
    });
    on("seeked playing canplay pause", () => {
      if (video.seeking) return;
      clearTimeout(patient);
      waiting.value = false;
    });
    signal.addEventListener("abort", () => clearTimeout(patient));
  }

  #show(frame: number) {
    const span = loop.peek();
    if (span && (frame < span.first || frame >= span.end)) loop.value = null;
    clearTimeout(this.#looping);
    if (this.#clock.frames) this.#projector.show(frame);
    else this.#stream?.reach(0);
  }

  #shown(frame: number) {
    playhead.value = frame;
    this.#video.dataset.frame = String(frame);
    const span = loop.peek();
    if (!span || !playing.peek() || frame < span.end - 1) return;
    clearTimeout(this.#looping);
    const left = (secondsAt(this.#clock, frame + 1) - secondsAt(this.#clock, frame)) / speed.peek();
    this.#looping = window.setTimeout(() => {
      show(span.first);
      play();
    }, Math.max(0, Math.min(left, 2) * 1000 - 12));
  }

  /** As the clock goes, but backwards; each picture when the one before it has come. */
  #runBack() {
    const rate = backwards.peek();
    const from = secondsAt(this.#clock, playhead.peek());
    const begun = performance.now();
    const on = () => {
      if (backwards.peek() !== rate || this.#left.signal.aborted) return;
      if (this.#projector.asked === null) {
        const seconds = Math.max(0, from - ((performance.now() - begun) / 1000) * rate);
        const frame = frameAt(this.#clock, seconds);
        if (frame !== playhead.peek()) show(frame);
        if (frame === 0) {
          backwards.value = 0;
          return;
        }
      }
      requestAnimationFrame(on);
    };
    requestAnimationFrame(on);
  }
}
