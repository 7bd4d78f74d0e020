// The text that is open: what was typed, what is saved, what is on disk meanwhile. Nothing typed is ever lost: it is kept in
// this browser at once, and beside the text on disk soon after.
import { computed, signal } from "@preact/signals";
import { Fault, get, put } from "../shell/api";
import { onEvent } from "../shell/events";
import { done, fail, tell } from "../shell/toasts";
import { say } from "../shell/words";
import { writeWords } from "./words";
import { path } from "./works";

export type FileTold = { id: string; file: string; revision: string; text: string; unsaved?: Unsaved };
type Unsaved = { of: string; text: string };

/** A new object each time another text, or what another wrote of it, is put into the editor. */
export const opened = signal<{ work: string; id: string; file: string; text: string } | null>(null);
/** What stands on disk, as far as is known. */
export const saved = signal({ revision: "", text: "" });
export const typed = signal("");
export const saving = signal(false);
/** What another wrote meanwhile; until somebody chooses, nothing is saved. */
export const conflict = signal<FileTold | null>(null);
/** Are both shown beside each other? */
export const comparing = signal(false);
const meets = (theirs: FileTold) => {
  conflict.value = theirs;
  comparing.value = true;
};
export const changed = computed(() => opened.value !== null && typed.value !== saved.value.text);

const key = (work: string, id: string) => `write.unsaved.${work}.${id}`;
const unsavedPath = (work: string, id: string) => path(work, `/unsaved/${encodeURIComponent(id)}`);
const textPath = (work: string, id: string) => path(work, `/texts/${encodeURIComponent(id)}`);

function keptHere(work: string, id: string): Unsaved | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(work, id)) ?? "null") as Partial<Unsaved> | null;
    return kept && typeof kept.text === "string" && typeof kept.of === "string" ? { of: kept.of, text: kept.text } : null;
  } catch {
    return null;
  }
}

function show(work: string, told: FileTold, text: string) {
  saved.value = { revision: told.revision, text: told.text };
  typed.value = text;
  opened.value = { work, id: told.id, file: told.file, text };
}

let wanted = "";
export async function openText(work: string, id: string) {
  if (opened.value?.work === work && opened.value.id === id) return;
  await keepBeside();
  wanted = `${work} ${id}`;
  const told = await tell(get<FileTold>(textPath(work, id)));
  if (!told || wanted !== `${work} ${id}`) return;
  conflict.value = null;
  const mine = keptHere(work, id) ?? told.unsaved ?? null;
  if (!mine || mine.text === told.text) return show(work, told, told.text);
  show(work, told, mine.text);
  if (mine.of !== told.revision) meets(told);
  else done(say(writeWords, "unsavedBack"), { words: say(writeWords, "takeSaved"), run: () => takeTheirs(told) });
}

export function closeText() {
  void keepBeside();
  wanted = "";
  opened.value = null;
  conflict.value = null;
}

let soon = 0;
let later = 0;
let ahead: string | null = null;
/** What stands in the editor now. */
export function type(text: string) {
  typed.value = text;
  clearTimeout(soon);
  clearTimeout(later);
  soon = window.setTimeout(keepHere, 200);
  later = window.setTimeout(() => void keepBeside(), 2500);
}

function keepHere() {
  const on = opened.value;
  if (!on) return;
  if (!changed.value) localStorage.removeItem(key(on.work, on.id));
  else localStorage.setItem(key(on.work, on.id), JSON.stringify({ of: saved.value.revision, text: typed.value }));
}

async function keepBeside() {
  const on = opened.value;
  clearTimeout(soon);
  clearTimeout(later);
  if (!on) return;
  keepHere();
  if (typed.value === (ahead ?? saved.value.text)) return;
  ahead = changed.value ? typed.value : null;
  await put(unsavedPath(on.work, on.id), { of: saved.value.revision, text: typed.value }).catch(() => null);
}

export async function save() {
  const on = opened.value;
  comparing.value = conflict.value !== null;
  if (!on || saving.value || conflict.value || !changed.value) return;
  const text = typed.value;
  saving.value = true;
  clearTimeout(later);
  try {
    const said = await put<{ revision: string }>(textPath(on.work, on.id), { text }, { revision: saved.value.revision });
    if (opened.value?.id === on.id) saved.value = { revision: said.revision, text };
    ahead = null;
    keepHere();
  } catch (failed) {
    const now = failed instanceof Fault && failed.status === 409 ? (failed.now as FileTold | undefined) : undefined;
    if (now) meets(now);
    else fail(failed);
  } finally {
    saving.value = false;
  }
}

/** Goes on with what stands on disk. */
export function takeTheirs(theirs: FileTold) {
  const on = opened.value;
  if (!on) return;
  conflict.value = null;
  show(on.work, theirs, theirs.text);
  keepHere();
  void put(unsavedPath(on.work, on.id), { of: theirs.revision, text: theirs.text }).catch(() => null);
}

/** Goes on with what was typed, upon what stands on disk: saving it replaces that. */
export function keepMine(theirs: FileTold) {
  conflict.value = null;
  saved.value = { revision: theirs.revision, text: theirs.text };
  keepHere();
}

/** Hears whether another writes the open text, until the function it gives is called. */
export function listenToText(): () => void {
  const leaving = (event: BeforeUnloadEvent) => {
    keepHere();
    if (changed.value && !localStorage.getItem(key(opened.value?.work ?? "", opened.value?.id ?? ""))) event.preventDefault();
  };
  addEventListener("beforeunload", leaving);
  const end = onEvent("work", async (said) => {
    const on = opened.value;
    if (!on || said.work !== on.work || said.name !== on.id || saving.value || said.revision === saved.value.revision) return;
    const told = await get<FileTold>(textPath(on.work, on.id)).catch(() => null);
    if (!told || opened.value?.id !== on.id || told.revision === saved.value.revision) return;
    if (!changed.value) show(on.work, told, told.text);
    else if (told.text === typed.value) keepMine(told);
    else meets(told);
  });
  return () => {
    removeEventListener("beforeunload", leaving);
    end();
  };
}
