// Two panes with an edge between them that is drawn, or moved with arrows; where it was left it is again the next time.
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";

type Panes = {
  /** Where the edge lies is kept in this browser under this name. */
  name: string;
  label: string;
  /** Beside each other, or one above the other. */
  along: "row" | "column";
  /** Size of the second pane, in pixels: the first has what is left. */
  usual: number;
  least: number;
  most: number;
  /** What the first keeps at least. */
  first: number;
  children: [ComponentChildren, ComponentChildren];
  /** The second is not there. */
  alone?: boolean;
};

export function Panes({ name, label, along, usual, least, most, first, children, alone }: Panes) {
  const [size, setSize] = useState(() => Number(localStorage.getItem(`pane.${name}`)) || usual);
  const box = useRef<HTMLDivElement>(null);
  const room = () => (along === "row" ? box.current?.clientWidth : box.current?.clientHeight) ?? 1000;
  const held = (wish: number) => Math.round(Math.max(least, Math.min(most, room() - first, wish)));
  const put = (wish: number) => {
    const now = held(wish);
    setSize(now);
    localStorage.setItem(`pane.${name}`, String(now));
  };
  const drag = (event: PointerEvent) => {
    const edge = event.currentTarget as HTMLElement;
    edge.setPointerCapture(event.pointerId);
    const at = (moved: PointerEvent) => (along === "row" ? moved.clientX : moved.clientY);
    const begun = at(event) + size;
    edge.onpointermove = (moved) => put(begun - at(moved));
    edge.onpointerup = () => (edge.onpointermove = null);
    event.preventDefault();
  };
  const keys = (event: KeyboardEvent) => {
    const by = event.shiftKey ? 80 : 16;
    const more = along === "row" ? "ArrowLeft" : "ArrowUp";
    const less = along === "row" ? "ArrowRight" : "ArrowDown";
    const wish = { [more]: size + by, [less]: size - by, Home: most, End: least, Enter: usual }[event.key];
    if (wish === undefined) return;
    put(wish);
    event.preventDefault();
  };
  const measure = alone ? undefined : along === "row" ? { gridTemplateColumns: `minmax(0,1fr) 0 min(${size}px, calc(100% - ${first}px))` } : { gridTemplateRows: `minmax(0,1fr) 0 min(${size}px, calc(100% - ${first}px))` };
  return (
    <div class={`panes ${along} ${alone ? "alone" : ""}`} ref={box} {...(measure && { style: measure })}>
      <div class="pane">{children[0]}</div>
      {!alone && (
        <div class="edge" role="separator" tabIndex={0} aria-label={label} aria-orientation={along === "row" ? "vertical" : "horizontal"}
          aria-valuenow={size} aria-valuemin={least} aria-valuemax={most} onPointerDown={drag} onKeyDown={keys} onDblClick={() => put(usual)} />
      )}
      {!alone && <div class="pane">{children[1]}</div>}
    </div>
  );
}
