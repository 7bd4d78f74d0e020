// Search over everything: one field, what was found by kinds, each a step from its place in the film or the text.
import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../shell/api";
import { useKeys } from "../shell/keys";
import { rename, route } from "../shell/router";
import { films, loadFilms } from "../shell/store";
import { tell } from "../shell/toasts";
import { language, numberText, say } from "../shell/words";
import { Begin } from "./begin";
import { grouped, total, type Answer } from "./found";
import { Result } from "./result";
import { searchWords } from "./words";
import "./search.css";

/** So long after a key the server is asked, and so many of a kind are shown. */
const pause = 120, fewEach = 6, manyEach = 200;

type Asked = { words: string; kind: string; where: string };

const heard = (): Asked => {
  const { words = "", kind = "", where = "" } = route.peek().asked;
  return { words, kind, where };
};

export function Part() {
  const [asked, setAsked] = useState<Asked>(heard);
  const [works, setWorks] = useState<{ id: string; title?: string }[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const answer = useAnswer(asked);
  useEffect(() => {
    document.title = `${say(searchWords, "title")} · Découpage`;
    if (!films.value) void loadFilms();
    void get<{ works: { id: string; title?: string }[] }>("/api/works").then((said) => setWorks(said.works), () => setWorks([]));
    field.current?.focus();
  }, []);
  const change = (to: Partial<Asked>) => {
    const next = { ...asked, ...to };
    setAsked(next);
    rename({ view: "search", asked: Object.fromEntries(Object.entries(next).filter(([, value]) => value)) });
  };
  useKeys([
    { keys: ["ArrowDown"], group: () => say(searchWords, "keyGroup"), what: () => say(searchWords, "keyNext"), run: () => step(1) },
    { keys: ["ArrowUp"], group: () => say(searchWords, "keyGroup"), what: () => say(searchWords, "keyNext"), run: () => step(-1) },
    { keys: ["Escape"], group: () => say(searchWords, "keyGroup"), what: () => say(searchWords, "keyField"), typing: true, run: () => field.current?.select() },
  ]);
  return (
    <div class="search-page">
      <h1 class="unseen">{say(searchWords, "title")}</h1>
      <div class="search-head">
        <input
          ref={field} type="search" value={asked.words} maxLength={1000} spellcheck={false} autocomplete="off"
          placeholder={say(searchWords, "field")} aria-label={say(searchWords, "field")}
          onInput={(event) => change({ words: event.currentTarget.value, kind: "" })}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" && event.key !== "Enter") return;
            event.preventDefault();
            step(1);
          }}
        />
        <Where asked={asked} works={works} onChange={(where) => change({ where })} />
      </div>
      {asked.words.trim() === "" ? <Begin onTry={(words) => { change({ words, kind: "" }); field.current?.focus(); }} /> : answer && <Findings answer={answer} asked={asked} onKind={(kind) => change({ kind })} />}
    </div>
  );
}

/** Moves to the next or the previous of what was found; from the field to the first, from the first to the field. */
function step(by: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>(".search-found a")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  if (next < 0) document.querySelector<HTMLInputElement>(".search-head input")?.focus();
  else all[next]?.focus();
  all[next]?.scrollIntoView({ block: "nearest" });
}

/** The last answer stays until the next is there: what one reads does not jump away while one types. */
function useAnswer(asked: Asked): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    const words = asked.words.trim();
    if (!words) return setAnswer(null);
    const abort = new AbortController();
    const [place, id = ""] = asked.where.split(":");
    const wait = setTimeout(async () => {
      const query = {
        words, kinds: asked.kind, most: asked.kind ? manyEach : fewEach,
        film: place === "film" ? id : "", work: place === "work" ? id : "",
      };
      const said = await tell(get<Answer>("/api/search", query, abort.signal).catch(nothing(words)));
      if (said && !abort.signal.aborted) setAnswer(said);
    }, pause);
    return () => (clearTimeout(wait), abort.abort());
  }, [asked.words, asked.kind, asked.where]);
  return answer;
}

/** What has neither letters nor digits finds nothing; a search that another has overtaken says nothing. */
const nothing = (words: string) => (failed: unknown) => {
  if (failed instanceof DOMException) return null;
  if ((failed as { status?: number }).status === 400) return { words, matches: {}, found: [] };
  throw failed;
};

function Where({ asked, works, onChange }: { asked: Asked; works: { id: string; title?: string }[]; onChange: (where: string) => void }) {
  const shown = (films.value ?? []).filter((line) => line.screened);
  if (shown.length + works.length < 2) return null;
  return (
    <select value={asked.where} aria-label={say(searchWords, "where")} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{say(searchWords, "everywhere")}</option>
      {shown.length > 0 && <optgroup label={say(searchWords, "films")}>{shown.map((line) => <option value={`film:${line.id}`} key={line.id}>{line.name}</option>)}</optgroup>}
      {works.length > 0 && <optgroup label={say(searchWords, "works")}>{works.map((work) => <option value={`work:${work.id}`} key={work.id}>{work.title ?? work.id}</option>)}</optgroup>}
    </select>
  );
}

function Findings({ answer, asked, onKind }: { answer: Answer; asked: Asked; onKind: (kind: string) => void }) {
  const count = total(answer.matches);
  if (count === 0)
    return (
      <div class="notice" role="status">
        <p>{say(searchWords, "none", { words: answer.words })}</p>
        <p class="quiet">{say(searchWords, "noneHow")}</p>
      </div>
    );
  return (
    <>
      <p class="search-count quiet num" role="status">
        {asked.kind && <button type="button" class="plain" onClick={() => onKind("")}>← {say(searchWords, "all")}</button>}
        {say(searchWords, "count", { count })}
      </p>
      <div class="search-found" lang={language.value}>
        {grouped(answer.found).map(([kind, found]) => (
          <section key={kind} aria-label={say(searchWords, kind)}>
            <h2>
              {say(searchWords, kind)} <span class="quiet num">{numberText(answer.matches[kind] ?? found.length)}</span>
              {found.length < (answer.matches[kind] ?? 0) && !asked.kind && (
                <button type="button" class="plain" onClick={() => onKind(kind)}>{say(searchWords, "more", { count: answer.matches[kind] ?? 0 })}</button>
              )}
            </h2>
            <ul>{found.map((one, at) => <Result found={one} key={`${at}${one.film?.id ?? one.work}${one.span?.[0] ?? one.line}`} />)}</ul>
          </section>
        ))}
      </div>
    </>
  );
}

