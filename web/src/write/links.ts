// Claims as they stand in a text: [words](claim:ID), or [words](<claim: the test itself>).

export type ClaimLink = {
  from: number;
  to: number;
  words: string;
  /** Where its words end in the text; they begin after its first character. */
  wordsTo: number;
  /** The test itself, from `testFrom` on; empty where an id stands there. */
  test: string;
  testFrom: number;
  id: string;
};

const link = /\[((?:[^[\]\\]|\\.)*)\]\((?:<claim:([^<>\n]*)>|claim:([^()\s<>]*))\)/g;

export function claimLinks(text: string): ClaimLink[] {
  return [...text.matchAll(link)].map((found) => {
    const [whole, words = "", pointed, bare] = found;
    const said = pointed ?? bare ?? "";
    const test = said.trim();
    const from = found.index;
    const begins = from + whole.lastIndexOf(said) + (said.length - said.trimStart().length);
    const isTest = /\s/.test(test);
    return { from, to: from + whole.length, words: words.replace(/\s+/g, " "), wordsTo: from + 1 + words.length, test: isTest ? test : "", testFrom: begins, id: isTest ? "" : test };
  });
}

/** The link in which a place of the text lies. */
export const linkAt = (links: ClaimLink[], at: number) => links.find((one) => at >= one.from && at <= one.to) ?? null;

/** Where in a text, counted as JavaScript does, a byte of its UTF-8 lies. */
export function placeOfByte(text: string, byte: number): number {
  let bytes = 0;
  let at = 0;
  for (const character of text) {
    if (bytes >= byte) break;
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += character.length;
  }
  return at;
}

/** What may stand between [ and ] as words. */
export const asWords = (text: string) => text.replace(/\s+/g, " ").trim().replace(/[[\]\\]/g, "\\$&");
/** What may stand between < and > as a test. */
export const asTest = (text: string) => text.replace(/[<>\n]/g, " ").trim();
