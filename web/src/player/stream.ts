// A film as the server makes it while it is played: fetched piece by piece, as far ahead as is useful, given to the browser.
// What was played stays for a while, so that one can step back.
import { faultOf } from "../shell/api";
import { secondsAt, type FilmClock } from "../shell/times";
import { nearestFrame } from "./nearest";

const secondsAhead = 15;
const secondsKept = 40;
/** A picture sought this little before what is there is fetched with some before it: one who steps back goes on. */
const secondsBack = 2;
/** A server that ends a stream which nobody read for long is asked again. */
const mostFailures = 2;
/** While nothing more is needed; after 15 s a stream is left. */
const oneWait = 150;
const mostWaits = 100;
/** As long as a request may keep a later one from being made. */
const longestHold = 700;

export type StreamOptions = {
  video: HTMLVideoElement;
  clock: FilmClock;
  /** Of the film, in seconds. */
  length: number;
  address: (frame: number, seconds: number) => string;
  failed: (why: unknown) => void;
};

export class Stream {
  readonly #media = new MediaSource();
  readonly #options: StreamOptions;
  #answered = true;
  #next: number | null = null;
  readonly #open: Promise<void>;
  #buffer: SourceBuffer | null = null;
  #fetching: AbortController | null = null;
  #begun = 0;
  #position = 0;
  #awaited: { seconds: number; then: () => void } | null = null;
  #failures = 0;
  /** Where the stream ended, once it did: films end a little before or after what is said of them. */
  #end = Infinity;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#open = new Promise((resolve) => this.#media.addEventListener("sourceopen", () => resolve(), { once: true }));
    options.video.src = URL.createObjectURL(this.#media);
  }

  /** Sees to it that what is shown at that second will be there, and what comes after. */
  reach(seconds: number) {
    this.#position = seconds;
    const range = this.#rangeAt(seconds);
    if (this.#fetching) {
      const coming = this.#rangeAt(this.#begun + 0.001)?.end ?? this.#begun;
      if (this.#begun - 0.001 <= seconds && seconds < coming + 1) return;
      if (range && range.first <= this.#begun && this.#begun <= range.end + 0.1) return;
    }
    if (!range) this.#begin(this.#firstBefore(seconds));
    else if (range.end < Math.min(this.#options.length, this.#end) - 0.05 && range.end < seconds + secondsAhead) this.#begin(range.end);
  }

  /**
   * Is told once that second can be gone to. Before it can, a browser must not be sent there: it would show the first picture
   * of what it has, where that begins a little later.
   */
  whenThere(seconds: number, then: () => void) {
    this.#awaited = { seconds, then };
    this.#tell();
  }

  #tell() {
    const awaited = this.#awaited;
    if (!awaited || !this.#rangeAt(awaited.seconds)) return;
    this.#awaited = null;
    awaited.then();
  }

  close() {
    this.#awaited = null;
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

  /** While one is being asked for, and nothing has come, no other is: the last that was wanted is asked for then. */
  #begin(seconds: number) {
    if (!this.#answered) {
      this.#next = seconds;
      return;
    }
    const { clock } = this.#options;
    const found = nearestFrame(clock, seconds);
    const frame = found > 0 && secondsAt(clock, found) > seconds + 0.0005 ? found - 1 : found;
    this.#fetching?.abort();
    const fetching = new AbortController();
    this.#fetching = fetching;
    this.#begun = clock.frames ? secondsAt(clock, frame) : Math.max(0, seconds);
    this.#answered = false;
    this.#next = null;
    setTimeout(() => this.#answer(fetching), longestHold);
    this.#fetch(frame, fetching).catch((failed: unknown) => {
      if (fetching.signal.aborted) return;
      this.#answered = true;
      fetching.abort();
      if (this.#fetching === fetching) this.#fetching = null;
      if (++this.#failures > mostFailures) this.#options.failed(failed);
      else setTimeout(() => this.reach(this.#position), 300);
    });
  }

  #answer(fetching: AbortController) {
    if (this.#answered || this.#fetching !== fetching) return;
    this.#answered = true;
    if (this.#next !== null) this.#begin(this.#next);
  }

  async #fetch(frame: number, fetching: AbortController) {
    const { signal } = fetching;
    const answer = await fetch(this.#options.address(frame, this.#begun), { signal, credentials: "same-origin" });
    if (!answer.ok || !answer.body) throw await faultOf(answer);
    await this.#inTurn(signal, () => this.#prepare(answer.headers.get("Content-Type") ?? ""));
    const reader = answer.body.getReader();
    for (;;) {
      if (!(await this.#needed(signal))) return this.#rest(fetching);
      const { done, value } = await reader.read();
      if (done) break;
      this.#answer(fetching);
      await this.#inTurn(signal, () => this.#append(value));
    }
    const reached = this.#rangeAt(this.#begun + 0.001)?.end ?? 0;
    if (reached < this.#options.length - 1) throw new Error("The stream ended early.");
    this.#end = reached;
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
    this.#tell();
    await this.#forget(secondsKept);
  }

  /** Lets go of what is further away than so many seconds. */
  async #forget(kept: number) {
    const buffer = this.#buffer;
    const now = this.#position;
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

  /** Waits while there is enough ahead; false where nothing more is wanted for so long that the server may rest. */
  async #needed(signal: AbortSignal): Promise<boolean> {
    for (let waits = 0; waits < mostWaits; ++waits) {
      if (signal.aborted) throw new DOMException("left", "AbortError");
      const position = Math.max(this.#position, this.#begun + 0.001);
      const range = this.#rangeAt(position) ?? this.#rangeAt(this.#begun + 0.001);
      if (!range || range.end < position + secondsAhead) return true;
      await new Promise((resolve) => setTimeout(resolve, oneWait));
    }
    return false;
  }

  /** What comes after is asked for when it is needed. */
  #rest(fetching: AbortController) {
    if (this.#fetching === fetching) this.#fetching = null;
    fetching.abort();
  }
}

const settled = (buffer: SourceBuffer) =>
  new Promise<void>((resolve, reject) => {
    buffer.addEventListener("updateend", () => resolve(), { once: true });
    buffer.addEventListener("error", () => reject(new Error("The browser could not read the stream.")), { once: true });
  });
