// How much evidence is enough: what another sensitivity would change is shown before anything does.
import { useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { post } from "../shell/api";
import type { Figures, Span } from "../shell/film";
import { labelText } from "../shell/film_words";
import { clock, film, playing, reload, show } from "../shell/store";
import { clockText } from "../shell/times";
import { fail, tell } from "../shell/toasts";
import { numberText, say } from "../shell/words";
import { lengthOf } from "./figures";
import { correctWords } from "./words";

type Found = Span & { label: string; confidence: number };
type Preview = { added: Found[]; removed: Found[]; before: Figures; after: Figures };

const usual = 0.5;
/** How many changes are listed; more are counted. */
const most = 60;
/** The slider rests so long before the film is read for it. */
const pause = 120;

const asked = (sensitivity: number) => ({ settings: { transitions: { sensitivity } } });

export function Threshold() {
  const told = film.value;
  const stands = told?.readings.transitions?.sensitivity ?? usual;
  const wish = useSignal<number | null>(null);
  const preview = useSignal<Preview | null>(null);
  const reading = useSignal(false);
  const asking = useRef<AbortController | null>(null);
  useSignalEffect(() => {
    const sensitivity = wish.value;
    const open = film.value;
    asking.current?.abort();
    if (sensitivity === null || !open) return void (preview.value = null);
    const mine = (asking.current = new AbortController());
    const wait = setTimeout(() => {
      post<Preview>(`/api/films/${open.id}/preview`, asked(sensitivity), { signal: mine.signal }).then((said) => (preview.value = said), fail);
    }, pause);
    return () => clearTimeout(wait);
  });
  const apply = async () => {
    if (wish.value === null || !told) return;
    reading.value = true;
    await tell(post(`/api/films/${told.id}/read`, asked(wish.value)));
    reading.value = false;
    wish.value = null;
    reload();
  };
  const value = wish.value ?? stands;
  return (
    <details class="correct-threshold">
      <summary>{say(correctWords, "threshold")} <span class="quiet num">{numberText(stands)}</span></summary>
      <label class="field">
        <span>{say(correctWords, "sensitivity")} <b class="num">{numberText(value)}</b></span>
        <input type="range" min={0} max={1} step={0.01} value={value} disabled={reading.value}
          onInput={(event) => (wish.value = Number(event.currentTarget.value) === stands ? null : Number(event.currentTarget.value))} />
        <small>{say(correctWords, "thresholdWhy")}</small>
      </label>
      {value !== usual && <button type="button" class="plain" onClick={() => (wish.value = stands === usual ? null : usual)}>{say(correctWords, "usual")}</button>}
      <div aria-live="polite">
        {reading.value ? <p class="quiet">{say(correctWords, "reading")}</p> : preview.value && <Changes preview={preview.value} />}
      </div>
      {wish.value !== null && !reading.value && (
        <p class="correct-deeds">
          <button type="button" class="first" onClick={() => void apply()}>{say(correctWords, "apply")}</button>
          <button type="button" onClick={() => (wish.value = null)}>{say(correctWords, "leave")}</button>
        </p>
      )}
    </details>
  );
}

function Changes({ preview: { added, removed, before, after } }: { preview: Preview }) {
  const changes = [...added.map((one) => ({ ...one, sign: "plus" as const })), ...removed.map((one) => ({ ...one, sign: "minus" as const }))].sort((one, other) => one.first - other.first);
  if (changes.length === 0) return <p>{say(correctWords, "wouldNot")}</p>;
  const rows = [
    ["shotsAre", numberText(before.shots), numberText(after.shots)],
    ["averageIs", `${lengthOf(before.asl)} s`, `${lengthOf(after.asl)} s`],
    ["medianIs", `${lengthOf(before.msl)} s`, `${lengthOf(after.msl)} s`],
  ] as const;
  return (
    <>
      <p>{say(correctWords, "wouldChange", { added: added.length, removed: removed.length })}</p>
      <table>
        <tbody>
          {rows.map(([word, one, other]) => (
            <tr key={word}><th scope="row">{say(correctWords, word)}</th><td>{say(correctWords, "from", { before: one, after: other })}</td></tr>
          ))}
        </tbody>
      </table>
      <ol class="correct-changes">
        {changes.slice(0, most).map((one) => (
          <li key={`${one.sign}${one.first}-${one.end}`}>
            <button type="button" onClick={() => { playing.value = false; show(one.first); }}>
              <span aria-hidden="true">{one.sign === "plus" ? "+" : "−"}</span>
              <span class="num">{clockText(clock.value, one.first)}</span>
              <span>{labelText(one.label)} <span class="quiet">{say(correctWords, one.sign === "plus" ? "added" : "takenAway")}</span></span>
            </button>
          </li>
        ))}
      </ol>
      {changes.length > most && <p class="quiet">{say(correctWords, "andMore", { count: changes.length - most })}</p>}
    </>
  );
}
