// What one does to transitions, in the words of `decoupage correct`; one deed after another, however fast the keys are.
import { signal } from "@preact/signals";
import { post } from "../shell/api";
import type { Segment, Span } from "../shell/film";
import { author } from "../shell/me";
import { film, reloaded } from "../shell/store";
import { fail } from "../shell/toasts";
import { isCut, type Kind } from "./queue";

export const place = (span: Span) => (isCut(span) ? String(span.first) : `${span.first}-${span.end}`);
const moved = (span: Span, by: number): Span => ({ first: span.first + by, end: span.end + by });

/** Half the length that a cut gets when it becomes something gradual and nothing says how long: it can be moved then. */
const half = 6;

/** The span that a transition of this kind would have: of a cut one frame, of all others some. */
export function spanAs(span: Span, kind: string, chosen: Span | null, frames: number): Span {
  if (kind === "cut") {
    const middle = isCut(span) ? span.first : Math.round((span.first + span.end) / 2);
    return { first: middle, end: middle };
  }
  if (!isCut(span)) return span;
  if (chosen && chosen.first <= span.first && span.first <= chosen.end && chosen.end > chosen.first) return chosen;
  return { first: Math.max(0, span.first - half), end: Math.min(frames, span.first + half) };
}

export const deed = {
  add: (kind: string, span: Span) => ["add", kind, place(span)],
  remove: (span: Span) => ["remove", place(span)],
  move: (span: Span, by: number) => ["move", place(span), "to", place(moved(span, by))],
  moveEnd: (span: Span, by: number) => ["move", place(span), "to", place({ first: span.first, end: span.end + by })],
  retype: (one: Segment, kind: Kind, to: Span) => ["retype", place(one), kind, place(to)],
  addScene: (first: number) => ["add", "scene", String(first)],
  removeScene: (first: number) => ["remove", "scene", String(first)],
  undo: () => ["undo"],
  redo: () => ["redo"],
};

/** How many deeds are on their way. None is, once the film has been told with all of them done. */
export const underway = signal(0);
let chain: Promise<unknown> = Promise.resolve();

/** Sends a deed after those before it; gives whether it was done. What it came to, the film's next telling shows. */
export function correct(words: string[]): Promise<boolean> {
  const id = film.peek()?.id;
  if (!id) return Promise.resolve(false);
  underway.value++;
  const sent = chain.then(async () => {
    try {
      await post(`/api/films/${id}/corrections`, { words, author: author.peek() });
      return true;
    } catch (failed) {
      fail(failed);
      return false;
    }
  });
  chain = sent.then(async () => {
    if (underway.peek() === 1) await reloaded();
    underway.value--;
  });
  return sent;
}
