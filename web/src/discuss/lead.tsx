// For whoever leads: what nobody answered, who has spoken, moments to play in the order of the film.
import { useState } from "preact/hooks";
import { Choice, IconButton } from "../shell/controls";
import { useKeys } from "../shell/keys";
import { say } from "../shell/words";
import { playSpan } from "./play";
import { deed, leaderView, session, spanOf, you, type Remark, type Stage, type Voice } from "./session";
import { isHere, isOfThisFilm, PlayButton, SpanStill } from "./span";
import { discussWords } from "./words";

function Queue({ moments }: { moments: Remark[] }) {
  const [at, setAt] = useState(-1);
  const go = (to: number) => {
    const moment = moments[Math.max(0, Math.min(moments.length - 1, to))];
    const span = moment && spanOf(moment);
    if (!moment || !span || !isOfThisFilm()) return;
    setAt(moments.indexOf(moment));
    playSpan(span);
  };
  const group = () => say(discussWords, "discuss");
  useKeys([
    { keys: ["n"], group, what: () => say(discussWords, "keyNext"), run: () => go(at + 1) },
    { keys: ["p"], group, what: () => say(discussWords, "keyPrevious"), run: () => go(at - 1) },
  ]);
  if (moments.length === 0) return <p class="quiet">{say(discussWords, "queueEmpty")}</p>;
  return (
    <>
      <div class="queue-deeds">
        <IconButton icon="back" label={`${say(discussWords, "previous")} (P)`} disabled={at <= 0} onClick={() => go(at - 1)} />
        <button type="button" class="first" disabled={at >= moments.length - 1} onClick={() => go(at + 1)}>{say(discussWords, "next")}</button>
      </div>
      <ol class="queue">
        {moments.map((moment, index) => {
          const span = spanOf(moment);
          return (
            <li key={moment.remark} class={`remark moment ${isHere(span) ? "here" : ""}`} {...(index === at && { "aria-current": "true" })}>
              {span && <SpanStill span={span} />}
              <div class="moment-body">
                <p class="said">{moment.words}</p>
                <div class="foot">{span && <PlayButton span={span} />}<span class="by">{moment.pseudonym}</span></div>
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

const spokenWords = ({ sparks, moments, replies }: Voice) =>
  [
    sparks > 0 && `${sparks} ${say(discussWords, "question", { count: sparks })}`,
    moments > 0 && `${moments} ${say(discussWords, "moment", { count: moments })}`,
    replies > 0 && `${replies} ${say(discussWords, "replies", { count: replies })}`,
  ].filter(Boolean).join(", ") || say(discussWords, "silent");

function Voices({ voices }: { voices: Voice[] }) {
  return (
    <ul class="voices">
      {voices.map((voice) => {
        const member = session.value?.members.find((one) => one.member === voice.member);
        return (
          <li key={voice.member}>
            <span class="by">{voice.pseudonym}</span>
            <span class={`num ${voice.sparks + voice.moments + voice.replies ? "" : "quiet"}`}>{spokenWords(voice)}</span>
            {you.value?.owner && voice.member !== you.value.member && (
              <label class="tick">
                <input type="checkbox" checked={!!member?.leads} onChange={(event) => void deed("leading", { member: voice.member, leads: event.currentTarget.checked })} />
                {say(discussWords, "leads")}
              </label>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function Lead() {
  const view = leaderView.value;
  if (!view) return null;
  return (
    <div class="lead">
      <Choice<Stage> label={say(discussWords, "stage")} value={session.value?.stage ?? "before"} onChange={(to) => void deed("stage", { stage: to })}
        options={[{ value: "before", words: say(discussWords, "before") }, { value: "after", words: say(discussWords, "after") }]} />
      <section>
        <h3>{say(discussWords, "queue")}</h3>
        <Queue moments={view.moments} />
      </section>
      <section>
        <h3>{say(discussWords, "unanswered")}</h3>
        {view.unanswered.length === 0 && <p class="quiet">{say(discussWords, "allAnswered")}</p>}
        <ul>
          {view.unanswered.map((spark) => {
            const span = spanOf(spark);
            return (
              <li class="remark" key={spark.remark}>
                <p class="said">{spark.words}</p>
                <div class="foot">{span && <PlayButton span={span} />}<span class="by">{spark.pseudonym}</span></div>
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        <h3>{say(discussWords, "voices")}</h3>
        <Voices voices={view.voices} />
      </section>
      {you.value?.owner && (
        <label class="tick">
          <input type="checkbox" checked={!!session.value?.published} onChange={(event) => void deed("publishing", { publish: event.currentTarget.checked })} />
          <span>{say(discussWords, "publishSession")}<small>{say(discussWords, "publishWhy")}</small></span>
        </label>
      )}
    </div>
  );
}
