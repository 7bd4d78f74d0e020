// What people noted of the open film, in columns as the server tells it: docs/formats/workbench.md.
import { computed, effect, signal } from "@preact/signals";
import { get } from "./api";
import { rowAt, type Span } from "./film";
import { film } from "./store";
import { fail } from "./toasts";

export type Term = { number: number | null; id: string; words: string; description: string | null };
export type Vocabulary = { number: number | null; name: string; address: string | null; description: string | null; terms: Term[] };
export type Tier = {
  number: number;
  name: string;
  /** The name of its vocabulary; null where words are free. */
  vocabulary: string | null;
  lies: "film" | "shots" | "tier";
  parent: string | null;
  annotations_of: Record<string, number>;
  author: string;
  made_at: string;
};
/** Left, top, width, height, in parts of the picture. */
export type Region = [number, number, number, number];
export type NotedColumns = {
  number: number[];
  /** The number of its tier. */
  tier: number[];
  first: number[];
  end: number[];
  /** What it says, in a line. */
  value: string[];
  term: string[];
  words: string[];
  region: (Region | null)[];
  about: string[];
  host: number[];
  author: string[];
  made_at: string[];
  changed_by: string[];
};
export type Noted = {
  revision: string;
  vocabularies: Vocabulary[];
  tiers: Tier[];
  authors: { name: string; undo: boolean; redo: boolean }[];
  annotations: NotedColumns;
};
export type Note = Span & { number: number; tier: number; value: string; term: string; words: string; region: Region | null; about: string; host: number; author: string; made_at: string; changed_by: string };

export const noted = signal<Noted | null>(null);
/** The author whose notes are not shown, so that another may work unswayed; empty for none. */
export const hidden = signal("");

let asked = "";
effect(() => {
  const told = film.value;
  if (!told) return void (noted.value = null);
  const wish = `${told.id} ${told.revision}`;
  if (wish === asked) return;
  if (!asked.startsWith(told.id)) {
    noted.value = null;
    hidden.value = "";
  }
  asked = wish;
  get<Noted>(`/api/films/${told.id}/annotations`).then(
    (answer) => {
      if (asked === wish) noted.value = answer;
    },
    (failed: unknown) => {
      if (asked === wish) asked = "";
      fail(failed);
    },
  );
});

export function note(all: NotedColumns, row: number): Note {
  return {
    number: all.number[row] ?? 0,
    tier: all.tier[row] ?? 0,
    first: all.first[row] ?? 0,
    end: all.end[row] ?? 0,
    value: all.value[row] ?? "",
    term: all.term[row] ?? "",
    words: all.words[row] ?? "",
    region: all.region[row] ?? null,
    about: all.about[row] ?? "",
    host: all.host[row] ?? 0,
    author: all.author[row] ?? "",
    made_at: all.made_at[row] ?? "",
    changed_by: all.changed_by[row] ?? "",
  };
}

/** Rows of the columns that may be seen, in order of their beginnings. */
export const seen = computed<number[]>(() => {
  const all = noted.value?.annotations;
  if (!all) return [];
  const rows: number[] = [];
  for (let row = 0; row < all.number.length; row++) if (all.author[row] !== hidden.value) rows.push(row);
  return rows;
});

/** Those that lie at a frame, the last that began first; of very many, the nearest. */
export function notesAt(frame: number): Note[] {
  const all = noted.value?.annotations;
  if (!all) return [];
  const found: Note[] = [];
  const furthest = 5000;
  const last = rowAt(all.first, frame);
  for (let row = last; row >= 0 && row > last - furthest && found.length < 12; row--)
    if ((all.end[row] ?? 0) > frame && all.author[row] !== hidden.value) found.push(note(all, row));
  return found;
}

export const tierNumbered = (number: number): Tier | null => noted.value?.tiers.find((tier) => tier.number === number) ?? null;
export const vocabularyOf = (tier: Tier | null): Vocabulary | null =>
  (tier?.vocabulary && noted.value?.vocabularies.find((one) => one.name === tier.vocabulary)) || null;
