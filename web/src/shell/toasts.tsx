// What went wrong, or was done, said at the foot of the page until it is read. Never a dialog that stops one's work.
import { signal } from "@preact/signals";
import { Fault } from "./api";
import { Icon } from "./icons";
import { shellWords } from "./shell_words";
import { say } from "./words";

type Toast = { number: number; kind: "fault" | "done"; sentence: string; remedy: string; deed?: { words: string; run: () => void } };
export const toasts = signal<Toast[]>([]);
let count = 0;

const dismiss = (number: number) => {
  toasts.value = toasts.value.filter((toast) => toast.number !== number);
};

function put(toast: Omit<Toast, "number">, seconds: number) {
  const number = ++count;
  const others = toasts.value.filter((other) => other.sentence !== toast.sentence);
  toasts.value = [...others.slice(-3), { ...toast, number }];
  setTimeout(() => dismiss(number), seconds * 1000);
}

/** Says what failed. */
export function fail(failed: unknown) {
  if (failed instanceof DOMException && failed.name === "AbortError") return;
  const fault = failed instanceof Fault ? failed : new Fault(0, "page", "", String(failed), "", "");
  put({ kind: "fault", ...sentencesOf(fault) }, 14);
}

export function sentencesOf(fault: Fault): { sentence: string; remedy: string } {
  if (fault.kind === "unreachable") return { sentence: say(shellWords, "unreachable"), remedy: say(shellWords, "unreachableRemedy") };
  const found = [fault.place, fault.found].filter(Boolean).join(": ");
  const expected = fault.expected ? say(shellWords, "expected", { what: fault.expected }) : "";
  return { sentence: [found, expected].filter(Boolean).join(". "), remedy: fault.remedy };
}

/** Says what was done, with a deed that takes it back where there is one. */
export function done(sentence: string, deed?: Toast["deed"]) {
  put({ kind: "done", sentence, remedy: "", ...(deed && { deed }) }, 6);
}

/** Waits for an answer; where there is none, says why and gives null. */
export async function tell<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (failed) {
    fail(failed);
    return null;
  }
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <div class={`toast ${toast.kind}`} key={toast.number}>
          <p>
            {toast.sentence}
            {toast.remedy && <small>{toast.remedy}</small>}
          </p>
          {toast.deed && (
            <button class="plain" onClick={() => { toast.deed?.run(); dismiss(toast.number); }}>{toast.deed.words}</button>
          )}
          <button class="icon" aria-label={say(shellWords, "dismiss")} onClick={() => dismiss(toast.number)}><Icon name="close" /></button>
        </div>
      ))}
    </div>
  );
}
