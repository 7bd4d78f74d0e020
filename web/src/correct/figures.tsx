// The figures that rest on the transitions: they change with them.
import { film } from "../shell/store";
import { lengthText } from "../shell/times";
import { language, say } from "../shell/words";
import { correctWords } from "./words";

export const lengthOf = (seconds: number | null) => (seconds === null ? "–" : lengthText(seconds, language.value));

export function FiguresLine() {
  const figures = film.value?.figures;
  if (!figures) return null;
  return (
    <p class="correct-figures num" title={figures.rule}>
      <b>{say(correctWords, "shots", { count: figures.shots })}</b>
      <span title={say(correctWords, "averageWhy")}>{say(correctWords, "average", { length: lengthOf(figures.asl) })}</span>
      <span title={say(correctWords, "medianWhy")}>{say(correctWords, "median", { length: lengthOf(figures.msl) })}</span>
    </p>
  );
}
