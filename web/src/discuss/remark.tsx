// What was said: questions, moments below them, replies below those.
import { useState } from "preact/hooks";
import { say } from "../shell/words";
import { Compose } from "./compose";
import { deed, maySpeak, spanOf, you, type Remark } from "./session";
import { isHere, isOfThisFilm, PlayButton, SpanStill } from "./span";
import { discussWords } from "./words";

function Words({ remark }: { remark: Remark }) {
  if (remark.removed) return <p class="quiet">{say(discussWords, remark.removed === "author" ? "removed" : "removedByLeader")}</p>;
  return remark.kind === "spark" ? <h3 class="said">{remark.words}</h3> : <p class="said">{remark.words}</p>;
}

type Answering = { words: "answer" | "reply"; run: () => void };

/** When and by whom, and how to answer; for its author, whether it may be published; taking it back. */
function Foot({ remark, answers = [] }: { remark: Remark; answers?: Answering[] }) {
  const [removing, setRemoving] = useState(false);
  const span = spanOf(remark);
  if (remark.removed) return null;
  const remover = (
    <button type="button" class="small plain remover" onClick={() => setRemoving(true)}>{say(discussWords, remark.own ? "remove" : "removeOther")}</button>
  );
  return (
    <>
      <div class="foot">
        {span && <PlayButton span={span} />}
        <span class="by">{remark.pseudonym || say(discussWords, "somebody")}</span>
        {answers.map((answer) => <button type="button" class="small plain" key={answer.words} onClick={answer.run}>{say(discussWords, answer.words)}</button>)}
        {!remark.own && you.value?.leads && !removing && remover}
      </div>
      {remark.own && !removing && (
        <div class="foot own">
          <label class="tick">
            <input type="checkbox" checked={!!remark.publish} onChange={(event) => void deed("agree", { remark: remark.remark, publish: event.currentTarget.checked })} />
            {say(discussWords, "publish")}
          </label>
          {remover}
        </div>
      )}
      {removing && (
        <div class="foot sure" role="group" aria-label={say(discussWords, "removeSure")}>
          <span>{say(discussWords, "removeSure")}</span>
          <button type="button" class="small" autofocus onClick={() => void deed("remove", { remark: remark.remark })}>{say(discussWords, remark.own ? "remove" : "removeOther")}</button>
          <button type="button" class="small plain" onClick={() => setRemoving(false)}>{say(discussWords, "keep")}</button>
        </div>
      )}
    </>
  );
}

function Reply({ remark }: { remark: Remark }) {
  return (
    <li class="remark reply">
      <Words remark={remark} />
      <Foot remark={remark} />
    </li>
  );
}

export function Moment({ remark }: { remark: Remark }) {
  const [replying, setReplying] = useState(false);
  const span = spanOf(remark);
  return (
    <li class={`remark moment ${isHere(span) ? "here" : ""}`}>
      {span && <SpanStill span={span} />}
      <div class="moment-body">
        <Words remark={remark} />
        <Foot remark={remark} answers={maySpeak.value ? [{ words: "reply", run: () => setReplying(true) }] : []} />
        {remark.below.length > 0 && <ul class="replies">{remark.below.map((reply) => <Reply remark={reply} key={reply.remark} />)}</ul>}
        {replying && <Compose kind="reply" to={remark.remark} onEnd={() => setReplying(false)} />}
      </div>
    </li>
  );
}

export function Spark({ remark }: { remark: Remark }) {
  const [answering, setAnswering] = useState<"moment" | "reply" | null>(null);
  const span = spanOf(remark);
  const answers: Answering[] = maySpeak.value
    ? [...(isOfThisFilm() ? [{ words: "answer" as const, run: () => setAnswering("moment") }] : []), { words: "reply", run: () => setAnswering("reply") }]
    : [];
  const below = [...remark.below].sort((a, b) => Number(a.kind === "moment") - Number(b.kind === "moment"));
  return (
    <li class={`remark spark ${isHere(span) ? "here" : ""}`}>
      <Words remark={remark} />
      <Foot remark={remark} answers={answers} />
      {answering && <Compose kind={answering} to={remark.remark} onEnd={() => setAnswering(null)} key={answering} />}
      {below.length > 0 && (
        <ul class="answers">
          {below.map((answer) => (answer.kind === "moment" ? <Moment remark={answer} key={answer.remark} /> : <Reply remark={answer} key={answer.remark} />))}
        </ul>
      )}
    </li>
  );
}
