// What can be done with what is under the pointer, or under the playhead: opened by a right click or by a key.
import { useEffect, useRef } from "preact/hooks";
import { say } from "../shell/words";
import { all } from "./words";

export type Deed = { words: string; run: () => void };
export type OpenMenu = { x: number; y: number; heading: string; deeds: Deed[] };

export function DeedsMenu({ open, onClose }: { open: OpenMenu | null; onClose: () => void }) {
  const list = useRef<HTMLUListElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
  useEffect(() => {
    const menu = list.current;
    if (!open || !menu) return;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(open.x, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(4, Math.min(open.y, innerHeight - height - 8))}px`;
    entries()[0]?.focus();
    const away = (event: Event) => !menu.contains(event.target as Node) && onClose();
    addEventListener("pointerdown", away, true);
    return () => removeEventListener("pointerdown", away, true);
  }, [open]);
  if (!open) return null;
  const keys = (event: KeyboardEvent) => {
    const buttons = entries();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (to !== undefined) buttons[to % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul class="timeline-menu" role="menu" aria-label={say(all, "deeds")} ref={list} onKeyDown={keys}>
      <li role="presentation" class="quiet">{open.heading}</li>
      {open.deeds.map(({ words, run }) => (
        <li role="none" key={words}>
          <button type="button" role="menuitem" tabIndex={-1} onClick={() => { onClose(); run(); }}>{words}</button>
        </li>
      ))}
    </ul>
  );
}
