// Where one is in the queue, and what the keys and buttons do there.
import { computed, signal } from "@preact/signals";
import type { Segment, Span } from "../shell/film";
import { film, playhead, playing, selected, selection, show } from "../shell/store";
import { done } from "../shell/toasts";
import { say } from "../shell/words";
import { correct, deed, spanAs, underway } from "./deeds";
import { following, isCut, nearest, ordered, same, transitionBefore, transitions, type Kind, type Order } from "./queue";
import { correctWords } from "./words";

export const order = signal<Order>("doubtful");
/** The transition that is being looked at, as it will be when all that is on its way is done. */
const at = signal<Segment | null>(null);
/** What was done to a transition and is not told yet: neither asked for again. */
const settled = signal<Span[]>([]);

export const all = computed<Segment[]>(() => (film.value ? transitions(film.value) : []));
export const queue = computed(() => ordered(all.value, order.value));
export const current = computed<Segment | null>(() => {
  const wish = at.value;
  if (!wish) return null;
  return all.value.find((one) => same(one, wish)) ?? wish;
});
export const next = computed(() => following(queue.value, at.value, order.value, settled.value));

export function look(one: Segment | null) {
  at.value = one;
  if (!one) return;
  playing.value = false;
  show(one.first);
}

/** The film was told anew. Where nothing is on its way, it is told as it stands: what is not there is left for its neighbour. */
export function told() {
  if (underway.peek() > 0) return;
  settled.value = [];
  const wish = at.peek();
  if (wish && all.peek().some((one) => same(one, wish))) return;
  if (wish) at.value = nearest(all.peek(), wish.first);
  else at.value = (order.peek() === "doubtful" ? following(queue.peek(), null, "doubtful") : null) ?? nearest(all.peek(), playhead.peek());
}

function goOn(from: Span) {
  settled.value = [...settled.value, from];
  const to = following(queue.value, from, order.value, settled.value);
  if (to) look(to);
}

/** Shows a transition as it will be, and has it made so; where that fails, as it was. */
function become(words: string[], then: Segment) {
  const before = at.peek();
  look(then);
  void correct(words).then((could) => could || look(before));
}

const byHand = (span: Span, label: string): Segment => ({ first: span.first, end: span.end, label, confidence: 1, detail: "", correction: 1 });

const inFilm = (span: Span) => span.first >= 0 && span.end <= (film.peek()?.film.frames ?? 0);

export const act = {
  accept() {
    const one = current.peek();
    if (!one) return;
    void correct(deed.add(one.label, one));
    goOn(one);
  },
  remove() {
    const one = current.peek();
    if (!one) return;
    void correct(deed.remove(one));
    goOn(one);
  },
  retype(kind: Kind) {
    const one = current.peek();
    if (!one || one.label === kind) return;
    const to = spanAs(one, kind, selected.peek(), film.peek()?.film.frames ?? 0);
    become(deed.retype(one, kind, to), byHand(to, kind));
  },
  move(by: 1 | -1) {
    const one = current.peek();
    const to = one && { first: one.first + by, end: one.end + by };
    if (to && inFilm(to)) become(deed.move(one, by), byHand(to, one.label));
  },
  moveEnd(by: 1 | -1) {
    const one = current.peek();
    const to = one && { first: one.first, end: one.end + by };
    if (to && to.end > to.first && !isCut(one) && inFilm(to)) become(deed.moveEnd(one, by), byHand(to, one.label));
  },
  split() {
    const frame = playhead.peek();
    const span = { first: frame, end: frame };
    if (frame > 0) become(deed.add("cut", span), byHand(span, "cut"));
  },
  add(kind: Kind) {
    const span = selected.peek();
    if (!span) return;
    selection.value = null;
    become(deed.add(kind, span), byHand(span, kind));
  },
  merge() {
    const shots = film.peek()?.shots;
    const before = shots && transitionBefore(all.peek(), shots, playhead.peek());
    if (!before) return done(say(correctWords, "nothingBefore"));
    void correct(deed.remove(before));
  },
  next: () => look(following(queue.peek(), at.peek(), order.peek(), settled.peek()) ?? current.peek()),
  back: () => look(following(queue.peek(), at.peek(), order.peek(), settled.peek(), -1) ?? current.peek()),
  undo: () => film.peek()?.corrections.undo && void correct(deed.undo()),
  redo: () => film.peek()?.corrections.redo && void correct(deed.redo()),
};
