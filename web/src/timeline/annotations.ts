// What persons noted, tier by tier. What is hidden from a second coder is not there.
import type { Noted } from "../shell/noted";
import type { FilmClock } from "../shell/times";
import type { Tier } from "./film";
import { spansOf } from "./spans";

/**
 * In the order of the tiers; one that nobody wrote on is there, and empty. Where several people wrote on one, each has a line
 * of their own. `rows` are those that may be seen.
 */
export function tiersOf({ tiers, annotations }: Pick<Noted, "tiers" | "annotations">, rows: number[], clock: FilmClock): Tier[] {
  const written = new Map<number, Map<string, number[]>>(tiers.map(({ number }) => [number, new Map()]));
  for (const row of rows) {
    const authors = written.get(annotations.tier[row] ?? 0);
    const author = annotations.author[row] ?? "";
    if (authors && !authors.has(author)) authors.set(author, []);
    authors?.get(author)?.push(row);
  }
  return tiers.flatMap(({ number, name }) => {
    const authors = [...(written.get(number) ?? [])];
    if (authors.length < 2) return [{ name, spans: spansOfRows(annotations, authors[0]?.[1] ?? [], clock) }];
    return authors.map(([author, own]) => ({ name: `${name}, ${author}`, spans: spansOfRows(annotations, own, clock) }));
  });
}

function spansOfRows({ first, end, author, value, number }: Noted["annotations"], own: number[], clock: FilmClock) {
  const column = <Value>(values: Value[]) => own.map((row) => values[row]!);
  return spansOf({ first: column(first), end: column(end), label: column(author), detail: column(value), number: column(number) }, clock);
}
