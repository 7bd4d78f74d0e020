// What the server finds, as it tells it (docs/formats/workbench.md).

export const kinds = ["place", "name", "note", "measured", "written", "said", "claim", "text", "meaning", "source", "record"] as const;
export type Kind = (typeof kinds)[number];

export type Found = {
  kind: Kind;
  rank: number;
  film?: { name: string; id: string };
  span?: [number, number];
  seconds?: number;
  shot?: number;
  work?: string;
  file?: string;
  line?: number;
  under?: string;
  /** By turns what was not sought and what was. */
  excerpt?: string[];
  why?: string[];
};

export type Answer = { words: string; matches: Partial<Record<Kind, number>>; found: Found[] };

/** In groups of one kind, the kind with the nearest thing first; within one as they came. */
export function grouped(found: Found[]): [Kind, Found[]][] {
  const groups = new Map<Kind, Found[]>();
  for (const one of found) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  return [...groups];
}

/** Together, of one kind or of all. */
export const total = (matches: Answer["matches"]) => Object.values(matches).reduce((sum, number) => sum + number, 0);

/** The frame whose picture stands for a place: its middle, but of a long one soon after its beginning. */
export function pictureOf({ span = [0, 0] }: Found): number {
  const [first, end] = span;
  return first + Math.min(12, Math.max(0, Math.floor((end - first) / 2)));
}
