// The notes in order. Only the rows that can be seen are there: there may be ten thousand.
import { useEffect, useRef, useState } from "preact/hooks";
import { Choice } from "../shell/controls";
import { clock } from "../shell/store";
import { clockText } from "../shell/times";
import { numberText, say } from "../shell/words";
import { hidden, note, noted } from "../shell/noted";
import { by, current, look, rows, scope, type Scope } from "./state";
import { annotateWords } from "./words";

const height = 30;
const beyond = 8;

export function Filters() {
  const authors = noted.value?.authors.map((one) => one.name).filter((name) => name !== hidden.value) ?? [];
  const named = new Set(noted.value?.annotations.author ?? []);
  return (
    <div class="annotate-part annotate-filters">
      <Choice<Scope> quiet label={say(annotateWords, "shown")} value={scope.value} onChange={(to) => (scope.value = to)}
        options={[{ value: "tier", words: say(annotateWords, "thisTier") }, { value: "all", words: say(annotateWords, "allTiers") }]} />
      <label>
        <span class="quiet">{say(annotateWords, "by")}</span>
        <select value={by.value} onChange={(event) => (by.value = event.currentTarget.value)}>
          <option value="">{say(annotateWords, "everybody")}</option>
          {[...new Set([...authors, ...named])].filter((name) => name !== hidden.value && named.has(name)).map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      {rows.value.length > 0 && <span class="quiet num">{numberText(rows.value.length)}</span>}
    </div>
  );
}

export function List() {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const all = noted.value?.annotations;
  const list = rows.value;
  const now = current.value?.number ?? 0;
  const at = now && all ? list.findIndex((row) => all.number[row] === now) : -1;
  useEffect(() => {
    const view = box.current;
    if (!view || at < 0) return;
    if (at * height < view.scrollTop || (at + 1) * height > view.scrollTop + view.clientHeight) view.scrollTop = (at - 2) * height;
  }, [at, list.length]);
  if (!all) return null;
  if (list.length === 0) return <p class="annotate-part quiet">{say(annotateWords, "noNotes")}</p>;
  const first = Math.max(0, Math.floor(top / height) - beyond);
  const shown = list.slice(first, first + Math.ceil((box.current?.clientHeight ?? 400) / height) + 2 * beyond);
  return (
    <div class="annotate-list" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)} tabIndex={0} role="group" aria-label={say(annotateWords, "notes")}>
      <ol style={{ height: `${list.length * height}px`, paddingTop: `${first * height}px` }}>
        {shown.map((row) => {
          const one = note(all, row);
          return (
            <li key={one.number}>
              <button type="button" {...(one.number === now && { "aria-current": "true" as const })} onClick={() => look(one)}>
                <span class="num">{clockText(clock.value, one.first)}</span>
                <span class="annotate-says">
                  {one.value}
                  {one.region && <i class="annotate-region" role="img" aria-label={say(annotateWords, "hasRegion")} />}
                </span>
                <small>{scope.value === "all" ? (noted.value?.tiers.find((each) => each.number === one.tier)?.name ?? "") : one.author}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

