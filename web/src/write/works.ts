// Work folders as the server tells of them, and which one a person writes in: docs/formats/workbench.md.
import { computed, signal } from "@preact/signals";
import { get, post } from "../shell/api";
import { onEvent, onReturn } from "../shell/events";
import { film } from "../shell/store";
import { tell } from "../shell/toasts";

export type WorkRow = {
  id: string;
  title: string;
  /** To the owner alone. */
  path?: string;
  /** Why it cannot be read. */
  remark?: string;
  films?: string[];
};

export type TextRow = { id: string; file: string; kind: "before" | "study" | "scene" | "after" | "leader" | "glossary"; title: string; language: string; place?: string };
export type Place = { name: string; slug: string; meaning: string };
export type WrittenClaim = { id: string; sentence: string; test: string; source: string; speaks_of: "work" | "print"; against: string[]; note: string; text: string; line: number };
export type Problem = { text: string; file: string; line: number; weight: "fault" | "note"; wrong: string; expected: string; remedy: string; could_have_been_meant: string; shown: string };

export type WorkTold = {
  id: string;
  revision: string;
  title: string;
  record: { title: string; text_language: string };
  languages: string[];
  films: string[];
  texts: TextRow[];
  places: Place[];
  claims: WrittenClaim[];
  sources: { id: string; title: string; kind: string }[];
  terms: { words: string; slug: string; language: string }[];
  figures: string[];
  problems: Problem[];
};

export type VerdictName = "supported" | "contradicted" | "borderline" | "not measurable";
export type Misunderstood = { begin: number; end: number; sentence: string; could_be?: string[] };
export type Told = {
  verdict: VerdictName;
  because: string;
  parts: { said: string; verdict: VerdictName; measured: string; because: string }[];
  places: { first: number; end: number; start_s: number; end_s: number }[];
  rules: string[];
};
export type CheckedClaim = Told & { id: string; sentence: string; test: string; file: string; line: number; against: string[]; misunderstood?: Misunderstood };
export type Check = {
  clean: boolean;
  was_checked: boolean;
  changes: { id: string; before: VerdictName; now: VerdictName; why: string[] }[];
  places: { name: string; meaning: string; found: boolean; first?: number; end?: number }[];
  claims: CheckedClaim[];
};

export const works = signal<WorkRow[] | null>(null);
export const mayBeMade = signal(false);
export const work = signal<WorkTold | null>(null);
export const check = signal<Check | null>(null);

/** Verdicts as they were when the study was opened on this film: what has turned since is shown. */
export const first = signal<{ of: string; verdicts: Record<string, VerdictName> }>({ of: "", verdicts: {} });
export const turned = computed(() =>
  Object.fromEntries((check.value?.claims ?? []).flatMap((claim) => {
    const before = first.value.verdicts[claim.id];
    return before && before !== claim.verdict ? [[claim.id, before]] : [];
  })),
);

export const path = (id: string, rest = "") => `/api/works/${encodeURIComponent(id)}${rest}`;

export async function loadWorks() {
  const said = await tell(get<{ works: WorkRow[]; may_be_made: boolean }>("/api/works"));
  if (!said) return;
  mayBeMade.value = said.may_be_made;
  works.value = said.works;
}

const keptKey = (filmId: string) => `write.work.${filmId}`;
/** The work that goes with a film: the one last written in beside it, one that knows it, the only one there is. */
export function workFor(filmId: string): string {
  const all = works.value ?? [];
  const kept = localStorage.getItem(keptKey(filmId));
  const named = all.find((one) => one.id === kept) ?? all.find((one) => one.films?.includes(filmId)) ?? (all.length === 1 ? all[0] : undefined);
  return named?.id ?? "";
}

export async function openWork(id: string) {
  if (film.value) localStorage.setItem(keptKey(film.value.id), id);
  const told = await tell(get<WorkTold>(path(id)));
  if (!told) return;
  work.value = told;
  await loadCheck();
}

export async function loadCheck() {
  const open = work.value;
  const on = film.value;
  if (!open || !on) return;
  const said = await tell(get<Check>(path(open.id, "/check"), { film: on.id }));
  if (!said || work.value?.id !== open.id || film.value?.id !== on.id) return;
  const of = `${open.id} ${on.id}`;
  if (first.value.of !== of) first.value = { of, verdicts: Object.fromEntries(said.claims.map((claim) => [claim.id, claim.verdict])) };
  check.value = said;
}

/** The verdicts as they are now are those that the next check tells changes from. */
export async function keepCheck() {
  if (!work.value || !film.value) return;
  const said = await tell(post<Check>(path(work.value.id, "/check"), { film: film.value.id }));
  if (!said) return;
  first.value = { of: "", verdicts: {} };
  await loadCheck();
}

/** Adds, changes or takes away a claim or a place of claims.toml; gives whether it was done. */
export async function changeClaims(deed: Record<string, unknown>): Promise<boolean> {
  const open = work.value;
  if (!open || !(await tell(post(path(open.id, "/claims"), deed)))) return false;
  await openWork(open.id);
  return true;
}

let again = 0;
/** Hears what changes in the open work, until the function it gives is called. */
export function listenToWorks(): () => void {
  const ends = [
    onEvent("work", (said) => {
      if (!works.value?.some((one) => one.id === said.work)) void loadWorks();
      if (said.work !== work.value?.id) return;
      clearTimeout(again);
      again = window.setTimeout(() => work.value && void openWork(work.value.id), 60);
    }),
    onReturn(() => work.value && void openWork(work.value.id)),
  ];
  return () => ends.forEach((end) => end());
}
