// The study beside the film: its texts, the page they make, its sentences with their verdicts, and publishing it.
import { useEffect, useRef, useState } from "preact/hooks";
import { IconButton } from "../shell/controls";
import { useKeys } from "../shell/keys";
import { rename, route } from "../shell/router";
import { film, playhead, role } from "../shell/store";
import { say } from "../shell/words";
import { NewText, NewWork } from "./begin";
import { changed, closeText, listenToText, opened, openText, save, saving } from "./buffer";
import { Compose } from "./compose";
import { Conflict } from "./conflict";
import { Editor } from "./editor";
import { composing, here } from "./now";
import { Preview, useProblems } from "./preview";
import { Publish } from "./publish";
import { Sentences } from "./sentences_list";
import { answered, verdictOfLink } from "./verdicts";
import { Verdict } from "./compose";
import { check, listenToWorks, loadCheck, loadWorks, openWork, turned, work, workFor, works, type TextRow } from "./works";
import { writeWords } from "./words";
import "./write.css";

type Mode = "text" | "page" | "beside" | "sentences" | "publish";
/** From how many pixels on the page stands beside its text. */
const roomForBoth = 780;

export function Part() {
  const on = film.value;
  const [workNamed = "", ...rest] = route.value.part.split("/");
  useEffect(() => {
    void loadWorks();
    const ends = [listenToWorks(), listenToText()];
    return () => (ends.forEach((end) => end()), closeText());
  }, []);
  const wanted = workNamed || (works.value && on ? workFor(on.id) : "");
  useEffect(() => {
    if (wanted && works.value && work.value?.id !== wanted && role.value === "owner") void openWork(wanted);
  }, [wanted, works.value, role.value]);
  useEffect(() => void loadCheck(), [on?.id, on?.revision]);
  if (role.value !== "owner") return <p class="empty">{say(writeWords, "onlyOwner")}</p>;
  if (!on || works.value === null) return null;
  if (!wanted) return <NoWork />;
  const told = work.value;
  if (!told || told.id !== wanted) return null;
  return <Study key={told.id} text={rest.join("/")} />;
}

const goTo = (workId: string, text = "") =>
  rename({ view: "watch", film: route.peek().film, panel: "write", part: text ? `${workId}/${text}` : workId, asked: { frame: String(playhead.peek()) } });

function NoWork() {
  const all = works.value ?? [];
  return (
    <div class="write-none">
      {all.length > 0 && (
        <div class="write-part">
          <h2>{say(writeWords, "whichWork")}</h2>
          <ul>{all.map((one) => <li key={one.id}><button type="button" class="plain" onClick={() => goTo(one.id)}>{one.title}</button></li>)}</ul>
        </div>
      )}
      <NewWork onMade={(id) => goTo(id)} />
    </div>
  );
}

const lastKey = (id: string) => `write.text.${id}`;

