// What persons noted, tier by tier. What is hidden from a second coder is not there.
import type { Noted } from "../shell/noted";
import type { FilmClock } from "../shell/times";
import type { Tier } from "./film";
import { spansOf } from "./spans";

/** In the order of the tiers; one that nobody wrote on is there, and empty. `rows` are those that may be seen. */
export function tiersOf({ tiers, annotations }: Pick<Noted, "tiers" | "annotations">, rows: number[], clock: FilmClock): Tier[] {
  const written = new Map<number, number[]>(tiers.map(({ number }) => [number, []]));
  for (const row of rows) written.get(annotations.tier[row] ?? 0)?.push(row);
  return tiers.map(({ number, name }) => {
    const own = written.get(number) ?? [];
    const column = <Value>(values: Value[]) => own.map((row) => values[row]!);
    const { first, end, author, value, number: numbers } = annotations;
    return { name, spans: spansOf({ first: column(first), end: column(end), label: column(author), detail: column(value), number: column(numbers) }, clock) };
  });
}
