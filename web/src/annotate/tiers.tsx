// Tiers and their vocabularies: made, called otherwise, removed; AdA's, or taken from a file.
import { useEffect, useState } from "preact/hooks";
import { get } from "../shell/api";
import { Dialog, Menu } from "../shell/controls";
import { Icon } from "../shell/icons";
import { role } from "../shell/store";
import { done, tell } from "../shell/toasts";
import { say } from "../shell/words";
import { addTier, addVocabulary, removeTier, renameTier, undo } from "./deeds";
import { noted, type Tier, type Vocabulary } from "../shell/noted";
import { chooseTier } from "./state";
import { annotateWords } from "./words";

let ada: Vocabulary[] | null = null;
/** AdA's, asked for when they are first needed. */
function useAda(): Vocabulary[] {
  const [all, setAll] = useState<Vocabulary[]>(ada ?? []);
  useEffect(() => {
    if (!ada) void tell(get<{ vocabularies: Vocabulary[] }>("/api/vocabularies")).then((told) => told && setAll((ada = told.vocabularies)));
  }, []);
  return all;
}

export function NewTier({ open, onClose }: { open: boolean; onClose: () => void }) {
  return <Dialog title={say(annotateWords, "newTier").replace("…", "")} open={open} onClose={onClose}><Form onMade={onClose} /></Dialog>;
}

function Form({ onMade }: { onMade: () => void }) {
  const own = noted.value?.vocabularies ?? [];
  const others = useAda().filter((one) => !own.some((known) => known.name === one.name));
  const [name, setName] = useState("");
  const [vocabulary, setVocabulary] = useState("");
  const [lies, setLies] = useState("film");
  const make = async () => {
    const answer = await addTier(name.trim() || vocabulary, vocabulary, lies);
    const number = answer?.numbers[answer.numbers.length - 1];
    if (!number) return;
    chooseTier(number);
    onMade();
  };
  return (
    <form class="choices" onSubmit={(event) => { event.preventDefault(); void make(); }}>
      <label class="field">
        <span>{say(annotateWords, "tierName")}</span>
        <input type="text" value={name} placeholder={vocabulary} maxLength={120} autoFocus onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{say(annotateWords, "vocabulary")}</span>
        <select value={vocabulary} onChange={(event) => setVocabulary(event.currentTarget.value)}>
          <option value="">{say(annotateWords, "freeWords")}</option>
          {own.length > 0 && <optgroup label={say(annotateWords, "ofFilm")}>{own.map((one) => <option key={one.name}>{one.name}</option>)}</optgroup>}
          {others.length > 0 && <optgroup label={say(annotateWords, "ofAda")}>{others.map((one) => <option key={one.name}>{one.name}</option>)}</optgroup>}
        </select>
      </label>
      <label class="field">
        <span>{say(annotateWords, "lies")}</span>
        <select value={lies} onChange={(event) => setLies(event.currentTarget.value)}>
          <option value="film">{say(annotateWords, "onFilm")}</option>
          <option value="shots">{say(annotateWords, "onShots")}</option>
          {noted.value?.tiers.filter((one) => one.name !== "film" && one.name !== "shots").map((one) => <option key={one.number} value={one.name}>{say(annotateWords, "onTierNamed", { name: one.name })}</option>)}
        </select>
      </label>
      <p class="deeds"><button type="submit" class="first" disabled={!name.trim() && !vocabulary}>{say(annotateWords, "make")}</button></p>
    </form>
  );
}

export function Tiers({ onNew }: { onNew: () => void }) {
  const tiers = noted.value?.tiers ?? [];
  const owner = role.value === "owner";
  return (
    <details class="annotate-section">
      <summary>{say(annotateWords, "tiers")} <span class="quiet num">{tiers.length}</span></summary>
      <ul class="annotate-tiers">{tiers.map((one) => <Row key={one.number} one={one} owner={owner} />)}</ul>
      {owner && (
        <p class="annotate-deeds">
          <button type="button" onClick={onNew}>{say(annotateWords, "newTier")}</button>
          <label class="file-button">
            <span>{say(annotateWords, "takeVocabulary")}</span>
            <input type="file" accept=".csv,.tsv,.txt,.json,text/csv,application/json" title={say(annotateWords, "vocabularyForm")}
              onChange={(event) => { void takeVocabulary(event.currentTarget.files?.[0]); event.currentTarget.value = ""; }} />
          </label>
        </p>
      )}
      {owner && <p class="quiet"><small>{say(annotateWords, "vocabularyForm")}</small></p>}
    </details>
  );
}

async function takeVocabulary(file: File | undefined) {
  if (!file) return;
  const name = file.name.replace(/\.[^.]*$/, "");
  if (await addVocabulary(name, await file.text())) done(say(annotateWords, "vocabularyTaken", { name }));
}

function Row({ one, owner }: { one: Tier; owner: boolean }) {
  const [renaming, setRenaming] = useState(false);
  const count = Object.values(one.annotations_of).reduce((sum, each) => sum + each, 0);
  const on = one.lies === "film" ? "onFilm" : one.lies === "shots" ? "onShots" : "onTierNamed";
  const rename = async (to: string) => {
    setRenaming(false);
    if (to.trim() && to.trim() !== one.name) await renameTier(one.name, to.trim());
  };
  const gone = async () => {
    if (await removeTier(one.name)) done(say(annotateWords, "tierRemoved"), { words: say(annotateWords, "undo"), run: undo });
  };
  return (
    <li>
      <div>
        {renaming ? (
          <input type="text" aria-label={say(annotateWords, "tierName")} value={one.name} ref={(field) => field?.focus()}
            onBlur={(event) => void rename(event.currentTarget.value)}
            onKeyDown={(event) => { if (event.key === "Enter") event.currentTarget.blur(); if (event.key === "Escape") setRenaming(false); }} />
        ) : <button type="button" class="plain" onClick={() => chooseTier(one.number)}>{one.name}</button>}
        <small>{[say(annotateWords, "countOfNotes", { count }), one.vocabulary ?? say(annotateWords, "freeWords"), say(annotateWords, on, { name: one.parent ?? "" }).split(/ ?:/)[0]].join(", ")}</small>
      </div>
      {owner && (
        <Menu align="end" label={say(annotateWords, "deedsOf", { name: one.name })} items={[
          { words: say(annotateWords, "rename"), run: () => setRenaming(true) },
          { words: say(annotateWords, "removeTier"), run: () => void gone() },
        ]}><Icon name="more" /></Menu>
      )}
    </li>
  );
}
