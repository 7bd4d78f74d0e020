// Where one is in the queue, and what the keys and buttons do there. What is done is shown at once, and taken back where the
// server would not do it.
import { computed, signal } from "@preact/signals";
import type { Segment, Span } from "../shell/film";
import { film, playhead, playing, selected, selection, show } from "../shell/store";
import { done } from "../shell/toasts";
import { say } from "../shell/words";
import { correct, deed, spanAs, underway } from "./deeds";
import { changed, following, isCut, nearest, ordered, same, transitionBefore, transitions, type Change, type Kind, type Order } from "./queue";
import { correctWords } from "./words";

export const order = signal<Order>("doubtful");
/** The transition that is being looked at. */
const at = signal<Segment | null>(null);
const changes = signal<Change[]>([]);

/** As they will be when all that is on its way is done. */
export const all = computed<Segment[]>(() => (film.value ? changed(transitions(film.value), changes.value) : []));
export const queue = computed(() => ordered(all.value, order.value));
export const current = computed<Segment | null>(() => {
  const wish = at.value;
  return wish && (all.value.find((one) => same(one, wish)) ?? wish);
});
export const next = computed(() => following(queue.value, at.value, order.value));

export function look(one: Segment | null) {
  at.value = one;
  if (!one) return;
  playing.value = false;
  show(one.first);
}

/** The film was told anew. Where nothing is on its way, it is told as it stands: what is not there is left for its neighbour. */
export function told() {
  if (underway.peek() > 0) return;
  changes.value = [];
  const wish = at.peek();
  if (wish && all.peek().some((one) => same(one, wish))) return;
  const doubtful = wish || order.peek() === "film" ? null : following(queue.peek(), null, "doubtful");
  at.value = doubtful ?? nearest(all.peek(), wish?.first ?? playhead.peek());
}

const byHand = (span: Span, label: string): Segment => ({ first: span.first, end: span.end, label, confidence: 1, detail: "", correction: 1 });

/** Does a deed, and goes on to `then`; where it is refused, all is as it was. */
function become(words: string[], change: Change, then: Segment | null) {
  const before = at.peek();
  changes.value = [...changes.peek(), change];
  if (then) look(then);
  void correct(words).then((could) => {
    if (could) return;
    changes.value = changes.peek().filter((other) => other !== change);
    look(before);
  });
}

const inFilm = (span: Span) => span.first >= 0 && span.end <= (film.peek()?.film.frames ?? 0);

export const act = {
  accept() {
    const one = current.peek();
    if (one) become(deed.add(one.label, one), { from: one, to: byHand(one, one.label) }, following(queue.peek(), one, order.peek()));
  },
  remove() {
    const one = current.peek();
    if (one) become(deed.remove(one), { from: one }, following(queue.peek(), one, order.peek()));
  },
  retype(kind: Kind) {
    const one = current.peek();
    if (!one || one.label === kind) return;
    const to = byHand(spanAs(one, kind, selected.peek(), film.peek()?.film.frames ?? 0), kind);
    become(deed.retype(one, kind, to), { from: one, to }, to);
  },
  move(by: 1 | -1) {
    const one = current.peek();
    const to = one && byHand({ first: one.first + by, end: one.end + by }, one.label);
    if (to && inFilm(to)) become(deed.move(one, by), { from: one, to }, to);
  },
  moveEnd(by: 1 | -1) {
    const one = current.peek();
    const to = one && byHand({ first: one.first, end: one.end + by }, one.label);
    if (to && to.end > to.first && !isCut(one) && inFilm(to)) become(deed.moveEnd(one, by), { from: one, to }, to);
  },
  split() {
    const frame = playhead.peek();
    const to = byHand({ first: frame, end: frame }, "cut");
    if (frame > 0) become(deed.add("cut", to), { to }, to);
  },
  add(kind: Kind) {
    const span = selected.peek();
    if (!span) return;
    selection.value = null;
    const to = byHand(span, kind);
    become(deed.add(kind, span), { to }, to);
  },
  merge() {
    const shots = film.peek()?.shots;
    const before = shots && transitionBefore(all.peek(), shots, playhead.peek());
    if (before) become(deed.remove(before), { from: before }, null);
    else done(say(correctWords, "nothingBefore"));
  },
  next: () => look(following(queue.peek(), at.peek(), order.peek()) ?? current.peek()),
  back: () => look(following(queue.peek(), at.peek(), order.peek(), -1) ?? current.peek()),
  undo: () => film.peek()?.corrections.undo && void correct(deed.undo()),
  redo: () => film.peek()?.corrections.redo && void correct(deed.redo()),
};
