// Two texts line by line: which lines of each the other has not. After Myers' idea of a longest common part, here by a table.

export type Line = { number: number; text: string; own: boolean };

const mostLines = 3000;

/** The lines of both, each with whether it is its own. Very long texts are compared between what both begin and end with. */
export function compared(one: string, other: string): { one: Line[]; other: Line[] } {
  const a = one.split("\n");
  const b = other.split("\n");
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const inA = a.slice(head, a.length - tail);
  const inB = b.slice(head, b.length - tail);
  const shared = inA.length * inB.length > mostLines * mostLines ? [] : common(inA, inB);
  const keptA = new Set(shared.map(([at]) => at + head));
  const keptB = new Set(shared.map(([, at]) => at + head));
  const rows = (lines: string[], kept: Set<number>): Line[] =>
    lines.map((text, at) => ({ number: at + 1, text, own: at >= head && at < lines.length - tail && !kept.has(at) }));
  return { one: rows(a, keptA), other: rows(b, keptB) };
}

/** Pairs of places of a longest sequence of lines that both have. */
function common(a: string[], b: string[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  return pairs;
}