function Study({ text }: { text: string }) {
  const told = work.value;
  const box = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<Mode>(() => (localStorage.getItem("write.mode") as Mode | null) ?? "text");
  const [roomy, setRoomy] = useState(false);
  const [naming, setNaming] = useState(false);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setRoomy((entry?.contentRect.width ?? 0) >= roomForBoth));
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const usual = told?.texts.find((one) => one.kind === "study" && one.language === told.record.text_language) ?? told?.texts[0];
  const id = text || localStorage.getItem(lastKey(told?.id ?? "")) || usual?.id || "";
  useEffect(() => {
    if (!told || !id) return;
    localStorage.setItem(lastKey(told.id), id);
    void openText(told.id, id);
  }, [told?.id, id]);
  const shown: Mode = mode === "beside" && !roomy ? "text" : mode;
  const page = shown === "page" || shown === "beside";
  useProblems(page);
  const to = (next: Mode) => {
    setMode(next);
    localStorage.setItem("write.mode", next);
  };
  const group = () => say(writeWords, "study");
  useKeys([
    { keys: ["Ctrl+s"], group, what: () => say(writeWords, "save"), typing: true, run: () => void save() },
    { keys: ["Ctrl+Enter"], group, what: () => say(writeWords, "composeTitle"), typing: true, run: () => (composing.value = !composing.value) },
  ]);
  if (!told) return null;
  return (
    <div class="write" ref={box}>
      <header class="write-head">
        <TextChoice texts={told.texts} id={id} onChange={(next) => { goTo(told.id, next); if (mode === "sentences" || mode === "publish") to("text"); }} />
        <IconButton icon="plus" label={say(writeWords, "newText")} onClick={() => setNaming(true)} />
        <button type="button" class="write-save" disabled={!changed.value || saving.value} onClick={() => void save()}>
          {say(writeWords, saving.value ? "saving" : changed.value ? "save" : "isSaved")}
        </button>
      </header>
      <Modes mode={shown} roomy={roomy} onChange={to} />
      <Conflict />
      <div class={`write-body ${shown}`}>
        {(shown === "text" || shown === "beside") && <Editor />}
        {page && <Preview />}
        {shown === "sentences" && <Sentences onText={async (next) => { to("text"); goTo(told.id, next); await openText(told.id, next); }} />}
        {shown === "publish" && <Publish />}
      </div>
      {(shown === "text" || shown === "beside") && (composing.value ? <Compose /> : <AtCursor />)}
      <NewText open={naming} onClose={() => setNaming(false)} onMade={(made) => { to("text"); goTo(told.id, made); }} />
    </div>
  );
}

const kinds: TextRow["kind"][] = ["before", "study", "scene", "after", "leader", "glossary"];

function TextChoice({ texts, id, onChange }: { texts: TextRow[]; id: string; onChange: (id: string) => void }) {
  const row = (one: TextRow) => (
    <option key={one.id} value={one.id}>{one.title || one.file} · {one.language}</option>
  );
  return (
    <label class="write-which">
      <span class="unseen">{say(writeWords, "whichText")}</span>
      <select value={id} onChange={(event) => onChange(event.currentTarget.value)}>
        {kinds.filter((kind) => texts.some((one) => one.kind === kind)).map((kind) => (
          <optgroup key={kind} label={say(writeWords, `kind_${kind}`)}>{texts.filter((one) => one.kind === kind).map(row)}</optgroup>
        ))}
        <optgroup label={say(writeWords, "files")}>
          <option value="claims.toml">claims.toml</option>
          <option value="work.toml">work.toml</option>
        </optgroup>
      </select>
    </label>
  );
}

function Modes({ mode, roomy, onChange }: { mode: Mode; roomy: boolean; onChange: (mode: Mode) => void }) {
  const all: Mode[] = ["text", "page", ...(roomy ? (["beside"] as Mode[]) : []), "sentences", "publish"];
  const count = Object.keys(turned.value).length;
  return (
    <div class="write-modes" role="group" aria-label={say(writeWords, "views")}>
      {all.map((one) => (
        <button type="button" class="plain" key={one} aria-pressed={one === mode} onClick={() => onChange(one)}>
          {say(writeWords, `mode_${one}`)}
          {one === "sentences" && check.value && <small class="num"> {check.value.claims.length}</small>}
          {one === "sentences" && count > 0 && <span class="write-turned" role="status"> {say(writeWords, "turned", { count })}</span>}
        </button>
      ))}
      {(mode === "text" || mode === "beside") && opened.value?.file.endsWith(".md") && (
        <button type="button" class="plain write-to-compose" aria-expanded={composing.value} onClick={() => (composing.value = !composing.value)}>
          {say(writeWords, "compose")} <kbd>Ctrl ⏎</kbd>
        </button>
      )}
    </div>
  );
}

/** What was measured of the claim that the cursor is in. */
function AtCursor() {
  void answered.value;
  const link = here.value;
  if (!opened.value?.file.endsWith(".md")) return null;
  if (!link) return <p class="write-strip quiet">{say(writeWords, "atHint")}</p>;
  const answer = verdictOfLink(link);
  const test = link.test || check.value?.claims.find((one) => one.id === link.id)?.test || link.id;
  return (
    <div class="write-strip">
      <p class="write-verdict" role="status"><Verdict answer={answer} test={test} /></p>
      {link.id && <p class="quiet"><code lang="en">{test}</code></p>}
    </div>
  );
}
