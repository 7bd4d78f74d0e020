// The note that is looked at: what it says can be changed where it stands.
import { useState } from "preact/hooks";
import { author } from "../shell/me";
import { role } from "../shell/store";
import { language, say } from "../shell/words";
import { About } from "./compose";
import { change, placeText, removeNote } from "./deeds";
import { tierNumbered, vocabularyOf, type Note } from "../shell/noted";
import { RegionFields } from "./region";
import { drawing, place, placeWords, spanWords } from "./state";
import { annotateWords } from "./words";

const date = (made: string) => {
  const when = new Date(made);
  return Number.isNaN(when.valueOf()) ? made : new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(when);
};

export function Current({ one }: { one: Note }) {
  const tier = tierNumbered(one.tier);
  const may = role.value === "owner" || one.author === author.value;
  const elsewhere = place.value.first !== one.first || place.value.end !== one.end;
  return (
    <section class="annotate-part annotate-current" aria-label={say(annotateWords, "notes")}>
      <h2>{tier?.name} <span class="quiet num">{spanWords(one)}</span></h2>
      {may ? <Says key={one.number + one.words + one.term} one={one} /> : <p class="serif">{one.value}</p>}
      {may && one.region && <RegionFields value={one.region} onChange={(to) => void change(one.number, { region: to ?? [] })} />}
      {may && <About value={one.about} onChange={(to) => void change(one.number, { about: to })} />}
      <p class="quiet">
        <small>
          {say(annotateWords, "madeBy", { author: one.author, date: date(one.made_at) })}
          {one.changed_by && one.changed_by !== one.author && `, ${say(annotateWords, "changedBy", { author: one.changed_by })}`}
        </small>
      </p>
      {may ? (
        <p class="annotate-deeds">
          {elsewhere && <button type="button" onClick={() => void change(one.number, { place: placeText(place.value) })}>{say(annotateWords, "toSelection", { place: placeWords.value })}</button>}
          <button type="button" aria-pressed={drawing.value === one.number} onClick={() => (drawing.value = drawing.value === one.number ? null : one.number)}>{say(annotateWords, one.region ? "drawAgain" : "draw")}</button>
          <button type="button" onClick={() => void removeNote(one.number)}>{say(annotateWords, "remove")} <kbd>X</kbd></button>
        </p>
      ) : <p class="quiet">{say(annotateWords, "onlyOwn", { author: one.author })}</p>}
    </section>
  );
}

function Says({ one }: { one: Note }) {
  const vocabulary = vocabularyOf(tierNumbered(one.tier));
  const [words, setWords] = useState(one.words);
  const keep = () => void (words.trim() !== one.words && (words.trim() || one.term) && change(one.number, vocabulary ? { remark: words.trim() } : { value: words.trim() }));
  return (
    <>
      {vocabulary && (
        <select aria-label={say(annotateWords, "term")} value={one.term} onChange={(event) => void change(one.number, { value: event.currentTarget.value })}>
          {!vocabulary.terms.some((term) => term.id === one.term) && <option value={one.term}>{one.value}</option>}
          {vocabulary.terms.map((term) => <option key={term.id} value={term.id}>{term.words}</option>)}
        </select>
      )}
      <textarea class={vocabulary ? "" : "serif"} rows={vocabulary ? 1 : 2} aria-label={say(annotateWords, vocabulary ? "remark" : "words")} placeholder={vocabulary ? say(annotateWords, "remark") : ""} value={words}
        onInput={(event) => setWords(event.currentTarget.value)} onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey && !event.isComposing)) {
            event.preventDefault();
            event.currentTarget.blur();
          }
        }} />
    </>
  );
}
