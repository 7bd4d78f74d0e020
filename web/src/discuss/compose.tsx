// Saying something: a moment with its stretch of film, a question that opens there, a reply.
import { useEffect, useRef, useState } from "preact/hooks";
import { Choice } from "../shell/controls";
import { show } from "../shell/store";
import { language, say } from "../shell/words";
import { prompts, sayInSession, session, you, type Kind, type Prompt } from "./session";
import { isOfThisFilm, marked, SpanChoice, spanNow } from "./span";
import { discussWords } from "./words";

const longest = 2000;

type Composing = {
  kind: Kind;
  /** The remark that is answered. */
  to?: string;
  /** Called when it is said, or given up. */
  onEnd?: () => void;
};

export function Compose({ kind, to, onEnd }: Composing) {
  const [text, setText] = useState("");
  const [publish, setPublish] = useState(false);
  const leads = !!you.value?.leads;
  const [before, setBefore] = useState(leads && session.value?.stage === "before");
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (onEnd) field.current?.focus();
  }, []);
  const [whole, setWhole] = useState(false);
  const take = (prompt: Prompt) => {
    setText(prompt.words);
    setWhole(!prompt.span);
    if (prompt.span && isOfThisFilm()) {
      marked.value = { first: prompt.span[0], end: prompt.span[1] };
      show(prompt.span[0]);
    }
    field.current?.focus();
  };
  const knows = leads || !!you.value?.seen;
  const hasSpan = kind === "moment" || (kind === "spark" && !whole && isOfThisFilm());
  const off = busy || !text.trim() || (hasSpan && !spanNow());
  const finish = () => {
    setText("");
    setPublish(false);
    setWhole(false);
    marked.value = null;
    onEnd?.();
  };
  const sayIt = async () => {
    if (off) return;
    setBusy(true);
    const span = hasSpan ? spanNow()?.span : null;
    const done = await sayInSession({
      kind, words: text, publish,
      ...(to && { to }),
      ...(span && { span: [span.first, span.end] as [number, number] }),
      ...(knows && { before }),
    });
    setBusy(false);
    if (done) finish();
  };
  const label = say(discussWords, kind === "moment" ? "momentWhere" : kind === "spark" ? "yourQuestion" : "yourReply");
  return (
    <form class="compose" onSubmit={(event) => { event.preventDefault(); void sayIt(); }}>
      {kind === "spark" && leads && <Guide onTake={take} />}
      {hasSpan && <SpanChoice />}
      <textarea ref={field} rows={kind === "reply" ? 2 : 3} maxLength={longest} value={text} placeholder={label} aria-label={label}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void sayIt();
          if (event.key === "Escape" && onEnd) { event.stopPropagation(); finish(); }
        }} />
      <div class="compose-foot">
        {kind === "spark" && <label class="tick"><input type="checkbox" checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} />{say(discussWords, "wholeFilm")}</label>}
        <label class="tick"><input type="checkbox" checked={publish} onChange={(event) => setPublish(event.currentTarget.checked)} />{say(discussWords, "publish")}</label>
        {knows && <label class="tick"><input type="checkbox" checked={before} onChange={(event) => setBefore(event.currentTarget.checked)} />{say(discussWords, "beforeToo")}</label>}
        <span class="gap" />
        {onEnd && <button type="button" class="plain" onClick={finish}>{say(discussWords, "cancel")}</button>}
        <button type="submit" class="first" disabled={off}>{say(discussWords, "say")}</button>
      </div>
    </form>
  );
}

/** What the guide asks already: one press, and it stands in the field. */
function Guide({ onTake }: { onTake: (prompt: Prompt) => void }) {
  const [all, setAll] = useState<Prompt[]>([]);
  const stage = session.value?.stage;
  useEffect(() => void prompts(language.value).then(setAll), [stage, language.value]);
  const asked = new Set(session.value?.remarks.map((remark) => remark.words));
  const left = all.filter((prompt) => !asked.has(prompt.words));
  if (left.length === 0) return null;
  return (
    <details class="guide">
      <summary>{say(discussWords, "guide")}</summary>
      <ul>{left.map((prompt) => <li key={prompt.words}><button type="button" class="plain" onClick={() => onTake(prompt)}>{prompt.words}</button></li>)}</ul>
    </details>
  );
}

/** At the foot of the talk: a moment of one's own, or a question. */
export function ComposeNew() {
  const [kind, setKind] = useState<"moment" | "spark">(session.value?.remarks.length === 0 && you.value?.leads ? "spark" : "moment");
  if (!isOfThisFilm()) return null;
  return (
    <section class="compose-new" aria-label={say(discussWords, "whatKind")}>
      <Choice<"moment" | "spark"> quiet label={say(discussWords, "whatKind")} value={kind} onChange={setKind}
        options={[{ value: "moment", words: say(discussWords, "aMoment") }, { value: "spark", words: say(discussWords, "aSpark") }]} />
      <Compose kind={kind} key={kind} />
    </section>
  );
}
