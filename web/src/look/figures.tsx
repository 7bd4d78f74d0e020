// The figures of a film under the rules in force, as the server works them out.
import { useEffect, useState } from "preact/hooks";
import { get } from "../shell/api";
import { labelText } from "../shell/film_words";
import { show } from "../shell/store";
import { clock } from "../shell/store";
import { tell } from "../shell/toasts";
import { lengthText, secondsAt, secondsText } from "../shell/times";
import { language, numberText, say } from "../shell/words";
import { href } from "../shell/router";
import { asked } from "./rules";
import { lookWords } from "./words";

export type Share = { name: string; shots: number; of_shots: number; of_time: number };
export type Person = { number: number; seconds: number; first: number; confidence: number; largest_in: number; shots: number[] };
export type Figures = {
  title: string;
  rule: string;
  reservation: string;
  sentence: string;
  figures: { name: string; word: string; text: string; rule: string }[];
  long_takes: { shot: number; first: number; seconds: number }[];
  scale: Share[];
  movement: Share[];
  persons: Person[] | null;
};

/** Null until they are there; the old ones stay until the new ones are. */
export function useFigures(film: string, revision: string): Figures | null {
  const [figures, setFigures] = useState<Figures | null>(null);
  const words = asked.value;
  useEffect(() => {
    let left = false;
    void tell(get<Figures>(`/api/films/${film}/figures`, words)).then((said) => !left && said && setFigures(said));
    return () => { left = true; };
  }, [film, revision, words]);
  return figures;
}

export function FigureTable({ figures }: { figures: Figures }) {
  return (
    <div class="look-figures">
      <p class="serif">{figures.sentence}</p>
      <p class="quiet">{figures.rule} {figures.reservation}</p>
      <div class="look-scroll" tabIndex={0} role="group" aria-label={say(lookWords, "figure")}>
        <table>
          <thead>
            <tr><th scope="col">{say(lookWords, "figure")}</th><th scope="col" class="num">{say(lookWords, "value")}</th><th scope="col">{say(lookWords, "how")}</th></tr>
          </thead>
          <tbody>
            {figures.figures.map((figure) => (
              <tr key={figure.name}>
                <th scope="row">{figure.word}</th>
                <td class="num">{figure.text}</td>
                <td class="quiet">{figure.rule.replace(figures.rule, "")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

export function LongTakes({ film, figures }: { film: string; figures: Figures }) {
  return (
    <section class="look-part">
      <h3>{say(lookWords, "longTakes")}</h3>
      {figures.long_takes.length === 0 && <p class="quiet">{say(lookWords, "noLongTakes")}</p>}
      <ol class="look-takes">
        {figures.long_takes.map((take) => (
          <li key={take.first}>
            <a href={href({ view: "watch", film, asked: { frame: String(take.first) } })} onClick={() => show(take.first)}>{say(lookWords, "shot", { number: take.shot })}</a>
            <time>{secondsText(secondsAt(clock.value, take.first))}</time>
            <span class="num">{lengthText(take.seconds, language.value)} s</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Bars of the shares of shots and of time; `colour` gives the variable of theme.css for a label. */
export function Shares({ title, shares, colour }: { title: string; shares: Share[]; colour: (name: string) => string }) {
  if (shares.length === 0) return null;
  const most = Math.max(...shares.map((share) => share.of_time), 0.01);
  return (
    <section class="look-part">
      <h3>{title}</h3>
      <table class="look-shares">
        <thead>
          <tr><td /><th scope="col" class="num">{say(lookWords, "ofShots")}</th><th scope="col" class="num">{say(lookWords, "ofTime")}</th><td /></tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.name}>
              <th scope="row">{labelText(share.name)}</th>
              <td class="num">{numberText(Math.round(share.of_shots * 100))} %</td>
              <td class="num">{numberText(Math.round(share.of_time * 100))} %</td>
              <td class="look-bar"><span style={{ width: `${(100 * share.of_time) / most}%`, background: `var(--${colour(share.name)})` }} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const near = ["extreme_close_up", "close_up", "shoulder_close_up", "medium_close_up", "medium", "medium_long", "long", "extreme_long"];
export const colourOfScale = (name: string) => (near.includes(name) ? `near-${near.indexOf(name) + 1}` : "pale");
export const colourOfMovement = (name: string) => (["pan", "tilt", "roll", "zoom", "tracking", "floating", "shaking", "mixed"].includes(name) ? name : name === "minimal" ? "bar" : "pale");
