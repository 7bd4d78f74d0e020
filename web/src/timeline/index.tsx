// The film along time, beneath the player.
import { useMemo } from "preact/hooks";
import { noted, seen } from "../shell/noted";
import { clock, film } from "../shell/store";
import { say } from "../shell/words";
import { tiersOf } from "./annotations";
import { timelineFilm } from "./film";
import { Timeline } from "./timeline";
import { all } from "./words";
import "./timeline.css";

export function Part() {
  const told = film.value;
  const notes = noted.value;
  const rows = seen.value;
  const drawn = useMemo(() => told && timelineFilm(told, clock.peek()), [told]);
  // Notes come after the film, which is drawn without them first.
  const tiers = useMemo(() => (notes ? tiersOf(notes, rows, clock.peek()) : []), [notes, rows]);
  const shown = useMemo(() => drawn && { ...drawn, tiers }, [drawn, tiers]);
  if (!shown || !shown.clock.frames) return <p class="empty">{say(all, "empty")}</p>;
  return <Timeline key={shown.id} film={shown} />;
}
