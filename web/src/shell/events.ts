// What the server says by itself: one stream for all parts, opened once, and opened again where it was cut.
import { signal } from "@preact/signals";

export type FilmEvent = { id: string; revision: string; what: string };
export type WorkEvent = { work: string; what: string; name?: string; revision: string };
/** What takes its time: "screening", "publication" ... of a film or a work. */
export type Job = {
  number: number;
  kind: string;
  /** The id of its film or work. */
  about: string;
  state: "waiting" | "working" | "done" | "failed" | "stopped";
  /** 0 to 1. */
  done: number;
  /** 0 where that is not known. */
  seconds_left: number;
  words: string;
  fault?: { place?: string; found: string; expected: string; remedy: string };
};
/** A club's session has changed; who may see what is asked for anew. */
export type SessionEvent = { work: string; session: string; revision: string };
export type Said = { film: FilmEvent; job: Job; work: WorkEvent; session: SessionEvent };

/** Is the stream open? False says that what is shown may be old. */
export const connected = signal(true);

type Ear<Kind extends keyof Said> = (said: Said[Kind]) => void;
const ears: { [Kind in keyof Said]: Set<Ear<Kind>> } = { film: new Set(), job: new Set(), work: new Set(), session: new Set() };
const returns = new Set<() => void>();
let source: EventSource | null = null;
let wait = 500;

/** Hears events of one kind until the function it gives is called. */
export function onEvent<Kind extends keyof Said>(kind: Kind, ear: Ear<Kind>): () => void {
  ears[kind].add(ear);
  follow();
  return () => ears[kind].delete(ear);
}

/** Called when the stream is open again after it was cut: what was missed has to be asked for. */
export function onReturn(ear: () => void): () => void {
  returns.add(ear);
  return () => returns.delete(ear);
}

function follow() {
  if (source) return;
  source = new EventSource("/api/events");
  source.onopen = () => {
    wait = 500;
    if (!connected.value) for (const ear of returns) ear();
    connected.value = true;
  };
  source.onerror = () => {
    source?.close();
    source = null;
    connected.value = false;
    setTimeout(follow, wait);
    wait = Math.min(wait * 2, 8000);
  };
  for (const kind of Object.keys(ears) as (keyof Said)[])
    source.addEventListener(kind, (event) => hear(kind, (event as MessageEvent<string>).data));
}

function hear<Kind extends keyof Said>(kind: Kind, data: string) {
  const said = JSON.parse(data) as Said[Kind];
  for (const ear of ears[kind]) ear(said);
}
