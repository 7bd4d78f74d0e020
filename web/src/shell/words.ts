// Words in two languages. Each part of the workbench has a `words.ts` with its own: words({ key: { en, fr } }).
//   "{name}" stands for a value; "{count|shot|shots}" for one of two words, after the number `count`.
// In French the spaces before ; : ? ! » and after « become narrow or unbreakable by themselves.
import { signal } from "@preact/signals";

export type Language = "en" | "fr";
export type Words<Key extends string = string> = Record<Key, { en: string; fr: string }>;
export type Values = Record<string, string | number>;

export const words = <Key extends string>(all: Words<Key>): Words<Key> => all;

const kept = localStorage.getItem("language");
export const language = signal<Language>(
  kept === "en" || kept === "fr" ? kept : navigator.language.startsWith("fr") ? "fr" : "en",
);

export function speak(chosen: Language) {
  language.value = chosen;
  localStorage.setItem("language", chosen);
}

/** One of a part's words, in the language that is spoken now. Reads a signal: a component that calls it is drawn anew. */
export function say<Key extends string>(all: Words<Key>, key: Key, values: Values = {}): string {
  return filled(all[key][language.value], values, language.value);
}

export function filled(text: string, values: Values, spoken: Language): string {
  const said = text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (one === undefined) return typeof value === "number" ? numberText(value, spoken) : value;
    const single = spoken === "fr" ? Math.abs(Number(value)) < 2 : Number(value) === 1;
    return (single ? one : many) ?? "";
  });
  return spoken === "fr" ? spacedInFrench(said) : said;
}

export function numberText(value: number, spoken: Language = language.value, digits?: number): string {
  return new Intl.NumberFormat(spoken, digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

function spacedInFrench(text: string): string {
  return text.replace(/ ([;?!])/g, "\u202f$1").replace(/ ([:»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
}
