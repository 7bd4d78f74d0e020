// A club's sessions as the server tells them (docs/formats/workbench.md), and which one is open.
import { computed, signal } from "@preact/signals";
import { get, post } from "../shell/api";
import { onEvent, onReturn } from "../shell/events";
import type { Span } from "../shell/film";
import { fail, tell } from "../shell/toasts";

export type Stage = "before" | "after";
export type Kind = "spark" | "moment" | "reply";

/** One line of a work's list. `film` is the id of the film whose frames are meant; empty for none. */
export type SessionRow = {
  work: string;
  session: string;
  revision: string;
  title: string;
  date: string;
  place: string;
  film: string;
  stage: Stage;
  published: boolean;
};

export type Remark = {
  /** How it is named in its session. */
  remark: string;
  kind: Kind;
  member: string;
  pseudonym: string;
  own: boolean;
  at: string;
  removed: "author" | "leader" | null;
  words: string;
  span: [number, number] | null;
  /** May be read by who has not seen the film. */
  before: boolean;
  /** Told to its author and to leaders alone. */
  publish?: boolean;
  below: Remark[];
};

export type Member = { member: string; pseudonym: string; seen: boolean; leads: boolean };
export type You = Member & { joined: boolean; owner: boolean; held: boolean };

export type Session = Omit<SessionRow, "work"> & {
  you: You;
  /** The first frame of which nothing is shown; null where all is. */
  limit: number | null;
  members: Member[];
  remarks: Remark[];
};

export type Voice = { member: string; pseudonym: string; sparks: number; moments: number; replies: number };
export type LeaderView = { unanswered: Remark[]; moments: Remark[]; voices: Voice[] };

/** Null until they are known. */
export const works = signal<string[] | null>(null);
export const sessions = signal<SessionRow[] | null>(null);
export const session = signal<Session | null>(null);
export const leaderView = signal<LeaderView | null>(null);
/** Work and session of the one that is open; empty for none. */
const open = signal<{ work: string; session: string }>({ work: "", session: "" });
export const you = computed(() => session.value?.you ?? null);
/** Who came by the door has a pseudonym already, and joins by speaking. */
export const maySpeak = computed(() => !!you.value?.pseudonym);

const path = (work: string, name = "", deed = "") =>
  `/api/works/${encodeURIComponent(work)}/sessions${name && `/${encodeURIComponent(name)}`}${deed && `/${deed}`}`;

export async function loadSessions() {
  const said = await tell(get<{ works: { id: string }[] }>("/api/works"));
  if (!said) return;
  const rows: SessionRow[] = [];
  for (const { id } of said.works) {
    const listed = await tell(get<{ sessions: Omit<SessionRow, "work">[] }>(path(id)));
    for (const row of listed?.sessions ?? []) rows.push({ ...row, work: id });
  }
  works.value = said.works.map(({ id }) => id);
  sessions.value = rows.sort((a, b) => b.date.localeCompare(a.date) || b.session.localeCompare(a.session));
}

export async function openSession(work: string, name: string) {
  if (open.value.work !== work || open.value.session !== name) {
    session.value = null;
    leaderView.value = null;
  }
  open.value = { work, session: name };
  if (name) await load();
}

let asked = 0;
async function load() {
  const { work, session: name } = open.value;
  const mine = ++asked;
  const answer = await tell(get<Session>(path(work, name)));
  if (mine === asked && answer) put(answer);
}

function put(answer: Session) {
  session.value = answer;
  if (answer.you.leads) void loadLeaderView();
}

async function loadLeaderView() {
  const { work, session: name } = open.value;
  const view = await get<LeaderView>(path(work, name, "leader")).catch(() => null);
  if (view && open.value.session === name) leaderView.value = view;
}

/** Does something in the open session; gives whether it was done. What stands there then is shown. */
export async function deed(what: string, body: unknown = {}): Promise<boolean> {
  const { work, session: name } = open.value;
  const mine = ++asked;
  try {
    const answer = await post<Session>(path(work, name, what), body);
    if (mine === asked) put(answer);
    return true;
  } catch (failed) {
    fail(failed);
    return false;
  }
}

export type NewSession = { title: string; date: string; place: string; film: string; stage: Stage };
/** Gives the new session's name, or null. */
export async function newSession(work: string, about: NewSession): Promise<string | null> {
  const made = await tell(post<Session>(path(work), about));
  if (made) await loadSessions();
  return made?.session ?? null;
}

export type NewRemark = { kind: Kind; words: string; span?: [number, number]; to?: string; before?: boolean; publish?: boolean };
export const sayInSession = (remark: NewRemark) => deed("say", remark);

export type Prompt = { words: string; span: [number, number] | null };
/** The questions of the work's guide, for who leads. */
export async function prompts(language: string): Promise<Prompt[]> {
  const { work, session: name } = open.value;
  const said = await tell(get<{ prompts: Prompt[] }>(path(work, name, "prompts"), { language }));
  return said?.prompts ?? [];
}

/** Hears of sessions while the part is shown. */
export function followSessions(): () => void {
  const again = () => {
    void loadSessions();
    if (open.value.session) void load();
  };
  const stops = [
    onEvent("session", (said) => {
      const { work, session: name } = open.value;
      if (said.work === work && said.session === name && said.revision !== session.value?.revision) void load();
      // What stands in the list changes seldom; while a session is open, nobody sees it.
      if (!name) void loadSessions();
    }),
    onReturn(again),
  ];
  return () => stops.forEach((stop) => stop());
}

export const spanOf = (remark: Remark): Span | null => (remark.span ? { first: remark.span[0], end: remark.span[1] } : null);
