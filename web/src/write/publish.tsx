// Publishing: the companion as files, where the person says; what was made can be looked at here.
import { useEffect, useState } from "preact/hooks";
import { get, post } from "../shell/api";
import { Choice } from "../shell/controls";
import { Icon } from "../shell/icons";
import { film, jobs } from "../shell/store";
import { tell } from "../shell/toasts";
import { language, say, type Language } from "../shell/words";
import { changed } from "./buffer";
import { path, work } from "./works";
import { writeWords } from "./words";

type Places = { places: { place: "work" | "start"; language: Language; path: string; there: boolean }[]; shown: boolean };

export function Publish() {
  const on = work.value;
  const [told, setTold] = useState<Places | null>(null);
  const [spoken, setSpoken] = useState<Language>(on?.languages.includes(language.value) ? language.value : on?.record.text_language === "fr" ? "fr" : "en");
  const [place, setPlace] = useState<"work" | "start">("work");
  const [stills, setStills] = useState(true);
  const [number, setNumber] = useState(0);
  const job = jobs.value[number];
  const load = async () => on && setTold(await tell(get<Places>(path(on.id, "/publish"))));
  useEffect(() => void load(), [on?.id, job?.state]);
  if (!on || !told) return null;
  const open = told.places.filter((one) => one.language === spoken);
  const going = job?.state === "waiting" || job?.state === "working";
  const publish = async () => {
    const said = await tell(post<{ number: number }>(path(on.id, "/publish"), { film: film.value?.id ?? "", language: spoken, place, stills: stills ? "shown" : "left out" }));
    if (said) setNumber(said.number);
  };
  return (
    <div class="write-publish">
      <p class="quiet">{say(writeWords, "publishWhat")}</p>
      <Choice<Language> label={say(writeWords, "inLanguage")} value={spoken} onChange={setSpoken} options={[{ value: "en", words: "English" }, { value: "fr", words: "Français" }]} />
      <fieldset class="write-places">
        <legend>{say(writeWords, "intoFolder")}</legend>
        {open.map((one) => (
          <label key={one.place}>
            <input type="radio" name="write-place" checked={place === one.place} onChange={() => setPlace(one.place)} />
            <span>{say(writeWords, one.place === "work" ? "inWork" : "inStart")}<small>{one.path}{one.there && ` · ${say(writeWords, "isReplaced")}`}</small></span>
          </label>
        ))}
      </fieldset>
      <label><input type="checkbox" checked={stills} onChange={(event) => setStills(event.currentTarget.checked)} /> {say(writeWords, "withStills")}</label>
      {changed.value && <p class="write-warning">{say(writeWords, "unsavedStaysOut")}</p>}
      {on.problems.length > 0 && <p class="quiet">{say(writeWords, "remarks", { count: on.problems.length })}</p>}
      <p><button type="button" class="first" disabled={going} onClick={() => void publish()}>{say(writeWords, "publish")}</button></p>
      <div role="status">
        {going && job && <p><progress max={1} value={job.done} aria-label={say(writeWords, "publishing")} /> <span lang="en">{job.words}</span></p>}
        {job?.state === "failed" && <p class="write-warning">{[job.fault?.found, job.fault?.remedy].filter(Boolean).join(". ")}</p>}
        {job?.state === "done" && <p lang="en">{job.words}</p>}
        {(job?.state === "done" || (!job && told.shown)) && (
          <p><a href={path(on.id, "/companion/index.html")} target="_blank" rel="noreferrer">{say(writeWords, "lookAt")} <Icon name="external" /></a></p>
        )}
      </div>
    </div>
  );
}
