// What the timeline shows: lanes, other tracks, and any curve, found by its name.
import { useState } from "preact/hooks";
import { Dialog } from "../shell/controls";
import { say } from "../shell/words";
import { chooseCurve, chooseLane, chosenLanes, curvesShown } from "./choices";
import type { TimelineFilm } from "./film";
import { otherTracks, usualLanes } from "./lanes";
import { all, laneName } from "./words";

const mostListed = 40;

export function Chooser({ film, open, onClose }: { film: TimelineFilm; open: boolean; onClose: () => void }) {
  return (
    <Dialog title={say(all, "lanesAndCurves")} open={open} onClose={onClose} wide>
      <div class="timeline-chooser">
        <Lanes heading={say(all, "usual")} names={usualLanes} />
        <Lanes heading={say(all, "others")} names={otherTracks(film)} />
        <CurveChoice film={film} />
      </div>
    </Dialog>
  );
}

function Lanes({ heading, names }: { heading: string; names: string[] }) {
  return (
    <fieldset>
      <legend>{heading}</legend>
      {names.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={chosenLanes.value.has(name)} onChange={(event) => chooseLane(name, event.currentTarget.checked)} />
          {laneName(name)}
        </label>
      ))}
    </fieldset>
  );
}

function CurveChoice({ film }: { film: TimelineFilm }) {
  const [sought, seek] = useState("");
  const shown = curvesShown(film);
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const named = film.curves.filter(({ name }) => words.every((word) => `${name.replaceAll("_", " ")} ${laneName(name).toLowerCase()}`.includes(word)));
  const fits = named.filter(({ name }) => !shown.includes(name));
  const listed = [...film.curves.filter(({ name }) => shown.includes(name)), ...fits.slice(0, mostListed)];
  return (
    <fieldset class="curves">
      <legend>{say(all, "curves")}</legend>
      <input type="search" aria-label={say(all, "findCurve")} placeholder={say(all, "findCurve")} value={sought} onInput={(event) => seek(event.currentTarget.value)} />
      <div class="list">
        {listed.map(({ name, unit }) => (
          <label key={name}>
            <input type="checkbox" checked={shown.includes(name)} onChange={(event) => chooseCurve(film, name, event.currentTarget.checked)} />
            {laneName(name)} <small>{unit}</small>
          </label>
        ))}
        {!named.length && <p class="quiet">{say(all, "noCurve")}</p>}
        {fits.length > mostListed && <p class="quiet">{say(all, "moreCurves", { count: fits.length - mostListed })}</p>}
      </div>
    </fieldset>
  );
}
