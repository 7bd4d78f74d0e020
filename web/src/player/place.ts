// One field for every kind of place: a frame, a time, a shot, a scene, a name.
import { shotNumbered, type Breakdown } from "../shell/film";
import { placeNamed, type FilmClock } from "../shell/times";

export type Place = { frame: number; words: string };

/** "shot 12", "plan 12", "#12", "scene 3", "scène 3". */
const shotWords = /^(?:shot|plan|#|s)\s*(\d{1,6})$/i;
const sceneWords = /^(?:scene|scène)\s*(\d{1,5})$/i;

/** Where that is; null where it is nothing the film has. */
export function placeOf(film: Breakdown, clock: FilmClock, text: string): number | null {
  const said = text.trim();
  const shot = shotWords.exec(said);
  if (shot) return shotNumbered(film.shots, Number(shot[1]))?.first ?? null;
  const scene = sceneWords.exec(said);
  if (scene) {
    const row = film.shots.scene.indexOf(Number(scene[1]));
    return row < 0 ? null : (film.shots.first[row] ?? null);
  }
  return placeNamed(clock, said) ?? namesLike(film, said)[0]?.frame ?? null;
}

/** Names with those words in them, those that begin with them first. */
export function namesLike(film: Breakdown, text: string): Place[] {
  const wanted = folded(text);
  if (!wanted) return [];
  return film.names
    .filter((name) => folded(name.words).includes(wanted))
    .sort((one, other) => Number(folded(other.words).startsWith(wanted)) - Number(folded(one.words).startsWith(wanted)))
    .slice(0, 8)
    .map((name) => ({ frame: name.first, words: name.words }));
}

const folded = (text: string) => text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
