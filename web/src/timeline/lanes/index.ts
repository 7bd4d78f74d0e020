// The lanes of a film, in the order in which they stand; what a film has nothing of has no lane.
import type { Lane } from "../lane";
import type { TimelineFilm } from "../film";
import type { Stills } from "../stills";
import { trackLane } from "./any_track";
import { facesLane } from "./faces";
import { heardLane } from "./heard";
import { lightLane } from "./light";
import { motifsLane } from "./motifs";
import { movementLane } from "./movement";
import { namesLane } from "./names";
import { scaleLane } from "./scale";
import { scenesLane } from "./scenes";
import { shotsLane, transitionsLane } from "./shots";
import { stillsLane } from "./stills";
import { tiersLane } from "./tiers";

const makers: Record<string, (film: TimelineFilm, stills: Stills) => Lane | null> = {
  stills: (film, stills) => stillsLane(film, stills, 48),
  shots: shotsLane,
  transitions: transitionsLane,
  scenes: scenesLane,
  names: namesLane,
  annotations: tiersLane,
  scale: scaleLane,
  camera_movement: movementLane,
  persons: facesLane,
  light: lightLane,
  heard: heardLane,
  motifs: motifsLane,
};

/** Those that stand there as long as nobody chose otherwise. */
export const usualLanes = Object.keys(makers);

/** Tracks that have a lane of their own, or are part of one. */
const inLanes = new Set([...usualLanes, "sequences", "palette", "key", "faces", "speech", "music", "sounds", "steps", "silence"]);

/** Tracks that can stand in a lane beside the usual ones. */
export const otherTracks = (film: TimelineFilm) =>
  Object.keys(film.tracks).filter((name) => !inLanes.has(name) && film.tracks[name]!.count > 0);

export function lanesOf(film: TimelineFilm, stills: Stills, chosen: ReadonlySet<string>): Lane[] {
  const lanes: Lane[] = [];
  for (const [name, maker] of Object.entries(makers)) {
    const lane = chosen.has(name) ? maker(film, stills) : null;
    if (lane) lanes.push(lane);
  }
  for (const name of otherTracks(film)) {
    const lane = chosen.has(name) ? trackLane(film, name) : null;
    if (lane) lanes.push(lane);
  }
  return lanes;
}
