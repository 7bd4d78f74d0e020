// The strip of the whole film: a click brings that moment into view, a drag moves the view, the wheel zooms.
import { windowOf } from "./overview";
import { held, secondsAtX, wholeFilm, xOf, type View } from "./scale";
import { wheeled } from "./pointer";
import type { Stage } from "./stage";


export function listenToOverview(strip: HTMLElement, stage: Stage, look: (view: View) => void): () => void {
  let grip: number | null = null;
  const whole = () => wholeFilm(stage.film.clock, stage.view.width);
  const xIn = (event: MouseEvent) => event.clientX - strip.getBoundingClientRect().left;
  const centre = (x: number) => {
    const { view, film } = stage;
    look(held({ ...view, start: secondsAtX(whole(), x) - (view.width * view.perPixel) / 2 }, film.clock));
  };
  const down = (event: PointerEvent) => {
    strip.setPointerCapture(event.pointerId);
    const x = xIn(event);
    const { from, to } = windowOf(stage.view, stage.film, stage.view.width);
    if (x < from || x > to) centre(x);
    grip = x - xOf(whole(), stage.view.start);
  };
  const move = (event: PointerEvent) => {
    if (grip === null) return;
    look(held({ ...stage.view, start: secondsAtX(whole(), xIn(event) - grip) }, stage.film.clock));
  };
  const up = () => (grip = null);
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const seconds = secondsAtX(whole(), xIn(event));
    look(wheeled(stage, event, Math.min(stage.view.width, Math.max(0, xOf(stage.view, seconds)))));
  };
  const ears: [string, (event: never) => void][] = [
    ["pointerdown", down], ["pointermove", move], ["pointerup", up], ["pointercancel", up], ["wheel", wheel],
  ];
  for (const [kind, ear] of ears) strip.addEventListener(kind, ear as EventListener, { passive: false });
  return () => {
    for (const [kind, ear] of ears) strip.removeEventListener(kind, ear as EventListener);
  };
}

/** The axis: where it is pressed the playhead goes, and follows. */
export function listenToAxis(canvas: HTMLElement, stage: Stage, seek: (x: number) => void, look: (view: View) => void): () => void {
  let held_ = false;
  const at = (event: MouseEvent) => seek(event.clientX - canvas.getBoundingClientRect().left);
  const down = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId);
    held_ = true;
    at(event);
  };
  const move = (event: PointerEvent) => held_ && at(event);
  const up = () => (held_ = false);
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    look(wheeled(stage, event, event.clientX - canvas.getBoundingClientRect().left));
  };
  const ears: [string, (event: never) => void][] = [
    ["pointerdown", down], ["pointermove", move], ["pointerup", up], ["pointercancel", up], ["wheel", wheel],
  ];
  for (const [kind, ear] of ears) canvas.addEventListener(kind, ear as EventListener, { passive: false });
  return () => {
    for (const [kind, ear] of ears) canvas.removeEventListener(kind, ear as EventListener);
  };
}
