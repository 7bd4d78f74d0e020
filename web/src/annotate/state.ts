// Where one is among the notes: the tier that is written on, the note that is looked at, what is being drawn.
import { computed, signal } from "@preact/signals";
import { shotAt, type Span } from "../shell/film";
import { author } from "../shell/me";
import { clock, film, playhead, select, selected, selectedShot, show } from "../shell/store";
import { clockText } from "../shell/times";
import { say } from "../shell/words";
import { hidden, note, noted, seen, tierNumbered, vocabularyOf, type Note, type Region, type Tier } from "../shell/noted";
import { annotateWords } from "./words";

const chosenTier = signal(0);
/** The tier that is written on; null where there is none yet. */
export const tier = computed<Tier | null>(() => tierNumbered(chosenTier.value) ?? noted.value?.tiers[0] ?? null);
export const vocabulary = computed(() => vocabularyOf(tier.value));
export const chooseTier = (number: number) => {
  chosenTier.value = number;
};
export function nextTier() {
  const tiers = noted.peek()?.tiers ?? [];
  const at = tiers.findIndex((one) => one.number === tier.peek()?.number);
  const to = tiers[(at + 1) % Math.max(1, tiers.length)];
  if (to) chooseTier(to.number);
}

/** What has been written and drawn, and is not noted yet. */
export const draft = signal({ words: "", about: "", remark: "" });
export const region = signal<Region | null>(null);
/** For what a region is being drawn: a note that is to come, one that is there, or nothing. */
export const drawing = signal<"draft" | number | null>(null);

/** Where a new note lies: the stretch that is selected, else the shot on the screen. */
export const place = computed<Span>(() => {
  const chosen = selected.value;
  if (chosen && chosen.end > chosen.first) return chosen;
  const shot = film.value && shotAt(film.value.shots, playhead.value);
  const here = playhead.value;
  return shot && shot.first <= here && here < shot.end ? { first: shot.first, end: shot.end } : { first: here, end: here + 1 };
});
export const placeWords = computed(() => {
  const chosen = selected.value;
  const shown = film.value;
  const shot = shown && (selectedShot.value ?? (chosen ? null : shotAt(shown.shots, playhead.value)));
  if (shot && shot.number > 0 && shot.first === place.value.first && shot.end === place.value.end) return say(annotateWords, "shot", { number: String(shot.number) });
  return spanWords(place.value);
});
export const spanWords = (span: Span) => `${clockText(clock.value, span.first)}–${clockText(clock.value, span.end)}`;

export type Scope = "tier" | "all";
export const scope = signal<Scope>("tier");
/** Whose notes are listed; empty for everybody's. */
export const by = signal("");
export const rows = computed<number[]>(() => {
  const all = noted.value?.annotations;
  const on = scope.value === "tier" ? tier.value?.number : undefined;
  if (!all) return [];
  return seen.value.filter((row) => (on === undefined || all.tier[row] === on) && (!by.value || all.author[row] === by.value));
});

const chosenNote = signal(0);
export const current = computed<Note | null>(() => {
  const all = noted.value?.annotations;
  const row = all && chosenNote.value ? all.number.indexOf(chosenNote.value) : -1;
  return all && row >= 0 && all.author[row] !== hidden.value ? note(all, row) : null;
});
export function look(one: Note | null) {
  chosenNote.value = one?.number ?? 0;
  if (!one) return;
  show(one.first);
  select({ first: one.first, end: one.end });
}
export const lookAt = (number: number) => {
  chosenNote.value = number;
};
/** To the next note of the list, or the one before. */
export function step(by: 1 | -1) {
  const all = noted.peek()?.annotations;
  const list = rows.peek();
  if (!all || list.length === 0) return;
  const at = list.findIndex((row) => all.number[row] === chosenNote.peek());
  const to = at >= 0 ? at + by : by > 0 ? list.findIndex((row) => (all.first[row] ?? 0) >= playhead.peek()) : list.length - 1;
  const row = list[Math.max(0, Math.min(list.length - 1, to))];
  if (row !== undefined) look(note(all, row));
}

export const steps = computed(() => noted.value?.authors.find((one) => one.name === author.value) ?? { name: author.value, undo: false, redo: false });
