// A film that has not been seen yet: its screening is begun here, watched, and stopped.
import { post, remove } from "./api";
import type { Job } from "./events";
import type { FilmLine } from "./film";
import { jobs, role } from "./store";
import { durationText } from "./times";
import { SeenSoFar } from "./seen_so_far";
import { tell } from "./toasts";
import { language, numberText, say, words } from "./words";

export const screeningWords = words({
  notScreened: { en: "Not screened yet", fr: "Pas encore projeté" },
  partly: { en: "Screened in part", fr: "Projeté en partie" },
  screen: { en: "Screen it", fr: "Le projeter" },
  goOn: { en: "Go on", fr: "Reprendre" },
  quickly: { en: "Quickly", fr: "Rapidement" },
  quicklyWhy: {
    en: "Without faces, scale, letters and set-ups: several times as fast",
    fr: "Sans visages, échelle, lettres ni places de caméra : plusieurs fois plus vite",
  },
  waiting: { en: "Waits for the screening before it", fr: "Attend la fin de la projection précédente" },
  working: { en: "Being screened: {part} %", fr: "Projection en cours : {part} %" },
  left: { en: "{time} left", fr: "encore {time}" },
  stop: { en: "Stop", fr: "Arrêter" },
  stopped: { en: "Stopped; what was seen is kept.", fr: "Arrêté ; ce qui a été vu est gardé." },
  away: { en: "The film is not where it was; its dossier is here.", fr: "Le film n’est plus à sa place ; son dossier est là." },
  onlyOwner: { en: "Only who opened the workbench can screen it.", fr: "Seule la personne qui a ouvert l’atelier peut le projeter." },
});

/** The last screening of a film that pages have heard of. */
export function screeningOf(id: string): Job | undefined {
  return Object.values(jobs.value).filter((job) => job.kind === "screening" && job.about === id).pop();
}

async function begin(id: string, quick: boolean) {
  const job = await tell(post<Job>(`/api/films/${id}/screen`, quick ? { quick } : {}));
  if (job) jobs.value = { ...jobs.value, [job.number]: job };
}

const stop = (job: Job) => void tell(remove(`/api/jobs/${job.number}`));

export function Screening({ line }: { line: FilmLine }) {
  const job = screeningOf(line.id);
  if (job && (job.state === "waiting" || job.state === "working")) return <Going job={job} />;
  const told = line.remark ?? (job?.state === "failed" ? [job.fault?.found, job.fault?.remedy].filter(Boolean).join(" ") : "");
  return (
    <div class="screening">
      <p>{say(screeningWords, job?.state === "stopped" ? "stopped" : line.whole === false ? "partly" : "notScreened")}</p>
      {told && <p class="quiet">{told}</p>}
      {!line.at_hand && <p class="quiet">{say(screeningWords, "away")}</p>}
      {role.value !== "owner" && <p class="quiet">{say(screeningWords, "onlyOwner")}</p>}
      {line.at_hand && role.value === "owner" && (
        <p class="deeds">
          <button type="button" class="first" onClick={() => void begin(line.id, false)}>
            {say(screeningWords, job?.state === "stopped" || line.whole === false ? "goOn" : "screen")}<span class="unseen"> {line.name}</span>
          </button>
          <button type="button" class="plain" title={say(screeningWords, "quicklyWhy")} onClick={() => void begin(line.id, true)}>
            {say(screeningWords, "quickly")}<span class="unseen"> {line.name}</span>
          </button>
        </p>
      )}
    </div>
  );
}

function Going({ job }: { job: Job }) {
  const part = Math.floor(job.done * 100);
  return (
    <div class="screening">
      <p class="num">
        {job.state === "waiting" ? say(screeningWords, "waiting") : say(screeningWords, "working", { part: numberText(part, language.value) })}
        {job.seconds_left > 0 && <span class="quiet"> · {say(screeningWords, "left", { time: durationText(job.seconds_left) })}</span>}
      </p>
      <progress max={100} value={part} aria-label={say(screeningWords, "working", { part })} />
      {job.state === "working" && <SeenSoFar id={job.about} />}
      <p class="deeds"><button type="button" class="plain" onClick={() => stop(job)}>{say(screeningWords, "stop")}</button></p>
    </div>
  );
}
