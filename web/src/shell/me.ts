// Who sits here and how they like it: kept in this browser alone.
import { computed, effect, signal } from "@preact/signals";
import { language } from "./words";

export type Theme = "system" | "light" | "dark";
const kept = (key: string) => localStorage.getItem(key) ?? "";

export const author = signal(kept("author"));
const keptTheme = kept("theme");
export const theme = signal<Theme>(keptTheme === "light" || keptTheme === "dark" ? keptTheme : "system");

const night = matchMedia("(prefers-color-scheme: dark)");
const system = signal<"light" | "dark">(night.matches ? "dark" : "light");
night.addEventListener("change", () => {
  system.value = night.matches ? "dark" : "light";
});

/** What is drawn on now. Reads a signal: what is drawn on a canvas is drawn anew when it changes. */
export const ground = computed(() => (theme.value === "system" ? system.value : theme.value));

/** A colour of theme.css as it is now: colour("speech"). For canvases; elsewhere var(--speech). */
export function colour(name: string): string {
  void ground.value;
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Writes choices to the page and keeps them. */
export function keepChoices() {
  effect(() => localStorage.setItem("author", author.value));
  effect(() => localStorage.setItem("theme", theme.value));
  effect(() => {
    document.documentElement.dataset.theme = ground.value;
  });
  effect(() => {
    document.documentElement.lang = language.value;
  });
}
