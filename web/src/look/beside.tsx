// Films laid beside each other: the spread of their shots, and what differs, with how sure that is.
import { useEffect, useState } from "preact/hooks";
import { get } from "../shell/api";
import type { Breakdown } from "../shell/film";
import { films } from "../shell/store";
import { tell } from "../shell/toasts";
import { numberText, say } from "../shell/words";
import { ChartFigure } from "./chart";
import { asked } from "./rules";
import { SharesChart } from "./shares_chart";
import { lookWords } from "./words";

type Difference = { measure: string; unit: string | null; first_median: number | null; second_median: number | null; cliffs_d: number | null; cliffs_d_least: number | null; cliffs_d_most: number | null };
type Compared = { rule: string; films: { letter: string; shots: number; lengths_s: number[] }[]; differences: { first: string; second: string; measures: Difference[] }[] };

export function Beside({ film }: { film: Breakdown }) {
  const others = (films.value ?? []).filter((line) => line.screened && line.id !== film.id);
  const [chosen, setChosen] = useState<string[]>([]);
  const [told, setTold] = useState<Compared | null>(null);
  const words = asked.value;
  useEffect(() => {
    if (chosen.length === 0) return setTold(null);
    let left = false;
    void tell(get<Compared>("/api/compare", { ...words, films: [film.id, ...chosen].join(",") })).then((said) => !left && setTold(said));
    return () => { left = true; };
  }, [film.revision, chosen, words]);
  if (others.length === 0) return <p class="empty">{say(lookWords, "noOthers")}</p>;
  const lines = [film.id, ...chosen].map((id) => films.value?.find((line) => line.id === id)).filter((line) => !!line);
  return (
    <>
      <p class="quiet">{say(lookWords, "besideWhy")}</p>
      <ul class="look-others">
        {others.map((line) => (
          <li key={line.id}>
            <label>
              <input type="checkbox" checked={chosen.includes(line.id)}
                onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, line.id] : chosen.filter((id) => id !== line.id))} /> {line.name}
            </label>
          </li>
        ))}
      </ul>
      {told && <Measures told={told} names={lines.map((line) => line.name)} />}
      {told && <SharesChart films={told.films.map(({ lengths_s }, index) => ({ name: lines[index]?.name ?? "", lengths: lengths_s }))} />}
      {chosen.length > 0 && lines.map((line) => (
        <section key={line.id} class="look-part">
          <h3>{line.name}</h3>
          <ChartFigure film={line.id} revision={line.revision ?? ""} chart={{ name: "graph", group: "lengths", title: line.name, counts: true }} name={line.name} />
          <ChartFigure film={line.id} revision={line.revision ?? ""} chart={{ name: "barcode", group: "colour", title: line.name, counts: false }} name={line.name} />
        </section>
      ))}
    </>
  );
}

const figure = (value: number | null | undefined) => (value === null || value === undefined ? "–" : numberText(Math.round(value * 100) / 100));

/** A row a measure: the median of each film's shots, and of each other film Cliff's d with its interval of 95 %. */
function Measures({ told, names }: { told: Compared; names: string[] }) {
  const rows = told.differences[0]?.measures ?? [];
  return (
    <div class="look-scroll" tabIndex={0} role="group" aria-label={say(lookWords, "beside")}>
      <table>
        <caption class="quiet">{told.rule} {say(lookWords, "cliff")}</caption>
        <thead>
          <tr>
            <th scope="col">{say(lookWords, "measure")}</th>
            {names.map((name) => <th scope="col" class="num" key={name}>{name}</th>)}
            {names.slice(1).map((name) => <th scope="col" class="num" key={name}>d, {name}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.measure}>
              <th scope="row">{row.measure.replace(/_/g, " ")}{row.unit && <small> {row.unit}</small>}</th>
              <td class="num">{figure(row.first_median)}</td>
              {told.differences.map((other) => <td class="num" key={other.second}>{figure(other.measures[at]?.second_median)}</td>)}
              {told.differences.map((other) => {
                const one = other.measures[at];
                return <td class="num" key={other.second}>{figure(one?.cliffs_d)} <small>({figure(one?.cliffs_d_least)} … {figure(one?.cliffs_d_most)})</small></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
