// While a film is being screened: the curves of what has been seen, growing along the whole film.
import { useEffect, useState } from "preact/hooks";
import { get } from "./api";
import { say, words } from "./words";

type Curve = { name: string; least: number; most: number; part: number; pairs: (number | null)[] };

const seenWords = words({
  level_mean: { en: "Brightness", fr: "Luminosité" },
  picture_difference: { en: "Change", fr: "Changement" },
  loudness: { en: "Loudness", fr: "Niveau sonore" },
  seen: { en: "{name}, as far as the film has been seen", fr: "{name}, jusqu’où le film a été vu" },
});
const known = (name: string): name is "level_mean" | "picture_difference" | "loudness" => name in seenWords && name !== "seen";

const everyMs = 1500;
const width = 400;
const height = 36;

/** A band from the least to the greatest of each column. */
function band({ pairs, part }: Curve): string {
  const there = pairs.filter((value): value is number => value !== null);
  const least = Math.min(...there);
  const range = Math.max(...there) - least || 1;
  const columns = pairs.length / 2;
  const x = (column: number) => ((column + 0.5) / columns) * part * width;
  const y = (value: number) => height - 2 - ((value - least) / range) * (height - 4);
  let line = "";
  for (let column = 0; column < columns; column++) {
    const low = pairs[2 * column];
    const high = pairs[2 * column + 1];
    if (low == null || high == null) continue;
    line += `M${x(column).toFixed(1)} ${(y(low) + 0.5).toFixed(1)}V${(y(high) - 0.5).toFixed(1)}`;
  }
  return line;
}

export function SeenSoFar({ id }: { id: string }) {
  const [curves, setCurves] = useState<Curve[]>([]);
  useEffect(() => {
    let left = false;
    const ask = () => get<{ curves: Curve[] }>(`/api/films/${id}/seen`).then((told) => left || setCurves(told.curves), () => null);
    void ask();
    const clock = setInterval(() => void ask(), everyMs);
    return () => {
      left = true;
      clearInterval(clock);
    };
  }, [id]);
  return (
    <div class="seen-so-far">
      {curves.map((curve) => known(curve.name) && curve.pairs.length > 0 && (
        <figure key={curve.name}>
          <figcaption class="quiet">{say(seenWords, curve.name)}</figcaption>
          <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={say(seenWords, "seen", { name: say(seenWords, curve.name) })}>
            <path d={band(curve)} vector-effect="non-scaling-stroke" />
          </svg>
        </figure>
      ))}
    </div>
  );
}
