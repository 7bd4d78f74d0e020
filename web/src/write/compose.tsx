// A sentence by pointing: what is on the screen, what is said of it, how much; its verdict stands beside it while it is made.
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../shell/icons";
import { film, playhead, selected } from "../shell/store";
import { say } from "../shell/words";
import { claimWords, measured, placeNames, stretchHere } from "./complete";
import { asTest, asWords } from "./links";
import { composing, editor, insert, selectedWords } from "./now";
import { forms, measuresToPick, slugOf, type Blank, type Filled, type Words } from "./sentences";
import { answered, verdictOn, type Answer } from "./verdicts";
import { Because, VerdictMark, Where } from "./verdict_line";
import { changeClaims } from "./works";
import { formWords, writeWords } from "./words";

const usual: Filled = { seconds: "60", count: "1", thing: "dissolve", quality: "", label: "medium close up", measure: "length", value: "", camera: "does not move", place: "" };

/** Those that a person may point at, each with what a claim calls it. */
function subjects(): { words: string; claim: string }[] {
  const here = stretchHere();
  return [
    ...(here ? [{ words: here.words, claim: here.claim }] : []),
    { words: say(writeWords, "theFilm"), claim: "the film" },
    ...placeNames().map(({ name }) => ({ words: name, claim: name })),
  ];
}

export function Compose() {
  const [words, setWords] = useState<Words | null>(null);
  const [subject, setSubject] = useState("");
  const [form, setForm] = useState("longer");
  const [filled, setFilled] = useState<Filled>(usual);
  const [sentence, setSentence] = useState(selectedWords());
  const [byHand, setByHand] = useState<string | null>(null);
  useEffect(() => void claimWords().then(setWords, () => setWords(null)), []);
  void [playhead.value, selected.value, answered.value];
  const all = subjects();
  const on = all.find((one) => one.claim === subject) ?? all[0];
  const chosen = forms.find((one) => one.id === form) ?? forms[0];
  const measure = async (name: string) => {
    if (!words || !on) return;
    const said = await measured(name, on.claim, words);
    if (said) setFilled((before) => ({ ...before, measure: name, value: said.test.replace(/^.* is (?=[\d-]|between)/, "") }));
  };
  useEffect(() => {
    if (form === "measure") void measure(filled.measure ?? "length");
  }, [form, on?.claim, words]);
  if (!film.value || !on || !chosen) return <p class="write-part quiet">{say(writeWords, "composeNeedsFilm")}</p>;
  const others = all.filter((one) => one.claim !== on.claim);
  const quality = form === "more" ? words?.qualities[0]?.more : words?.qualities[0]?.words;
  const full: Filled = { ...filled, place: filled.place || others[0]?.claim || "", quality: filled.quality || quality || "" };
  const made = chosen.say(on.claim, full);
  const test = byHand ?? made;
  const answer = test.includes("…") ? null : verdictOn(test);
  const change = (blank: Blank, value: string) => {
    setByHand(null);
    setFilled({ ...filled, [blank]: value });
  };
  const link = () => `[${asWords(sentence || say(writeWords, "yourWords"))}](<claim: ${asTest(test)}>)`;
  const toList = async () => {
    const id = slugOf(sentence || test).slice(0, 60);
    if (!(await changeClaims({ add: { id, sentence: sentence || test, test } }))) return;
    insert(`[${asWords(sentence || test)}](claim:${id})`);
    composing.value = false;
  };
  return (
    <section class="write-compose" aria-label={say(writeWords, "composeTitle")} onKeyDown={(event) => event.key === "Escape" && close()}>
      <div class="write-chips">
        <label><span class="unseen">{say(writeWords, "ofWhat")}</span>
          <select value={on.claim} ref={focused} onChange={(event) => { setByHand(null); setSubject(event.currentTarget.value); }}>
            {all.map((one) => <option key={one.claim} value={one.claim}>{one.words}</option>)}
          </select>
        </label>
        <label><span class="unseen">{say(writeWords, "saysWhat")}</span>
          <select value={form} onChange={(event) => { setByHand(null); setFilled({ ...filled, quality: "" }); setForm(event.currentTarget.value); }}>
            {forms.map((one) => <option key={one.id} value={one.id}>{say(formWords, one.id as keyof typeof formWords)}</option>)}
          </select>
        </label>
        {words && chosen.blanks.map((blank) => (
          <Filling key={blank} blank={blank} value={full[blank] ?? ""} words={words} others={others} comparing={form === "more"}
            onChange={(value) => { change(blank, value); if (blank === "measure") void measure(value); }} />
        ))}
      </div>
      <label class="field"><small>{say(writeWords, "testLabel")}</small>
        <input type="text" lang="en" spellcheck={false} value={test} onInput={(event) => setByHand(event.currentTarget.value)} aria-invalid={answer !== null && "misunderstood" in answer} />
      </label>
      <p class="write-verdict" role="status"><Verdict answer={answer} test={test} onChoose={setByHand} /></p>
      <label class="field"><small>{say(writeWords, "wordsLabel")}</small>
        <input type="text" value={sentence} placeholder={say(writeWords, "yourWords")} onInput={(event) => setSentence(event.currentTarget.value)} />
      </label>
      <div class="deeds">
        <button type="button" class="plain" onClick={close}>{say(writeWords, "cancel")}</button>
        <button type="button" disabled={!editor.value} onClick={() => void toList()}>{say(writeWords, "toList")}</button>
        <button type="button" class="first" onClick={() => { insert(link()); composing.value = false; }}>{say(writeWords, "insert")}</button>
      </div>
    </section>
  );
}

