// Where nothing stands yet: a work for this film, a text of a work, what measurement alone can say.
import { useState } from "preact/hooks";
import { post } from "../shell/api";
import { Choice, Dialog } from "../shell/controls";
import { film } from "../shell/store";
import { tell } from "../shell/toasts";
import { language, say, type Language } from "../shell/words";
import { placeNames } from "./complete";
import { loadWorks, mayBeMade, openWork, path, work, type TextRow } from "./works";
import { writeWords } from "./words";

const nameOf = (file: string) => file.replace(/\.[^.]+$/, "").replace(/[_.]+/g, " ");

export function NewWork({ onMade }: { onMade: (id: string) => void }) {
  const on = film.value;
  const [name, setName] = useState(nameOf(on?.name ?? ""));
  const [spoken, setSpoken] = useState<Language>(language.value);
  if (!mayBeMade.value) return <p class="empty">{say(writeWords, "noWork")}</p>;
  const make = async () => {
    const made = await tell(post<{ id: string }>("/api/works", { name, title: name, language: spoken, film: on?.id ?? "" }));
    if (!made) return;
    await loadWorks();
    onMade(made.id);
  };
  return (
    <form class="write-part write-form" onSubmit={(event) => { event.preventDefault(); void make(); }}>
      <h2>{say(writeWords, "newWork")}</h2>
      <p class="quiet">{say(writeWords, "newWorkWhat")}</p>
      <label class="field"><small>{say(writeWords, "newWorkName")}</small><input type="text" required value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
      <Choice<Language> label={say(writeWords, "inLanguage")} value={spoken} onChange={setSpoken} options={[{ value: "en", words: "English" }, { value: "fr", words: "Français" }]} />
      <div class="deeds"><button type="submit" class="first">{say(writeWords, "make")}</button></div>
    </form>
  );
}

/** A text more: empty, or with what the film supports already said in it. */
export function NewText({ open, onClose, onMade }: { open: boolean; onClose: () => void; onMade: (id: string) => void }) {
  return <Dialog open={open} onClose={onClose} title={say(writeWords, "newText")}>{open && <TextForm onClose={onClose} onMade={onMade} />}</Dialog>;
}

function TextForm({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const places = placeNames();
  const [kind, setKind] = useState<TextRow["kind"]>("scene");
  const [name, setName] = useState("");
  const [place, setPlace] = useState(places[0]?.name ?? "");
  const [drafted, setDrafted] = useState(true);
  const [spoken, setSpoken] = useState<Language>(work.value?.record.text_language === "fr" ? "fr" : "en");
  const on = work.value;
  if (!on) return null;
  const named = kind === "scene" || kind === "study";
  const make = async () => {
    const draft = drafted && named && film.value ? await tell(post<{ text: string }>(path(on.id, "/draft"), { film: film.value.id, place: kind === "scene" ? place : "", language: spoken })) : null;
    const heading = name || (kind === "scene" ? place : "");
    const text = draft?.text ?? (kind === "scene" ? `+++\nplace = ${JSON.stringify(place)}\n+++\n\n# ${heading}\n` : heading ? `# ${heading}\n` : "");
    const made = await tell(post<{ id: string }>(path(on.id, "/texts"), { kind, name: heading, language: spoken, text }));
    if (!made) return;
    onClose();
    await openWork(on.id);
    onMade(made.id);
  };
  return (
    <form class="write-form" onSubmit={(event) => { event.preventDefault(); void make(); }}>
      <label class="field"><small>{say(writeWords, "kindLabel")}</small>
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as TextRow["kind"])}>
          {(["scene", "study", "before", "after", "leader", "glossary"] as const).map((one) => <option key={one} value={one}>{say(writeWords, `kind_${one}`)}</option>)}
        </select>
      </label>
      {kind === "scene" && (
        <label class="field"><small>{say(writeWords, "placeLabel")}</small>
          <select value={place} onChange={(event) => setPlace(event.currentTarget.value)}>{places.map((one) => <option key={one.slug}>{one.name}</option>)}</select>
        </label>
      )}
      {named && <label class="field"><small>{say(writeWords, "nameLabel")}</small><input type="text" required={kind === "study"} placeholder={kind === "scene" ? place : "9-afterword"} value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>}
      <Choice<Language> label={say(writeWords, "inLanguage")} value={spoken} onChange={setSpoken} options={[{ value: "en", words: "English" }, { value: "fr", words: "Français" }]} />
      {named && film.value && <label><input type="checkbox" checked={drafted} onChange={(event) => setDrafted(event.currentTarget.checked)} /> {say(writeWords, "drafted")}</label>}
      <div class="deeds">
        <button type="button" class="plain" onClick={onClose}>{say(writeWords, "cancel")}</button>
        <button type="submit" class="first">{say(writeWords, "make")}</button>
      </div>
    </form>
  );
}
