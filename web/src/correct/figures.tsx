// The figures that rest on the transitions: they change with them.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get } from "../shell/api";
import { film } from "../shell/store";
import { lengthText } from "../shell/times";
import { fail } from "../shell/toasts";
import { language, say } from "../shell/words";
import { correctWords } from "./words";

/** Some of the film's figures; null where there are too few shots to say. */
export type Figures = { shots: number; asl: number | null; msl: number | null };

const figures = signal<Figures | null>(null);

export const lengthOf = (seconds: number | null) => (seconds === null ? "–" : lengthText(seconds, language.value));

export function FiguresLine() {
  const { id, revision } = film.value ?? {};
  useEffect(() => {
    if (!id) return;
    const asking = new AbortController();
    get<{ values: Figures }>(`/api/films/${id}/figures`, { r: revision }, asking.signal).then((said) => (figures.value = said.values), fail);
    return () => asking.abort();
  }, [id, revision]);
  const now = figures.value;
  if (!now) return <p class="correct-figures num">&nbsp;</p>;
  return (
    <p class="correct-figures num">
      <b>{say(correctWords, "shots", { count: now.shots })}</b>
      <span title={say(correctWords, "averageWhy")}>{say(correctWords, "average", { length: lengthOf(now.asl) })}</span>
      <span title={say(correctWords, "medianWhy")}>{say(correctWords, "median", { length: lengthOf(now.msl) })}</span>
    </p>
  );
}
