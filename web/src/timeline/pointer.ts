// What a hand does on the timeline: wheel, pinch and drag, clicks; told to whoever acts on it.
import { bandAt, type Layout } from "./layout";
import { frameAtX, panned, xOfFrame, zoomed, type View } from "./scale";
import { framesIn, snapped } from "./snap";
import type { Spans } from "./spans";
import type { FrameSpan } from "./over";
import type { Stage } from "./stage";

export type Hand = {
  look: (view: View) => void;
  seek: (frame: number) => void;
  select: (span: FrameSpan | null) => void;
  /** What the pointer is over; null when it has left. */
  point: (at: { x: number; y: number; frame: number } | null) => void;
  choose: (at: { y: number; frame: number }) => void;
  menu: (at: { x: number; y: number; frame: number }) => void;
  keepsToEdges: () => boolean;
};

const snapReach = 7; // CSS pixels
const clickReach = 4;
const edgeReach = 5;
const aWheel = 0.0022;
const aPinch = 0.012;

type Drag = { kind: "select" | "pan"; x: number; y: number; anchor: number; moved: boolean; view: View };

/** Hears what happens on the lanes until the function it gives is called. */
export function listenToHand(lanes: HTMLElement, stage: Stage, hand: Hand): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let drag: Drag | null = null;
  let pinch: { apart: number; middle: number } | null = null;

  const place = (event: MouseEvent) => {
    const box = lanes.getBoundingClientRect();
    const x = event.clientX - box.left;
    return { x, y: event.clientY - box.top, frame: frameAtX(stage.view, stage.film.clock, x) };
  };
  const edge = (event: MouseEvent) => nearestEdge(stage, place(event), hand.keepsToEdges() !== event.altKey);

  const down = (event: PointerEvent) => {
    fingers.set(event.pointerId, place(event));
    if (fingers.size === 2) {
      pinch = spread(fingers);
      drag = null;
      return;
    }
    if (event.button > 1) return;
    lanes.setPointerCapture(event.pointerId);
    const at = place(event);
    const kind = event.pointerType === "touch" || event.button === 1 ? "pan" : "select";
    const held = kind === "select" ? heldEdge(stage, at.x) : null;
    drag = { kind, x: at.x, y: at.y, anchor: held ?? edge(event), moved: false, view: stage.view };
    if (event.button === 1) event.preventDefault();
  };
  const move = (event: PointerEvent) => {
    const at = place(event);
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, at);
    if (pinch && fingers.size === 2) return twoFingers();
    if (!drag) {
      lanes.style.cursor = heldEdge(stage, at.x) !== null ? "ew-resize" : "";
      return hand.point(at);
    }
    drag.moved ||= Math.abs(at.x - drag.x) > clickReach;
    if (!drag.moved) return;
    if (drag.kind === "pan") return hand.look(panned(drag.view, stage.film.clock, drag.x - at.x));
    hand.select(ordered(drag.anchor, edge(event)));
    hand.point(null);
  };
  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    if (fingers.size < 2) pinch = null;
    if (drag && !drag.moved && event.button === 0) hand.seek(place(event).frame);
    drag = null;
  };
  const twoFingers = () => {
    const now = spread(fingers);
    const nearer = zoomed(stage.view, stage.film.clock, now.apart / Math.max(1, pinch!.apart), pinch!.middle);
    hand.look(panned(nearer, stage.film.clock, pinch!.middle - now.middle));
    pinch = now;
  };
  const lost = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    drag = pinch = null;
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    hand.look(wheeled(stage, event, place(event).x));
  };
  const leave = () => !drag && hand.point(null);
  const twice = (event: MouseEvent) => hand.choose(place(event));
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    hand.menu(place(event));
  };

  const ears: [string, (event: never) => void][] = [
    ["pointerdown", down], ["pointermove", move], ["pointerup", up], ["pointercancel", lost], ["pointerleave", leave],
    ["dblclick", twice], ["contextmenu", menu], ["wheel", wheel],
  ];
  for (const [kind, ear] of ears) lanes.addEventListener(kind, ear as EventListener, { passive: false });
  return () => {
    for (const [kind, ear] of ears) lanes.removeEventListener(kind, ear as EventListener);
  };
}

/** Up and down brings nearer and further; sideways, or with Shift, moves along. A pinch on a pad comes as a wheel with Ctrl. */
export function wheeled(stage: Pick<Stage, "view" | "film">, event: Pick<WheelEvent, "deltaX" | "deltaY" | "deltaMode" | "ctrlKey" | "shiftKey">, x: number): View {
  const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
  const along = event.deltaX * unit;
  const across = event.deltaY * unit;
  const { clock } = stage.film;
  if (event.ctrlKey) return zoomed(stage.view, clock, Math.exp(-across * aPinch), x);
  if (event.shiftKey || Math.abs(along) > Math.abs(across)) return panned(stage.view, clock, along || across);
  return zoomed(stage.view, clock, Math.exp(-across * aWheel), x);
}

const ordered = (a: number, b: number): FrameSpan => ({ first: Math.min(a, b), end: Math.max(a, b) });

function spread(fingers: Map<number, { x: number }>) {
  const [a, b] = [...fingers.values()] as [{ x: number }, { x: number }];
  return { apart: Math.abs(a.x - b.x), middle: (a.x + b.x) / 2 };
}

/** The frame that an end of a selection would be drawn to: an edge of the shots or of the lane under the pointer. */
function nearestEdge(stage: Stage, { x, y }: { x: number; y: number }, keeps: boolean): number {
  const { view, film } = stage;
  const exact = frameAtX(view, film.clock, x);
  const nearest = xOfFrame(view, film.clock, exact + 1) - x < x - xOfFrame(view, film.clock, exact) ? exact + 1 : exact;
  if (!keeps) return nearest;
  return snapped(nearest, framesIn(snapReach, view.perPixel, film.clock), edgesUnder(stage.layout, film.shots, y));
}

function edgesUnder(layout: Layout, shots: Spans, y: number): Spans[] {
  const band = bandAt(layout, y)?.band;
  return band && band.spans !== shots ? [shots, band.spans] : [shots];
}

/** The other end of the selection, where one of its ends is under the pointer. */
function heldEdge({ view, film, marks }: Stage, x: number): number | null {
  if (!marks.selected) return null;
  const { first, end } = marks.selected;
  if (Math.abs(xOfFrame(view, film.clock, end) - x) < edgeReach) return first;
  if (Math.abs(xOfFrame(view, film.clock, first) - x) < edgeReach) return end;
  return null;
}
