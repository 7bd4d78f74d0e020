// The sessions that are kept, and opening a new one.
import { useState } from "preact/hooks";
import { Dialog } from "../shell/controls";
import { go, href } from "../shell/router";
import { film, role } from "../shell/store";
import { say } from "../shell/words";
import { newSession, sessions, works, type SessionRow } from "./session";
import { dateText } from "./span";
import { discussWords } from "./words";

const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};

const addressOf = (work: string, session: string, id: string) => ({ view: "watch" as const, film: id, panel: "discuss" as const, part: `${work}/${session}` });

function Rows({ rows }: { rows: SessionRow[] }) {
  return (
    <ul class="session-rows">
      {rows.map((row) => (
        <li key={`${row.work}/${row.session}`}>
          <a href={href(addressOf(row.work, row.session, film.value?.id ?? ""))}>{row.title}</a>
          <p class="quiet num">{[dateText(row.date), row.place, say(discussWords, row.stage)].filter(Boolean).join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}

function Opening({ onEnd }: { onEnd: () => void }) {
  const all = works.value ?? [];
  const usual = sessions.value?.find((row) => row.film === film.value?.id)?.work ?? all[0] ?? "";
  const [work, setWork] = useState(usual);
  const [title, setTitle] = useState("");
  const [date, setDate] = useState(today());
  const [place, setPlace] = useState("");
  const open = async () => {
    const id = film.peek()?.id ?? "";
    const name = await newSession(work, { title, date, place, film: id, stage: "before" });
    if (!name) return;
    onEnd();
    go(addressOf(work, name, id));
  };
  return (
    <form class="opening-session" onSubmit={(event) => { event.preventDefault(); void open(); }}>
      <label class="field">{say(discussWords, "title")}<input type="text" required maxLength={120} value={title} placeholder={say(discussWords, "titleHint")} onInput={(event) => setTitle(event.currentTarget.value)} /></label>
      <label class="field">{say(discussWords, "date")}<input type="date" required value={date} onInput={(event) => setDate(event.currentTarget.value)} /></label>
      <label class="field">{say(discussWords, "place")}<input type="text" maxLength={120} value={place} onInput={(event) => setPlace(event.currentTarget.value)} /></label>
      {all.length > 1 && (
        <label class="field">
          {say(discussWords, "work")}
          <select value={work} onChange={(event) => setWork(event.currentTarget.value)}>{all.map((one) => <option key={one} value={one}>{one}</option>)}</select>
        </label>
      )}
      <div class="deeds"><button type="submit" class="first" disabled={!title.trim() || !date}>{say(discussWords, "open")}</button></div>
    </form>
  );
}

export function List() {
  const [opening, setOpening] = useState(false);
  const rows = sessions.value;
  if (!rows || !works.value) return null;
  const owner = role.value === "owner";
  if (works.value.length === 0)
    return (
      <div class="empty">
        <p>{say(discussWords, "empty")}</p>
        {owner && <p>{say(discussWords, "noWork")}</p>}
        {owner && <p><code>decoupage work new NAME</code><br /><code>decoupage open FILM works/NAME</code></p>}
      </div>
    );
  const here = rows.filter((row) => row.film === film.value?.id);
  const others = rows.filter((row) => row.film !== film.value?.id);
  return (
    <div class="session-list">
      {here.length > 0 ? <h2>{say(discussWords, "sessions")}</h2> : <p class="quiet">{say(discussWords, owner ? "empty" : "emptyMember")}</p>}
      {here.length === 0 && owner && <p class="quiet">{say(discussWords, "emptyHow")}</p>}
      <Rows rows={here} />
      {owner && <button type="button" class={here.length ? "" : "first"} onClick={() => setOpening(true)}>{say(discussWords, "open")}</button>}
      {others.length > 0 && <h3 class="kicker">{say(discussWords, "others")}</h3>}
      <Rows rows={others} />
      <Dialog title={say(discussWords, "open")} open={opening} onClose={() => setOpening(false)}><Opening onEnd={() => setOpening(false)} /></Dialog>
    </div>
  );
}
