// Shows frames of a film in a video element, and says which frame is shown: by the time stamp of the picture itself.
import type { FilmClock } from "../shell/times";
import { fits, middleOf, nearestFrame } from "./nearest";

/** How long a picture may take to be told after it was sought; a browser in the background tells nothing. */
const patience = 500;
/** So many pictures whose times are none of the film's are no accident. */
const strangers = 3;

export type Projection = {
  video: HTMLVideoElement;
  clock: FilmClock;
  /** Calls back, at once or later, when that second can be gone to; but not where another is asked for before. */
  reach: (seconds: number, then: () => void) => void;
  /** A frame is on the screen. */
  shown: (frame: number) => void;
  /** The frame asked for is not what the browser shows; null once one is again. */
  otherwise: (frame: number | null) => void;
  /** The browser's times are not the film's. */
  strange: () => void;
};

export class Projector {
  readonly #to: Projection;
  readonly #left = new AbortController();
  #asked: number | null = null;
  /** Was the browser sent to the frame asked for? Until then what it shows is where it was. */
  #sent = false;
  #last = -1;
  #strange = 0;
  /** A still of that frame lies over the picture, which is another. */
  #covered: number | null = null;
  #again = false;
  #waiting = 0;

  constructor(to: Projection) {
    this.#to = to;
    const { video } = to;
    const signal = this.#left.signal;
    video.addEventListener("seeked", () => this.#arrived(), { signal });
    video.addEventListener("loadedmetadata", () => this.#asked !== null && this.#seek(this.#asked), { signal });
    this.#watch();
  }

  /** The frame that is on its way; null where the one asked for is there. */
  get asked() {
    return this.#asked;
  }

  /** Brings a frame to the screen. Where another is on its way, that one is left out. */
  show(frame: number) {
    this.#again = false;
    this.#seek(frame);
  }

  close() {
    this.#left.abort();
    clearTimeout(this.#waiting);
  }

  #seek(frame: number) {
    const { video, clock, reach } = this.#to;
    this.#asked = frame;
    this.#sent = false;
    clearTimeout(this.#waiting);
    const seconds = middleOf(clock, frame);
    reach(seconds, () => {
      if (video.readyState === 0) return; // once it knows the film, it is sent again
      this.#sent = true;
      video.currentTime = seconds;
    });
  }

  #watch() {
    this.#to.video.requestVideoFrameCallback((_, picture) => {
      if (this.#left.signal.aborted) return;
      this.#see(picture.mediaTime);
      this.#watch();
    });
  }

  #see(seconds: number) {
    const { clock, video, shown, strange } = this.#to;
    this.#strange = fits(clock, seconds) ? 0 : this.#strange + 1;
    if (this.#strange === strangers) return strange();
    this.#last = nearestFrame(clock, seconds);
    if (this.#asked !== null) {
      if (this.#sent && !video.seeking && (this.#asked === this.#last || !video.paused)) this.#settle();
    } else if (this.#covered === null || !video.paused) {
      this.#cover(null);
      shown(this.#last);
    }
  }

  /** The browser says that it is where it was sent: its picture was told before, or will be in a moment. */
  #arrived() {
    if (this.#asked === null || !this.#sent || this.#to.video.seeking) return;
    if (this.#last === this.#asked) return this.#settle();
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#late(), patience);
  }

  #settle() {
    clearTimeout(this.#waiting);
    this.#asked = null;
    this.#cover(null);
    this.#to.shown(this.#last);
  }

  /** Nothing was told, or another picture: once more, and then the still itself must do. */
  #late() {
    const frame = this.#asked;
    if (frame === null) return;
    if (!this.#again) {
      this.#again = true;
      return this.#seek(frame);
    }
    this.#asked = null;
    this.#cover(frame);
    this.#to.shown(frame);
  }

  #cover(frame: number | null) {
    if (this.#covered === frame) return;
    this.#covered = frame;
    this.#to.otherwise(frame);
  }
}
