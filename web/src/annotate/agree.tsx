// Two people on one tier: one works without seeing the other's notes, then both are held against each other.
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { get } from "../shell/api";
import { clock, film, select, show } from "../shell/store";
import { clockText } from "../shell/times";
import { tell } from "../shell/toasts";
import { numberText, say } from "../shell/words";
import { hidden, noted } from "../shell/noted";
import { tier } from "./state";
import { annotateWords } from "./words";

type Kappa = { units: number; agreed: number | null; by_chance: number | null; kappa: number | null; least: number | null; most: number | null };
type Agreement = {
  tier: string;
  authors: string[];
  frames: { whole: Kappa; spoken: Kappa };
  shots: { whole: Kappa; spoken: Kappa };
  disagreements: { first: number; end: number; said: [string, string] }[];
};

const first = signal("");
const second = signal("");
const told = signal<Agreement | null>(null);
/** Longer lists are not read. */
const most = 300;

const coders = () => Object.keys(tier.value?.annotations_of ?? {});

export function Agree() {
  const names = coders();
  const [open] = useState(() => hidden.peek() !== ""); // from then on as the reader leaves it
  useEffect(() => {
    told.value = null;
    if (!names.includes(first.peek())) first.value = names[0] ?? "";
    if (!names.includes(second.peek()) || second.peek() === first.peek()) second.value = names.find((name) => name !== first.peek()) ?? "";
  }, [tier.value?.number, noted.value?.revision]);
  return (
    <details class="annotate-section" open={open}>
      <summary>{say(annotateWords, "agreement")}</summary>
      <label class="annotate-line">
        <span class="quiet">{say(annotateWords, "hide")}</span>
        <select value={hidden.value} onChange={(event) => (hidden.value = event.currentTarget.value)}>
          <option value="">{say(annotateWords, "nobody")}</option>
          {[...new Set([...names, ...(hidden.value ? [hidden.value] : [])])].map((name) => <option key={name}>{name}</option>)}
        </select>
      </label>
      {hidden.value ? <p class="quiet">{say(annotateWords, "hiding", { author: hidden.value })}</p> : <Comparing names={names} />}
    </details>
  );
}

function Comparing({ names }: { names: string[] }) {
  if (names.length < 2) return <p class="quiet">{say(annotateWords, "needsTwo")}</p>;
  const compare = async () => {
    const authors = JSON.stringify([first.peek(), second.peek()]);
    told.value = await tell(get<Agreement>(`/api/films/${film.peek()?.id}/agreement`, { tier: tier.peek()?.name ?? "", authors }));
  };
  const pick = (chosen: typeof first) => (
    <select value={chosen.value} aria-label={say(annotateWords, "compare")} onChange={(event) => { chosen.value = event.currentTarget.value; told.value = null; }}>
      {names.map((name) => <option key={name}>{name}</option>)}
    </select>
  );
  return (
    <>
      <p class="annotate-line">
        {pick(first)} <span class="quiet">{say(annotateWords, "and")}</span> {pick(second)}
        <button type="button" class="first" disabled={first.value === second.value} onClick={() => void compare()}>{say(annotateWords, "compare")}</button>
      </p>
      {told.value && <Result of={told.value} />}
    </>
  );
}

const share = (value: number | null) => (value === null ? "–" : `${numberText(Math.round(value * 100))}\u00a0%`);
const decimal = (value: number | null) => (value === null ? "–" : numberText(value, undefined, 2).replace("-", "−"));

function Result({ of }: { of: Agreement }) {
  const row = (what: "frames" | "shots", where: "whole" | "spoken") => {
    const kappa = of[what][where];
    return (
      <tr>
        <th scope="row">{where === "whole" ? say(annotateWords, what) : ""}<small>{say(annotateWords, where)}</small></th>
        <td>{numberText(kappa.units)}</td>
        <td>{share(kappa.agreed)}</td>
        <td><b>{decimal(kappa.kappa)}</b></td>
        <td>{kappa.least === null ? "–" : say(annotateWords, "fromTo", { least: decimal(kappa.least), most: decimal(kappa.most) })}</td>
      </tr>
    );
  };
  return (
    <div class="annotate-agreement">
      <table>
        <thead><tr><td /><th scope="col">{say(annotateWords, "units")}</th><th scope="col">{say(annotateWords, "agreed")}</th><th scope="col">{say(annotateWords, "kappa")}</th><th scope="col">{say(annotateWords, "interval")}</th></tr></thead>
        <tbody>{row("frames", "whole")}{row("frames", "spoken")}{row("shots", "whole")}{row("shots", "spoken")}</tbody>
      </table>
      <p class="quiet"><small>{say(annotateWords, "rule")}</small></p>
      <h3>{of.disagreements.length ? say(annotateWords, "differ", { count: of.disagreements.length }) : say(annotateWords, "neverDiffer")}</h3>
      <ol class="annotate-disagreements">
        {of.disagreements.slice(0, most).map((one) => (
          <li key={one.first}>
            <button type="button" onClick={() => { show(one.first); select(one); }}>
              <span class="num">{clockText(clock.value, one.first)}</span>
              <span>{one.said[0] || <i class="quiet">{say(annotateWords, "nothing")}</i>}</span>
              <span>{one.said[1] || <i class="quiet">{say(annotateWords, "nothing")}</i>}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
