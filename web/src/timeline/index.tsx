// The film along time, beneath the player.
import { useMemo } from "preact/hooks";
import { clock, film } from "../shell/store";
import { say } from "../shell/words";
import { timelineFilm } from "./film";
import { Timeline } from "./timeline";
import { all } from "./words";
import "./timeline.css";

export function Part() {
  const told = film.value;
  const shown = useMemo(() => told && timelineFilm(told, clock.peek()), [told]);
  if (!shown || !shown.clock.frames) return <p class="empty">{say(all, "empty")}</p>;
  return <Timeline key={shown.id} film={shown} />;
}
