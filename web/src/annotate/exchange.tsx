// Files of other programs: dropped on the panel, looked through, and taken in only when one has seen what comes.
import { signal } from "@preact/signals";
import { postBytes } from "../shell/api";
import { Dialog } from "../shell/controls";
import { author } from "../shell/me";
import { film, reload, role } from "../shell/store";
import { done, fail, tell } from "../shell/toasts";
import { say } from "../shell/words";
import { undo } from "./deeds";
import { annotateWords } from "./words";

type Told = { form: string; written: boolean; sentence: string; list: string[]; corrections: unknown[]; namings: unknown[] };
const looked = signal<{ file: File; told: Told } | null>(null);
const taking = signal(false);
const largest = 16 * 1024 * 1024;
const listed = 40;

const sent = (file: File, dry: boolean) =>
  tell(postBytes<Told>(`/api/films/${film.peek()?.id}/import`, file, "application/octet-stream", { name: file.name, author: author.peek(), ...(dry && { dry: 1 }) }));

export async function lookThrough(file: File | undefined) {
  if (!file) return;
  if (file.size > largest) return fail(say(annotateWords, "tooLarge", { name: file.name }));
  const told = await sent(file, true);
  if (told) looked.value = { file, told };
}

async function takeIn() {
  const one = looked.peek();
  if (!one || taking.peek()) return;
  taking.value = true;
  const told = await sent(one.file, false);
  taking.value = false;
  if (!told) return;
  looked.value = null;
  reload();
  const only = told.corrections.length + told.namings.length === 0;
  done(say(annotateWords, "takenIn", { name: one.file.name }), only ? { words: say(annotateWords, "undo"), run: undo } : undefined);
}

export function WouldCome() {
  const one = looked.value;
  const close = () => (looked.value = null);
  const list = one?.told.list ?? [];
  const changes = one && !one.told.sentence.includes("nothing");
  return (
    <Dialog wide title={say(annotateWords, "wouldCome", { name: one?.file.name ?? "" })} open={one !== null} onClose={close}>
      <p>{one?.told.sentence}</p>
      {list.length > 0 && (
        <ul class="annotate-coming">
          {list.slice(0, listed).map((sentence, index) => <li key={index}>{sentence}</li>)}
          {list.length > listed && <li class="quiet">{say(annotateWords, "andMore", { count: list.length - listed })}</li>}
        </ul>
      )}
      <p class="deeds">
        <button type="button" onClick={close}>{say(annotateWords, "leaveIt")}</button>
        {changes && <button type="button" class="first" disabled={taking.value} onClick={() => void takeIn()}>{say(annotateWords, "takeIn")}</button>}
      </p>
    </Dialog>
  );
}

const forms: { form: string; words: string }[] = [
  { form: "eaf", words: "ELAN (EAF)" },
  { form: "annotations", words: "Web Annotations (JSON)" },
  { form: "notes", words: "CSV" },
  { form: "json", words: "JSON" },
];

export function Exchange() {
  const id = film.value?.id ?? "";
  return (
    <details class="annotate-section">
      <summary>{say(annotateWords, "exchange")}</summary>
      {role.value === "owner" && (
        <>
          <p class="quiet">{say(annotateWords, "dropHere")}</p>
          <label class="file-button">
            <span>{say(annotateWords, "choose")}</span>
            <input type="file" onChange={(event) => { void lookThrough(event.currentTarget.files?.[0]); event.currentTarget.value = ""; }} />
          </label>
        </>
      )}
      <p class="annotate-line">
        <span class="quiet">{say(annotateWords, "export")}</span>
        {forms.map((one) => <a key={one.form} href={`/api/films/${id}/export/${one.form}`} download>{one.words}</a>)}
      </p>
    </details>
  );
}
