// Controls that several parts use: dialog, menu, tabs, choice of few.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./icons";
import { shellWords } from "./shell_words";
import { say } from "./words";

/** A button with a sign alone: its word is heard, and shown when one points at it. */
export function IconButton({ icon, label, ...rest }: { icon: IconName; label: string } & Omit<JSX.IntrinsicElements["button"], "icon" | "label">) {
  return (
    <button type="button" {...rest} class={`icon ${(rest.class as string | undefined) ?? ""}`} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}

/** What must be answered or read before going on; Escape and a click beside it close it. */
export function Dialog({ title, open, onClose, children, wide }: { title: string; open: boolean; onClose: () => void; children: ComponentChildren; wide?: boolean }) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} class={wide ? "wide" : ""} aria-labelledby={id} onClose={onClose} onClick={(event) => event.target === ref.current && onClose()}>
      {open && (
        <div class="dialog">
          <header>
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={say(shellWords, "close")} onClick={onClose} />
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}

export type MenuItem = { words: string; run: () => void; hint?: string; chosen?: boolean; off?: boolean };

/** A button that opens a list of deeds; arrows go through it. */
export function Menu({ label, children, items, align = "start" }: { label?: string; children: ComponentChildren; items: MenuItem[]; align?: "start" | "end" }) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = () => [...(box.current?.querySelectorAll<HTMLButtonElement>("[role=menuitem]:not(:disabled)") ?? [])];
  useEffect(() => {
    if (!open) return;
    entries()[0]?.focus();
    const away = (event: Event) => !box.current?.contains(event.target as Node) && setOpen(false);
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [open]);
  const keys = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") {
      setOpen(false);
      button.current?.focus();
    } else if (event.key === "Tab") setOpen(false);
    else if (to !== undefined) all[to % all.length]?.focus();
    if (event.key === "Escape" || to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <div class={`menu ${align}`} ref={box}>
      <button type="button" class="plain" ref={button} aria-haspopup="menu" aria-expanded={open} {...(label && { "aria-label": label, title: label })} onClick={() => setOpen(!open)}>
        {children}
      </button>
      {open && (
        <ul role="menu" onKeyDown={keys}>
          {items.map((item) => (
            <li role="none" key={item.words}>
              <button type="button" role="menuitem" tabIndex={-1} disabled={!!item.off} class={item.chosen ? "chosen" : ""}
                onClick={() => { setOpen(false); button.current?.focus(); item.run(); }}>
                {item.words}
                {item.hint && <kbd>{item.hint}</kbd>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One of few, all seen at once. */
export function Choice<Value extends string>({ label, value, options, onChange, quiet }: {
  label: string; value: Value; options: { value: Value; words: string }[]; onChange: (value: Value) => void; quiet?: boolean;
}) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={quiet ? "unseen" : ""}>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
