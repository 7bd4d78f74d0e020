// The notes tier by tier, for whoever draws them along the film. What is hidden from a second coder is not there.
import { computed } from "@preact/signals";
import { noted, seen } from "./noted";

export type TierColumns = { name: string; columns: { first: number[]; end: number[]; detail: string[]; number: number[] } };

export const tierColumns = computed<TierColumns[]>(() => {
  const all = noted.value;
  if (!all) return [];
  const tiers = new Map<number, TierColumns>();
  for (const tier of all.tiers) tiers.set(tier.number, { name: tier.name, columns: { first: [], end: [], detail: [], number: [] } });
  for (const row of seen.value) {
    const columns = tiers.get(all.annotations.tier[row] ?? 0)?.columns;
    if (!columns) continue;
    columns.first.push(all.annotations.first[row] ?? 0);
    columns.end.push(all.annotations.end[row] ?? 0);
    columns.detail.push(all.annotations.value[row] ?? "");
    columns.number.push(all.annotations.number[row] ?? 0);
  }
  return [...tiers.values()];
});
