// A new note: on a tier, at what is selected or the shot on the screen; a term is one key, words are written.
import { useEffect, useRef, useState } from "preact/hooks";
import { film } from "../shell/store";
import { say } from "../shell/words";
import { add } from "./deeds";
import { noted, type Term } from "../shell/noted";
import { RegionFields } from "./region";
import { chooseTier, draft, drawing, placeWords, region, tier, vocabulary } from "./state";
import { annotateWords } from "./words";

/** Terms beyond these are found by their letters. */
const shownAtOnce = 24;

let writing: HTMLElement | null = null;
export const write = () => writing?.focus();

export function TierChoice({ onNew }: { onNew: () => void }) {
  const all = noted.value?.tiers ?? [];
  if (all.length === 0) return <p class="annotate-part quiet">{say(annotateWords, "noTiers")}</p>;
  return (
    <label class="annotate-part annotate-tier">
      <span class="quiet">{say(annotateWords, "onTier")}</span>
      <select value={tier.value?.number} onChange={(event) => (Number(event.currentTarget.value) ? chooseTier(Number(event.currentTarget.value)) : onNew())}>
        {all.map((one) => <option key={one.number} value={one.number}>{one.name}</option>)}
        <option value={0}>{say(annotateWords, "newTier")}</option>
      </select>
    </label>
  );
}

export function Compose() {
  return (
    <div class="annotate-part annotate-compose">
      {vocabulary.value ? <Terms terms={vocabulary.value.terms} name={vocabulary.value.name} /> : <Writing />}
      <div class="annotate-deeds">
        <span class="quiet">{say(annotateWords, "at", { place: placeWords.value })}</span>
        <button type="button" class="plain" aria-pressed={drawing.value === "draft"} onClick={() => (drawing.value = drawing.value === "draft" ? null : "draft")}>
          {say(annotateWords, region.value ? "drawAgain" : "draw")} <kbd>R</kbd>
        </button>
        {!vocabulary.value && <button type="button" class="first" disabled={!draft.value.words.trim()} onClick={noteIt}>{say(annotateWords, "note")} <kbd>⏎</kbd></button>}
      </div>
      {region.value && <RegionFields value={region.value} onChange={(to) => (region.value = to)} />}
      <More />
    </div>
  );
}

const noteIt = () => void (draft.peek().words.trim() && add(draft.peek().words.trim()));

function Writing() {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    writing = field.current;
    return () => {
      writing = null;
    };
  }, []);
  return (
    <textarea ref={field} rows={2} placeholder={say(annotateWords, "write")} aria-label={say(annotateWords, "write")} value={draft.value.words}
      onInput={(event) => (draft.value = { ...draft.value, words: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          noteIt();
        }
        if (event.key === "Escape") event.currentTarget.blur();
      }} />
  );
}

const like = (term: Term, sought: string) => (term.words + " " + term.id).toLocaleLowerCase().includes(sought.toLocaleLowerCase());

function Terms({ terms, name }: { terms: Term[]; name: string }) {
  const [sought, setSought] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const found = sought ? terms.filter((term) => like(term, sought)) : terms;
  const many = terms.length > shownAtOnce;
  useEffect(() => {
    writing = many ? field.current : (group.current?.querySelector("button") ?? null);
    return () => {
      writing = null;
    };
  }, [many, name]);
  return (
    <>
      {many && (
        <input type="search" ref={field} placeholder={say(annotateWords, "findTerm")} aria-label={say(annotateWords, "findTerm")} value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
            if (event.key !== "Enter" || !found[0]) return;
            void add(found[0].id);
            setSought("");
          }} />
      )}
      <div class="annotate-terms" role="group" aria-label={say(annotateWords, "terms", { name })} ref={group}>
        {found.slice(0, shownAtOnce).map((term, index) => (
          <button type="button" key={term.id} title={term.description ?? ""} onClick={() => void add(term.id)}>
            {!sought && index < 9 && <kbd>{index + 1}</kbd>} {term.words}
          </button>
        ))}
        {found.length === 0 && <p class="quiet">{say(annotateWords, "noTerm")}</p>}
      </div>
    </>
  );
}

/** What few notes need. */
function More() {
  const { about, remark } = draft.value;
  return (
    <details class="annotate-more" open={about !== "" || remark !== ""}>
      <summary class="quiet">{say(annotateWords, "more")}</summary>
      {vocabulary.value && (
        <label class="field">
          <span class="quiet">{say(annotateWords, "remark")}</span>
          <input type="text" value={remark} onInput={(event) => (draft.value = { ...draft.value, remark: event.currentTarget.value })} />
        </label>
      )}
      <About value={about} onChange={(to) => (draft.value = { ...draft.value, about: to })} />
    </details>
  );
}

export function About({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const shown = film.value;
  return (
    <label class="field">
      <span class="quiet">{say(annotateWords, "about")}</span>
      <input type="text" list="annotate-about" placeholder={say(annotateWords, "aboutWhat")} value={value} onChange={(event) => onChange(event.currentTarget.value.trim())} />
      <datalist id="annotate-about">
        {shown?.names.map((name) => <option key={name.number} value={name.words} />)}
        {shown?.curves.map((curve) => <option key={curve.name} value={curve.name} />)}
      </datalist>
    </label>
  );
}
