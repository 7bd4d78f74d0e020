// The share of shots that are shorter than each length, a line a film; lengths on a logarithmic axis.
import { numberText, say } from "../shell/words";
import { lookWords } from "./words";

const left = 44, right = 860, top = 12, foot = 260, width = 900, height = 300;
const marks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
const dashes = ["", "6 4", "2 3", "10 3 2 3", "1 4", "14 4"];

export function SharesChart({ films }: { films: { name: string; lengths: number[] }[] }) {
  const all = films.flatMap((film) => film.lengths);
  const least = Math.max(0.04, Math.min(0.5, ...all));
  const most = Math.max(20, ...all);
  const x = (seconds: number) => left + ((right - left) * Math.log(Math.max(seconds, least) / least)) / Math.log(most / least);
  const y = (share: number) => foot - (foot - top) * share;
  const path = (lengths: number[]) => {
    const sorted = [...lengths].sort((one, other) => one - other);
    return `M${x(sorted[0] ?? least)} ${foot}` + sorted.map((length, at) => `H${x(length).toFixed(1)}V${y((at + 1) / sorted.length).toFixed(1)}`).join("");
  };
  return (
    <section class="look-part">
      <h3>{say(lookWords, "shares")}</h3>
      <svg class="look-lines" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(lookWords, "sharesOf")}>
        {marks.filter((mark) => mark >= least && mark <= most).map((mark) => (
          <g key={mark}><path class="grid" d={`M${x(mark)} ${top}V${foot}`} /><text x={x(mark)} y={foot + 18} text-anchor="middle">{numberText(mark)} s</text></g>
        ))}
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}><path class="grid" d={`M${left} ${y(share)}H${right}`} /><text x={left - 8} y={y(share) + 4} text-anchor="end">{numberText(share * 100)} %</text></g>
        ))}
        {films.map((film, at) => film.lengths.length > 0 && <path key={film.name} class="line" d={path(film.lengths)} stroke-dasharray={dashes[at % dashes.length]} />)}
      </svg>
      <p class="look-key">
        {films.map((film, at) => (
          <span key={film.name}><svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true"><path class="line" d="M0 4H28" stroke-dasharray={dashes[at % dashes.length]} /></svg> {film.name}</span>
        ))}
      </p>
    </section>
  );
}
