// Brings a moment to the screen and plays it to its end.
import { effect } from "@preact/signals";
import { pause, play } from "../player/deeds";
import type { Span } from "../shell/film";
import { playhead, playing, select, show } from "../shell/store";

let stop: (() => void) | null = null;

export function playSpan(span: Span) {
  stop?.();
  select(span);
  show(span.first);
  play();
  let begun = false;
  stop = effect(() => {
    begun ||= playing.value;
    if (!begun) return;
    const inside = playhead.value >= span.first && playhead.value < span.end;
    if (inside && playhead.value < span.end - 1) return;
    if (inside) pause();
    queueMicrotask(() => stop?.());
  });
}
