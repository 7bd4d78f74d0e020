// What all parts know together: which films there are, which is open, and where in it a person is.
import { batch, computed, signal } from "@preact/signals";
import { get, times } from "./api";
import { onEvent, onReturn, type Job } from "./events";
import { shotNumbered, whole, type Breakdown, type FilmLine, type Shot, type Span } from "./film";
import { author } from "./me";
import type { FilmClock } from "./times";
import { tell } from "./toasts";

export type Role = "owner" | "member";
export type Selection = { kind: "span"; span: Span } | { kind: "shot"; number: number } | null;

export const films = signal<FilmLine[] | null>(null);
export const film = signal<Breakdown | null>(null);
export const jobs = signal<Record<number, Job>>({});

/** The frame a person is at. The player moves it as the film runs; everyone else moves it by `show`. */
export const playhead = signal(0);
export const playing = signal(false);
/** The frame the player is asked to show: a new object each time, so that the same frame can be asked for again. */
export const wanted = signal<{ frame: number }>({ frame: 0 });
export const selection = signal<Selection>(null);
export const role = signal<Role>("owner");
/** Of a member: what the server calls them. */
export const memberId = signal("");

const at = signal<Float64Array | null>(null);
export const clock = computed<FilmClock>(() => {
  const told = film.value?.film;
  return { frames: told?.frames ?? 0, rate: told?.rate ?? [24, 1], at: at.value };
});

/** The stretch that is selected, in frames; null where nothing is. */
export const selected = computed<Span | null>(() => {
  const chosen = selection.value;
  if (!chosen || !film.value) return null;
  return chosen.kind === "span" ? chosen.span : shotNumbered(film.value.shots, chosen.number);
});
export const selectedShot = computed<Shot | null>(() => {
  const chosen = selection.value;
  return chosen?.kind === "shot" && film.value ? shotNumbered(film.value.shots, chosen.number) : null;
});

/** Brings a frame to the screen, held inside the film. */
export function show(frame: number) {
  const held = Math.max(0, Math.min(clock.value.frames - 1, Math.round(frame)));
  batch(() => {
    playhead.value = held;
    wanted.value = { frame: held };
  });
}

export const select = (span: Span | null) => {
  selection.value = span && { kind: "span", span: { first: span.first, end: span.end } };
};
export const selectShot = (number: number) => {
  selection.value = { kind: "shot", number };
};

export async function loadFilms() {
  const said = await tell(get<{ films: FilmLine[] }>("/api/films"));
  if (said) films.value = said.films;
}

let asked = "";
let opening: { id: string; could: Promise<boolean> } | null = null;
/** Opens a film; gives whether it could be. The one that was open stays until the next is there. Who asks meanwhile waits along. */
export function openFilm(id: string): Promise<boolean> {
  asked = id;
  if (film.value?.id === id) return Promise.resolve(true);
  if (opening?.id !== id) {
    const could = opened(id).finally(() => {
      if (opening?.could === could) opening = null;
    });
    opening = { id, could };
  }
  return opening.could;
}

async function opened(id: string): Promise<boolean> {
  if (!films.value) await loadFilms();
  const line = films.value?.find((other) => other.id === id);
  return line?.screened ? load(id) : false;
}

async function load(id: string): Promise<boolean> {
  const answer = await tell(get<Breakdown>(`/api/films/${id}`));
  if (!answer || asked !== id) return false;
  const told = whole(answer);
  const seconds = told.times === null ? null : await tell(times(id, told.revision));
  if (asked !== id) return false;
  batch(() => {
    if (film.value?.id !== id) {
      selection.value = null;
      playhead.value = 0;
      wanted.value = { frame: 0 };
    }
    at.value = seconds;
    film.value = told;
  });
  return true;
}

/** The film as it stands now, told anew. */
export async function reloaded(): Promise<void> {
  if (film.value) await load(film.value.id);
}

let waiting = false;
/** Asks anew what is known of the open film; several calls in a moment are one. */
export function reload() {
  if (waiting || !film.value) return;
  waiting = true;
  queueMicrotask(async () => {
    waiting = false;
    await reloaded();
  });
}

async function loadJobs() {
  const said = await get<{ jobs: Job[] }>("/api/jobs").catch(() => ({ jobs: [] }));
  jobs.value = Object.fromEntries(said.jobs.map((job) => [job.number, job]));
}

/** Who this page is to the server. */
async function loadMe() {
  const said = await get<{ role: Role; id: string; name: string }>("/api/me").catch(() => null);
  if (!said) return;
  role.value = said.role;
  memberId.value = said.id;
  if (!author.value) author.value = said.name;
}

/** Hears what the server says, from when the page is there until it goes. */
export function listen() {
  void loadMe();
  void loadJobs();
  onEvent("film", (said) => {
    if (said.id === film.value?.id && said.revision !== film.value.revision) reload();
    if (said.what === "screening" || said.what === "reading") void loadFilms();
  });
  onEvent("job", (job) => {
    jobs.value = { ...jobs.value, [job.number]: job };
    if (job.state === "done") void loadFilms();
  });
  onReturn(() => {
    void loadFilms();
    void loadJobs();
    reload();
  });
}