/** Once, when it comes. */
function focused(control: HTMLElement | null) {
  if (!control || control.dataset.came) return;
  control.dataset.came = "yes";
  control.focus();
}

function close() {
  composing.value = false;
  editor.value?.focus();
}

/** What the server says of a test; of one it does not understand, which words are meant and what could stand there. */
export function Verdict({ answer, test, onChoose }: { answer: Answer | null; test: string; onChoose?: (test: string) => void }) {
  if (answer === null) return <span class="quiet">{test.includes("…") ? say(writeWords, "unfinished") : " "}</span>;
  if ("failed" in answer) return <span>{answer.failed}</span>;
  if ("told" in answer) return <><VerdictMark verdict={answer.told.verdict} /> <Because told={answer.told} /> <Where told={answer.told} /></>;
  const { sentence, begin, end, could_be = [] } = answer.misunderstood;
  const bytes = new TextEncoder().encode(test);
  const part = (from: number, to?: number) => new TextDecoder().decode(bytes.slice(from, to));
  return (
    <>
      <VerdictMark verdict="misunderstood" /> <span lang="en">{sentence}: <mark class="write-wrong">{part(begin, end) || "…"}</mark></span>{" "}
      {onChoose && could_be.slice(0, 6).map((word) => <button type="button" class="plain" lang="en" key={word} onClick={() => onChoose(part(0, begin) + word + part(end))}><Icon name="forward" /> {word}</button>)}
    </>
  );
}

function Filling({ blank, value, words, others, comparing, onChange }: {
  blank: Blank; value: string; words: Words; others: { words: string; claim: string }[]; comparing: boolean; onChange: (value: string) => void;
}) {
  const label = say(writeWords, `blank_${blank}`);
  const options: { value: string; words: string }[] | null =
    blank === "thing" ? words.things.map((one) => ({ value: one.words, words: one.words }))
    : blank === "quality" ? words.qualities.flatMap((one) => (comparing ? [one.more, one.less] : [one.words])).map((one) => ({ value: one, words: one }))
    : blank === "label" ? words.labels.map((one) => ({ value: one.words, words: one.words }))
    : blank === "camera" ? words.camera.map((one) => ({ value: one, words: one }))
    : blank === "measure" ? measuresToPick(words).map((one) => ({ value: one, words: one }))
    : blank === "place" ? others.map((one) => ({ value: one.claim, words: one.words }))
    : null;
  if (!options)
    return (
      <label class="write-blank"><span class="unseen">{label}</span>
        <input type={blank === "value" ? "text" : "number"} min="0" step={blank === "seconds" ? "any" : "1"} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
        {blank === "seconds" && <span aria-hidden="true">s</span>}
      </label>
    );
  return (
    <label><span class="unseen">{label}</span>
      <select value={value} lang="en" onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((one) => <option key={one.value} value={one.value}>{one.words}</option>)}
      </select>
    </label>
  );
}
