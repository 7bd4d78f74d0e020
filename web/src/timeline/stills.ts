// Pictures of frames, fetched when they come to rest in view, a few at a time, and kept while there is room.

export type Picture = CanvasImageSource & { width: number; height: number; close?: () => void };
export type Fetched = (frame: number, signal: AbortSignal) => Promise<Picture>;

const atOnce = 4;
const mostKept = 600;
/** Pictures that only pass by while one moves are not asked for. */
const restBefore = 90; // ms

export class Stills {
  private readonly kept_ = new Map<number, Picture>();
  private readonly failed_ = new Set<number>();
  private readonly coming_ = new Map<number, AbortController>();
  private wanted_: number[] = [];
  private timer_: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly fetched_: Fetched, private readonly arrived_: () => void, private readonly rest_ = restBefore) {}

  /** The picture, where it is there; whoever is asked for last is the last to go. */
  at(frame: number): Picture | undefined {
    const picture = this.kept_.get(frame);
    if (picture) {
      this.kept_.delete(frame);
      this.kept_.set(frame, picture);
    }
    return picture;
  }

  /** These are in view now; what was wanted before and is not among them is wanted no more. */
  want(frames: number[]) {
    const missing = frames.filter((frame) => !this.kept_.has(frame) && !this.failed_.has(frame));
    if (missing.length === this.wanted_.length && missing.every((frame, i) => frame === this.wanted_[i])) return;
    this.wanted_ = missing;
    clearTimeout(this.timer_);
    if (missing.length) this.timer_ = setTimeout(() => this.ask(), this.rest_);
  }

  clear() {
    clearTimeout(this.timer_);
    this.wanted_ = [];
    for (const asked of this.coming_.values()) asked.abort();
    for (const picture of this.kept_.values()) picture.close?.();
    this.kept_.clear();
    this.failed_.clear();
  }

  private ask() {
    for (const [frame, asked] of this.coming_) if (!this.wanted_.includes(frame)) asked.abort();
    for (const frame of this.wanted_) {
      if (this.coming_.size >= atOnce) return;
      if (!this.coming_.has(frame)) void this.fetch(frame);
    }
  }

  private async fetch(frame: number) {
    const asked = new AbortController();
    this.coming_.set(frame, asked);
    try {
      this.keep(frame, await this.fetched_(frame, asked.signal));
      this.arrived_();
    } catch {
      if (!asked.signal.aborted) this.failed_.add(frame);
    } finally {
      this.coming_.delete(frame);
      this.wanted_ = this.wanted_.filter((wanted) => wanted !== frame);
      this.ask();
    }
  }

  private keep(frame: number, picture: Picture) {
    this.kept_.set(frame, picture);
    for (const [oldest, old] of this.kept_) {
      if (this.kept_.size <= mostKept) return;
      old.close?.();
      this.kept_.delete(oldest);
    }
  }
}
