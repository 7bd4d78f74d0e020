// One session: who one is there, on which side of the screening it stands, and what was said.
import { useState } from "preact/hooks";
import { Choice, Dialog } from "../shell/controls";
import { href } from "../shell/router";
import { film, films } from "../shell/store";
import { say } from "../shell/words";
import { ComposeNew } from "./compose";
import { Lead } from "./lead";
import { Moment, Spark } from "./remark";
import { deed, maySpeak, session, you, type Session } from "./session";
import { dateText, isOfThisFilm, timeText } from "./span";
import { discussWords } from "./words";

function Join({ name, onEnd }: { name: string; onEnd?: () => void }) {
  const [text, setText] = useState(name);
  const join = async () => {
    if (text.trim() && (await deed("join", { pseudonym: text }))) onEnd?.();
  };
  return (
    <form class="join" onSubmit={(event) => { event.preventDefault(); void join(); }}>
      <label class="field">
        {say(discussWords, "who")}
        <input type="text" maxLength={40} autocomplete="off" value={text} aria-label={say(discussWords, "pseudonym")} onInput={(event) => setText(event.currentTarget.value)} />
        <small>{say(discussWords, "whoWhy")}</small>
      </label>
      <button type="submit" class="first" disabled={!text.trim()}>{say(discussWords, "join")}</button>
    </form>
  );
}

function Who() {
  const [doing, setDoing] = useState<"rename" | "leave" | null>(null);
  const me = you.value;
  if (!me) return null;
  if (!maySpeak.value) return <Join name="" />;
  const shut = () => setDoing(null);
  return (
    <div class="who">
      <p>{say(discussWords, "youAre", { name: me.pseudonym })}</p>
      <button type="button" class="small plain" onClick={() => setDoing("rename")}>{say(discussWords, "rename")}</button>
      {me.joined && <button type="button" class="small plain" onClick={() => setDoing("leave")}>{say(discussWords, "leave")}</button>}
      <Dialog title={say(discussWords, "rename")} open={doing === "rename"} onClose={shut}><Join name={me.pseudonym} onEnd={shut} /></Dialog>
      <Dialog title={say(discussWords, "leave")} open={doing === "leave"} onClose={shut}>
        <p>{say(discussWords, "leaveWhy")}</p>
        <div class="deeds">
          <button type="button" onClick={shut}>{say(discussWords, "stay")}</button>
          <button type="button" class="first" onClick={() => { shut(); void deed("leave"); }}>{say(discussWords, "leaveAll")}</button>
        </div>
      </Dialog>
    </div>
  );
}

/** What is held back from who, and how that ends. */
function Held({ open }: { open: Session }) {
  const { you: me, stage, limit } = open;
  if (me.leads) return null;
  return (
    <div class="held">
      <label class="tick">
        <input type="checkbox" checked={me.seen} disabled={!maySpeak.value} onChange={(event) => void deed("seen", { seen: event.currentTarget.checked })} />
        {say(discussWords, "seen")}
      </label>
      {me.held && limit !== null && isOfThisFilm() && <p class="quiet">{say(discussWords, stage === "before" ? "heldBefore" : "heldAfter", { time: timeText(limit) })}</p>}
    </div>
  );
}

function Elsewhere({ open }: { open: Session }) {
  if (isOfThisFilm()) return null;
  const its = open.film && open.film !== film.value?.id && films.value?.find((line) => line.id === open.film);
  return (
    <p class="quiet elsewhere">
      {say(discussWords, "anotherFilm")}{" "}
      {its && <a href={href({ film: its.id, panel: "discuss" })}>{say(discussWords, "toItsFilm")}</a>}
    </p>
  );
}

function Said({ open }: { open: Session }) {
  const sparks = open.remarks.filter((remark) => remark.kind === "spark");
  const moments = open.remarks.filter((remark) => remark.kind !== "spark");
  if (open.remarks.length === 0) return <p class="quiet nothing-yet">{say(discussWords, "nothingYet")}</p>;
  return (
    <>
      {sparks.length > 0 && <ul class="sparks" aria-label={say(discussWords, "sparks")}>{sparks.map((remark) => <Spark remark={remark} key={remark.remark} />)}</ul>}
      {moments.length > 0 && (
        <section>
          <h3 class="kicker">{say(discussWords, "moments")}</h3>
          <ul class="answers">{moments.map((remark) => <Moment remark={remark} key={remark.remark} />)}</ul>
        </section>
      )}
    </>
  );
}

export function Talk() {
  const [view, setView] = useState<"talk" | "lead">("talk");
  const open = session.value;
  if (!open) return null;
  const leading = view === "lead" && open.you.leads;
  return (
    <article class="talk">
      <header>
        <h2>{open.title}</h2>
        <p class="quiet num">{[dateText(open.date), open.place, say(discussWords, open.stage)].filter(Boolean).join(" · ")}</p>
      </header>
      <Held open={open} />
      <Elsewhere open={open} />
      {open.you.leads && (
        <Choice<"talk" | "lead"> quiet label={say(discussWords, "view")} value={view} onChange={setView}
          options={[{ value: "talk", words: say(discussWords, "talk") }, { value: "lead", words: say(discussWords, "lead") }]} />
      )}
      {leading ? <Lead /> : <Said open={open} />}
      {!leading && maySpeak.value && <ComposeNew />}
      <Who />
    </article>
  );
}
