// The rules by which shots are counted, chosen once for all of the view; the server knows them by these words.
import { computed, signal } from "@preact/signals";
import { get } from "../shell/api";
import { tell } from "../shell/toasts";

export type Rules = {
  convention: string;
  start: string;
  end: string;
  cards: string;
  "over-action": string;
  dissolves: string;
  speed: string;
  "long-take": string;
};
export type RuleName = Exclude<keyof Rules, "convention">;
export type Convention = { name: string; title: string; meaning: string; rule: string };

const none: Rules = { convention: "", start: "", end: "", cards: "", "over-action": "", dissolves: "", speed: "", "long-take": "" };

export const rules = signal<Rules>({ ...none, ...kept() });
export const trend = signal(0);
export const conventions = signal<Convention[]>([]);

/** As the server is asked. What is empty is as the convention has it. */
export const asked = computed<Record<string, string>>(() => Object.fromEntries(Object.entries(rules.value).filter(([, word]) => word !== "")));

export const hasOwnRules = computed(() => Object.entries(rules.value).some(([name, word]) => name !== "convention" && word !== ""));

export function chooseConvention(name: string) {
  set({ ...none, convention: name });
}

export function chooseRule(name: RuleName, word: string) {
  set({ ...rules.value, [name]: word });
}

function set(to: Rules) {
  rules.value = to;
  localStorage.setItem("rules", JSON.stringify(to));
}

function kept(): Partial<Rules> {
  try {
    const said: unknown = JSON.parse(localStorage.getItem("rules") ?? "{}");
    if (typeof said !== "object" || said === null) return {};
    return Object.fromEntries(Object.entries(said).filter(([name, word]) => name in none && typeof word === "string"));
  } catch {
    return {};
  }
}

export async function loadConventions() {
  if (conventions.value.length > 0) return;
  const said = await tell(get<{ conventions: Convention[] }>("/api/conventions"));
  if (said) conventions.value = said.conventions;
}
