// The notes tier by tier, for whoever draws them along the film; where several people noted on one, each has a line of their
// own. What is hidden from a second coder is not there.
import { computed } from "@preact/signals";
import { hidden, noted, seen } from "./noted";

export type TierColumns = { name: string; columns: { first: number[]; end: number[]; detail: string[]; number: number[] } };

export const tierColumns = computed<TierColumns[]>(() => {
  const all = noted.value;
  if (!all) return [];
  const lines = new Map<string, TierColumns>();
  const several = new Set<number>();
  for (const tier of all.tiers) {
    const authors = Object.keys(tier.annotations_of).filter((author) => author !== hidden.value);
    if (authors.length > 1) several.add(tier.number);
    for (const author of authors.length > 1 ? authors : [""])
      lines.set(`${tier.number} ${author}`, { name: author ? `${tier.name}, ${author}` : tier.name, columns: { first: [], end: [], detail: [], number: [] } });
  }
  for (const row of seen.value) {
    const tier = all.annotations.tier[row] ?? 0;
    const columns = lines.get(`${tier} ${several.has(tier) ? all.annotations.author[row] : ""}`)?.columns;
    if (!columns) continue;
    columns.first.push(all.annotations.first[row] ?? 0);
    columns.end.push(all.annotations.end[row] ?? 0);
    columns.detail.push(all.annotations.value[row] ?? "");
    columns.number.push(all.annotations.number[row] ?? 0);
  }
  return [...lines.values()];
});
