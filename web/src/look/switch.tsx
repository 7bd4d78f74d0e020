// Which rules count: a convention with one press, or each rule by itself.
import { useEffect } from "preact/hooks";
import { Choice } from "../shell/controls";
import { numberText, say } from "../shell/words";
import { chooseConvention, chooseRule, conventions, hasOwnRules, loadConventions, rules, trend, type RuleName } from "./rules";
import { lookWords } from "./words";

export function RuleSwitch() {
  useEffect(() => void loadConventions(), []);
  const known = conventions.value;
  if (known.length === 0) return null;
  const chosen = rules.value.convention || (known[0]?.name ?? "");
  return (
    <div class="look-rules">
      <Choice label={say(lookWords, "countAs")} value={chosen} onChange={chooseConvention}
        options={known.map(({ name, title }) => ({ value: name, words: title }))} />
      <details open={hasOwnRules.value}>
        <summary>{say(lookWords, "ownRules")}</summary>
        <div class="look-switches">
          {switches().map(({ name, words, options }) => <Rule key={name} name={name} words={words} options={options} />)}
          <label class="field">
            <span>{say(lookWords, "trend")}</span>
            <select value={trend.value} onChange={(event) => (trend.value = Number(event.currentTarget.value))}>
              {[0, 1, 2, 3, 4, 5, 6].map((degree) => (
                <option value={degree} key={degree}>{degree === 0 ? say(lookWords, "moving") : say(lookWords, "degree", { degree })}</option>
              ))}
            </select>
          </label>
        </div>
      </details>
    </div>
  );
}

function Rule({ name, words, options }: { name: RuleName; words: string; options: [string, string][] }) {
  return (
    <label class="field">
      <span>{words}</span>
      <select value={rules.value[name]} onChange={(event) => chooseRule(name, event.currentTarget.value)}>
        <option value="">–</option>
        {options.map(([value, text]) => <option value={value} key={value}>{text}</option>)}
      </select>
    </label>
  );
}

function switches(): { name: RuleName; words: string; options: [string, string][] }[] {
  const it = (key: keyof typeof lookWords, values = {}) => say(lookWords, key, values);
  return [
    { name: "start", words: it("start"), options: [["film", it("withFilm")], ["after-titles", it("afterTitles")]] },
    { name: "end", words: it("end"), options: [["film", it("withFilm")], ["before-credits", it("beforeCredits")]] },
    { name: "cards", words: it("cards"), options: [["counted", it("counted")], ["left-out", it("leftOut")]] },
    { name: "over-action", words: it("overAction"), options: [["counted", it("counted")], ["left-out", it("leftOut")]] },
    { name: "dissolves", words: it("dissolves"), options: [["half-way", it("halfWay")], ["balanced", it("balanced")], ["first", it("first")], ["end", it("last")]] },
    { name: "speed", words: it("speed"), options: [["as-is", it("asIs")], ["work", it("ofWork")], ...["16", "18", "20", "24", "25"].map((rate): [string, string] => [rate, it("speedOf", { rate })])] },
    { name: "long-take", words: it("longTake"), options: [["fence", it("fence")], ...[10, 15, 20, 30, 60].map((seconds): [string, string] => [String(seconds), it("from", { seconds: numberText(seconds) })])] },
  ];
}
