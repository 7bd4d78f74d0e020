// All sentences of the study with their verdicts; those that have turned stand first, and say why.
import { useState } from "preact/hooks";
import { Dialog, IconButton } from "../shell/controls";
import { say } from "../shell/words";
import { Verdict } from "./compose";
import { toLine } from "./now";
import { answered, verdictOn } from "./verdicts";
import { Because, VerdictMark, Where } from "./verdict_line";
import { signs, verdictWord } from "./verdict_words";
import { changeClaims, check, keepCheck, turned, work, type CheckedClaim, type VerdictName, type WrittenClaim } from "./works";
import { writeWords } from "./words";

const verdicts: VerdictName[] = ["supported", "contradicted", "borderline", "not measurable"];

export function Sentences({ onText }: { onText: (text: string) => Promise<void> }) {
  const told = check.value;
  const [only, setOnly] = useState<VerdictName | "">("");
  const [changing, setChanging] = useState<WrittenClaim | "new" | null>(null);
  if (!told) return <p class="write-part quiet">{say(writeWords, "sentencesNone")}</p>;
  const written = Object.fromEntries((work.value?.claims ?? []).map((claim) => [claim.id, claim]));
  const shown = told.claims.filter((claim) => !only || claim.verdict === only);
  const late = (claim: CheckedClaim) => (turned.value[claim.id] ? 0 : 1);
  const rows = [...shown].sort((one, other) => late(one) - late(other));
  return (
    <div class="write-sentences">
      <div class="write-sums" role="group" aria-label={say(writeWords, "byVerdict")}>
        {verdicts.map((verdict) => {
          const count = told.claims.filter((claim) => claim.verdict === verdict).length;
          return (
            <button type="button" class="plain" key={verdict} aria-pressed={only === verdict} disabled={count === 0} onClick={() => setOnly(only === verdict ? "" : verdict)}>
              <span class={`verdict ${verdict.replace(" ", "_")}`} aria-hidden="true">{signs[verdict]}</span> {count} {verdictWord(verdict)}
            </button>
          );
        })}
        <button type="button" class="plain" onClick={() => setChanging("new")}>{say(writeWords, "addSentence")}</button>
      </div>
      <Changes />
      {told.claims.length === 0 && <p class="write-part quiet">{say(writeWords, "sentencesEmpty")}</p>}
      <ol class="write-claims">
        {rows.map((claim) => <Row key={claim.id} claim={claim} written={written[claim.id]} onText={onText} onChange={setChanging} />)}
      </ol>
      <ChangeSentence claim={changing} onClose={() => setChanging(null)} />
    </div>
  );
}

/** What has changed since the last check that somebody noted. */
function Changes() {
  const told = check.value;
  if (!told) return null;
  if (told.was_checked && told.changes.length === 0) return null;
  const why = [...new Set(told.changes.flatMap((change) => change.why))];
  return (
    <div class="write-changes" role="status">
      <p>{say(writeWords, told.was_checked ? "turnedSince" : "neverChecked", { count: told.changes.length })}</p>
      {why.length > 0 && <ul>{why.map((one) => <li key={one}>{say(writeWords, "why")} <span lang="en">{one}.</span></li>)}</ul>}
      <button type="button" onClick={() => void keepCheck()}>{say(writeWords, told.was_checked ? "noted" : "keepVerdicts")}</button>
    </div>
  );
}

function Row({ claim, written, onText, onChange }: {
  claim: CheckedClaim; written: WrittenClaim | undefined; onText: (text: string) => Promise<void>; onChange: (claim: WrittenClaim) => void;
}) {
  const before = turned.value[claim.id] ?? check.value?.changes.find((change) => change.id === claim.id)?.before;
  const listed = claim.file === "claims.toml";
  return (
    <li class={before ? "turned" : ""} data-claim={claim.id}>
      <p class="serif">{claim.sentence}</p>
      <p>
        <VerdictMark verdict={claim.misunderstood ? "misunderstood" : claim.verdict} />
        {before && <span class="quiet"> · {say(writeWords, "was", { verdict: verdictWord(before) })}</span>}
      </p>
      <p class="quiet"><code lang="en">{claim.test}</code></p>
      <div class="quiet">{claim.misunderstood ? <span lang="en">{claim.misunderstood.sentence}.</span> : <Because told={claim} />}</div>
      <p class="write-row-deeds">
        <Where told={claim} />
        {written && (
          <button type="button" class="plain" onClick={() => void onText(written.text).then(() => setTimeout(() => toLine(written.line), 80))}>
            {say(writeWords, "inFile", { file: claim.file, line: claim.line })}
          </button>
        )}
        {written && listed && <IconButton icon="pen" label={say(writeWords, "changeSentence")} onClick={() => onChange(written)} />}
        {written && listed && <IconButton icon="close" label={say(writeWords, "removeSentence")} onClick={() => void changeClaims({ remove: claim.id })} />}
      </p>
    </li>
  );
}

function ChangeSentence({ claim, onClose }: { claim: WrittenClaim | "new" | null; onClose: () => void }) {
  return (
    <Dialog wide open={claim !== null} onClose={onClose} title={say(writeWords, claim === "new" ? "addSentence" : "changeSentence")}>
      {claim !== null && <Form claim={claim === "new" ? null : claim} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ claim, onClose }: { claim: WrittenClaim | null; onClose: () => void }) {
  const [sentence, setSentence] = useState(claim?.sentence ?? "");
  const [test, setTest] = useState(claim?.test ?? "");
  const [note, setNote] = useState(claim?.note ?? "");
  const [print, setPrint] = useState(claim?.speaks_of === "print");
  void answered.value;
  const speaksOf = print ? "print" : "work";
  const said = { id: claim?.id ?? "", sentence, test, note, speaks_of: speaksOf, source: claim?.source ?? "", against: claim?.against ?? [] };
  const keep = async () => (await changeClaims(claim ? { change: claim.id, to: said } : { add: said })) && onClose();
  return (
    <form class="write-form" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
      <label class="field"><small>{say(writeWords, "wordsLabel")}</small><input type="text" required value={sentence} onInput={(event) => setSentence(event.currentTarget.value)} /></label>
      <label class="field"><small>{say(writeWords, "testLabel")}</small><input type="text" required lang="en" spellcheck={false} value={test} onInput={(event) => setTest(event.currentTarget.value)} /></label>
      <p class="write-verdict" role="status"><Verdict answer={verdictOn(test, speaksOf)} test={test} onChoose={setTest} /></p>
      <label class="field"><small>{say(writeWords, "noteLabel")}</small><input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
      <label><input type="checkbox" checked={print} onChange={(event) => setPrint(event.currentTarget.checked)} /> {say(writeWords, "ofPrint")}</label>
      <div class="deeds">
        <button type="button" class="plain" onClick={onClose}>{say(writeWords, "cancel")}</button>
        <button type="submit" class="first">{say(writeWords, "keep")}</button>
      </div>
    </form>
  );
}
