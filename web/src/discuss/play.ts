// Brings a moment to the screen and plays it to its end.
import { effect } from "@preact/signals";
import type { Span } from "../shell/film";
import { playhead, playing, select, show } from "../shell/store";

let stop: (() => void) | null = null;
const picture = () => document.querySelector<HTMLVideoElement>(".stage video");

export function playSpan(span: Span) {
  stop?.();
  select(span);
  show(span.first);
  void picture()?.play().catch(() => null);
  let begun = false;
  stop = effect(() => {
    const inside = playhead.value >= span.first && playhead.value < span.end;
    if (playing.value) begun = true;
    if (begun && (!inside || playhead.value >= span.end - 1)) {
      if (inside) picture()?.pause();
      queueMicrotask(() => stop?.());
    }
  });
}
