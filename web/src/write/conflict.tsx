// Somebody else wrote the same text: both stand side by side until one of them is chosen.
import { Dialog } from "../shell/controls";
import { say } from "../shell/words";
import { comparing, conflict, keepMine, opened, save, takeTheirs, typed } from "./buffer";
import { compared, type Line } from "./lines";
import { writeWords } from "./words";

export function Conflict() {
  const theirs = conflict.value;
  if (!theirs || !opened.value) return null;
  if (!comparing.value)
    return (
      <p class="write-bar" role="status">
        {say(writeWords, "conflictTitle", { file: theirs.file })} <button type="button" onClick={() => (comparing.value = true)}>{say(writeWords, "compare")}</button>
      </p>
    );
  const { one, other } = compared(typed.peek(), theirs.text);
  return (
    <Dialog wide open title={say(writeWords, "conflictTitle", { file: theirs.file })} onClose={() => (comparing.value = false)}>
      <p>{say(writeWords, "conflictWhat")}</p>
      <div class="write-both">
        <Side title={say(writeWords, "mine")} lines={one} />
        <Side title={say(writeWords, "theirs")} lines={other} />
      </div>
      <div class="deeds">
        <button type="button" onClick={() => keepMine(theirs)}>{say(writeWords, "goOn")}</button>
        <button type="button" onClick={() => takeTheirs(theirs)}>{say(writeWords, "takeTheirs")}</button>
        <button type="button" class="first" onClick={() => { keepMine(theirs); void save(); }}>{say(writeWords, "keepMine")}</button>
      </div>
    </Dialog>
  );
}

const around = 3;
const Side = ({ title, lines }: { title: string; lines: Line[] }) => {
  // Of long stretches that both have, what stands beside a difference is enough.
  const near = (at: number) => lines.slice(Math.max(0, at - around), at + around + 1).some((line) => line.own);
  return (
    <section>
      <h3>{title}</h3>
      <div class="write-lines" tabIndex={0} role="group" aria-label={title}>
        {lines.map((line, at) =>
          near(at) ? (
            <p key={line.number} class={line.own ? "own" : ""}><span class="num quiet">{line.number}</span>{line.own ? <mark>{line.text || " "}</mark> : line.text || " "}</p>
          ) : near(at - 1) ? <p key={line.number} class="quiet">…</p> : null,
        )}
        {!lines.some((line) => line.own) && <p class="quiet">{say(writeWords, "nothingOwn")}</p>}
      </div>
    </section>
  );
};
