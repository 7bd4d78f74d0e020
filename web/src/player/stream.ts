// A film as the server makes it while it is played: fetched piece by piece, as far ahead as is useful, given to the browser.
// What was played stays for a while, so that one can step back.
import { secondsAt, type FilmClock } from "../shell/times";
import { nearestFrame } from "./nearest";

const secondsAhead = 15;
const secondsKept = 40;
/** A picture sought this little before what is there is fetched with some before it: one who steps back goes on. */
const secondsBack = 2;
/** A server that ends a stream which nobody read for long is asked again. */
const mostFailures = 2;

export type StreamOptions = {
  video: HTMLVideoElement;
  clock: FilmClock;
  /** Of the film, in seconds. */
  length: number;
  address: (frame: number) => string;
  failed: (why: unknown) => void;
};

export class Stream {
  readonly #media = new MediaSource();
  readonly #options: StreamOptions;
  readonly #open: Promise<void>;
  #buffer: SourceBuffer | null = null;
  #fetching: AbortController | null = null;
  #begun = 0;
  #failures = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#open = new Promise((resolve) => this.#media.addEventListener("sourceopen", () => resolve(), { once: true }));
    options.video.src = URL.createObjectURL(this.#media);
  }

  /** Sees to it that what is shown at that second will be there. */
  reach(seconds: number) {
    const range = this.#rangeAt(seconds);
    if (this.#fetching) {
      const coming = this.#rangeAt(this.#begun + 0.001)?.end ?? this.#begun;
      if (this.#begun - 0.001 <= seconds && seconds < coming + 1) return;
      if (range && range.first <= this.#begun && this.#begun <= range.end + 0.1) return;
    }
    if (!range) this.#begin(this.#firstBefore(seconds));
    else if (range.end < Math.min(this.#options.length - 0.05, seconds + secondsAhead)) this.#begin(range.end);
  }

  close() {
    this.#fetching?.abort();
    URL.revokeObjectURL(this.#options.video.src);
  }

  #firstBefore(seconds: number): number {
    const ranges = this.#buffer?.buffered;
    for (let i = 0; ranges && i < ranges.length; ++i)
      if (seconds < ranges.start(i) && ranges.start(i) - seconds < secondsBack) return Math.max(0, seconds - secondsBack);
    return seconds;
  }

  #rangeAt(seconds: number): { first: number; end: number } | null {
    const ranges = this.#buffer?.buffered;
    for (let i = 0; ranges && i < ranges.length; ++i) {
      // Sound and picture begin and end within a hair of each other.
      if (ranges.start(i) - 0.0005 <= seconds && seconds < ranges.end(i)) return { first: ranges.start(i), end: ranges.end(i) };
    }
    return null;
  }

  #begin(seconds: number) {
    const { clock } = this.#options;
    const found = nearestFrame(clock, seconds);
    const frame = found > 0 && secondsAt(clock, found) > seconds + 0.0005 ? found - 1 : found;
    this.#fetching?.abort();
    const fetching = new AbortController();
    this.#fetching = fetching;
    this.#begun = secondsAt(clock, frame);
    this.#fetch(frame, fetching.signal).catch((failed: unknown) => {
      if (fetching.signal.aborted) return;
      fetching.abort();
      if (this.#fetching === fetching) this.#fetching = null;
      if (++this.#failures > mostFailures) this.#options.failed(failed);
      else setTimeout(() => this.reach(this.#options.video.currentTime), 300);
    });
  }

  async #fetch(frame: number, signal: AbortSignal) {
    const answer = await fetch(this.#options.address(frame), { signal, credentials: "same-origin" });
    if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${await answer.text()}`);
    await this.#inTurn(signal, () => this.#prepare(answer.headers.get("Content-Type") ?? ""));
    const reader = answer.body.getReader();
    for (;;) {
      await this.#needed(signal);
      const { done, value } = await reader.read();
      if (done) break;
      await this.#inTurn(signal, () => this.#append(value));
    }
    await this.#inTurn(signal, async () => {
      if (this.#media.readyState === "open") this.#media.endOfStream();
      this.#fetching = null;
    });
  }

  /** One after the other, and not for a fetch that was left meanwhile. */
  #inTurn(signal: AbortSignal, deed: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(async () => {
      if (signal.aborted) throw new DOMException("left", "AbortError");
      await deed();
    });
    this.#turn = turn.catch(() => null);
    return turn;
  }

  async #prepare(type: string) {
    await this.#open;
    if (this.#buffer) {
      // What was left half appended by the fetch before is forgotten.
      if (this.#media.readyState === "open") this.#buffer.abort();
      return;
    }
    this.#buffer = this.#media.addSourceBuffer(type);
    this.#media.duration = this.#options.length;
  }

  async #append(bytes: Uint8Array<ArrayBuffer>) {
    const buffer = this.#buffer;
    if (!buffer) return;
    try {
      buffer.appendBuffer(bytes);
    } catch (failed) {
      if (!(failed instanceof DOMException && failed.name === "QuotaExceededError")) throw failed;
      await this.#forget(5);
      buffer.appendBuffer(bytes);
    }
    await settled(buffer);
    this.#failures = 0;
    await this.#forget(secondsKept);
  }

  /** Lets go of what is further away than so many seconds. */
  async #forget(kept: number) {
    const buffer = this.#buffer;
    const now = this.#options.video.currentTime;
    const ranges = buffer?.buffered;
    if (!buffer || !ranges?.length) return;
    if (ranges.start(0) < now - kept * 1.5) {
      buffer.remove(0, now - kept);
      await settled(buffer);
    }
    const last = buffer.buffered.length - 1;
    if (last >= 0 && buffer.buffered.end(last) > now + secondsAhead + kept * 1.5) {
      buffer.remove(now + secondsAhead + kept, Infinity);
      await settled(buffer);
    }
  }

  /** Waits while there is enough ahead. */
  async #needed(signal: AbortSignal) {
    const { video } = this.#options;
    for (;;) {
      if (signal.aborted) throw new DOMException("left", "AbortError");
      const range = this.#rangeAt(Math.max(video.currentTime, this.#begun + 0.001)) ?? this.#rangeAt(this.#begun + 0.001);
      if (!range || range.end < video.currentTime + secondsAhead) return;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

const settled = (buffer: SourceBuffer) =>
  new Promise<void>((resolve, reject) => {
    buffer.addEventListener("updateend", () => resolve(), { once: true });
    buffer.addEventListener("error", () => reject(new Error("The browser could not read the stream.")), { once: true });
  });
