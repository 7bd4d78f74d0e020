// One registry of keys: what is pressed, what it does, and the words for it that the sheet behind `?` shows.
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

export type Key = {
  /** As KeyboardEvent.key says it ("ArrowLeft", "j", "?"), with "Ctrl+", "Alt+", "Shift+" in that order before it. */
  keys: string[];
  /** Under which heading the sheet shows it, and what it does; asked anew each time, for they have a language. */
  group: () => string;
  what: () => string;
  run: (event: KeyboardEvent) => void;
  /** False where it does nothing at the moment: the key then goes to whoever else knows it. */
  when?: () => boolean;
  /** Also while a person is typing: only for keys with Ctrl or Alt, and Escape. */
  typing?: boolean;
  /** May be held down. */
  repeats?: boolean;
};

export const known = signal<Key[]>([]);

/** These keys are known while the component that calls this is shown. The last who knows a key has it. */
export function useKeys(keys: Key[]) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const own = keys.map((key, index): Key => ({
      ...key,
      run: (event) => latest.current[index]?.run(event),
      when: () => latest.current[index]?.when?.() ?? true,
    }));
    known.value = [...known.value, ...own];
    return () => {
      known.value = known.value.filter((key) => !own.includes(key));
    };
  }, []);
}

/** "Ctrl+z", "Shift+ArrowLeft", "?": Shift is named only with keys that it does not change. */
export function named(event: KeyboardEvent): string {
  const printed = event.key.length === 1 && event.key !== " ";
  return (
    (event.ctrlKey || event.metaKey ? "Ctrl+" : "") +
    (event.altKey ? "Alt+" : "") +
    (event.shiftKey && (!printed || event.ctrlKey || event.metaKey) ? "Shift+" : "") +
    (printed && (event.ctrlKey || event.metaKey) ? event.key.toLowerCase() : event.key)
  );
}

const types = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button])"));

/** Keys that a control in focus needs itself. */
const taken = (target: EventTarget | null, name: string) =>
  target instanceof HTMLElement &&
  ((/^(Enter| )$/.test(name) && target.matches("button, a[href], summary, [role=button], [role=tab], [role=menuitem], input, [role=option]")) ||
    (/^(Shift\+)?(Arrow|Home|End|Page)/.test(name) && !!target.closest("[role=tablist], [role=menu], [role=separator], [role=slider], [role=listbox], input")));

export function listenToKeys() {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = named(event);
    const typing = types(event.composedPath()[0] as EventTarget | null); // also within a shadow, as the editor of texts is
    if (document.querySelector("dialog:modal")) return;
    for (const key of [...known.value].reverse()) {
      if (!key.keys.includes(name) || (typing && !key.typing) || (event.repeat && !key.repeats)) continue;
      if (taken(event.target, name) || key.when?.() === false) continue;
      event.preventDefault();
      key.run(event);
      return;
    }
  });
}

const signs: Record<string, string> = {
  ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", " ": "Space", Escape: "Esc", Delete: "Del", ContextMenu: "Menu", Backspace: "⌫", Enter: "⏎",
};
/** As it is printed on a keyboard. */
export const keyText = (name: string) => name.split(/\+(?=.)/).map((part, _, all) => printed(part, all.length > 1)).join(" ");

function printed(part: string, withOthers: boolean): string {
  if (part.length > 1 || part === " ") return signs[part] ?? part;
  return part !== part.toLowerCase() && !withOthers ? `Shift ${part}` : part.toUpperCase();
}
