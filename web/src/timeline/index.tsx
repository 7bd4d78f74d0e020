// The film along time, beneath the player.
import { useMemo } from "preact/hooks";
import { tierColumns } from "../annotate/tier_columns";
import { clock, film } from "../shell/store";
import { say } from "../shell/words";
import { timelineFilm } from "./film";
import { spansOf } from "./spans";
import { Timeline } from "./timeline";
import { all } from "./words";
import "./timeline.css";

export function Part() {
  const told = film.value;
  const noted = tierColumns.value;
  const tiers = useMemo(() => noted.map(({ name, columns }) => ({ name, spans: spansOf(columns, clock.peek()) })), [noted]);
  const shown = useMemo(() => told && timelineFilm(told, clock.peek(), tiers), [told, tiers]);
  if (!shown || !shown.clock.frames) return <p class="empty">{say(all, "empty")}</p>;
  return <Timeline key={shown.id} film={shown} />;
}
