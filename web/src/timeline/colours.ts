// The colours of the house as they are in force, by day or by night, read from the style sheet: the same as in the report.

/** 0xAABBGGRR, as an ImageData of 32-bit words has it on a little-endian machine. */
export type Pixel = number;
export type Colours = ReturnType<typeof coloursOf>;

const names = [
  "paper", "ink", "quiet", "line", "bar", "pale", "here", "on-here", "link", "tip", "still", "band", "band-bars",
  "near-1", "near-2", "near-3", "near-4", "near-5", "near-6", "near-7", "near-8",
  "pan", "tilt", "roll", "zoom", "tracking", "floating", "shaking", "mixed",
  "speech", "music", "sounds", "silence",
] as const;
export type ColourName = (typeof names)[number];

/** What a movement, a scale, a sound is drawn in. */
export const colourOfLabel: Record<string, ColourName> = {
  extreme_close_up: "near-1", close_up: "near-2", shoulder_close_up: "near-3", medium_close_up: "near-4",
  medium: "near-5", medium_long: "near-6", long: "near-7", extreme_long: "near-8",
  static: "pale", minimal: "bar", pan: "pan", tilt: "tilt", roll: "roll", zoom: "zoom",
  tracking: "tracking", floating: "floating", shaking: "shaking", mixed: "mixed",
  speech: "speech", music: "music", sounds: "sounds", steps: "sounds", silence: "silence", expressive_silence: "ink",
};

/** "#rgb", "#rrggbb" or "rgb(r, g, b)"; anything else is the grey between paper and ink. */
export function pixelOf(text: string, alpha = 1): Pixel {
  const [red, green, blue] = partsOf(text.trim());
  return ((Math.round(alpha * 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

function partsOf(text: string): [number, number, number] {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return [hex(short[1]! + short[1]!), hex(short[2]! + short[2]!), hex(short[3]! + short[3]!)];
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (long) return [hex(long[1]!), hex(long[2]!), hex(long[3]!)];
  const said = /^rgba?\(\s*(\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(text);
  if (said) return [Number(said[1]), Number(said[2]), Number(said[3])];
  return [139, 134, 124];
}

const hex = (text: string) => parseInt(text, 16);

export const faded = (pixel: Pixel, alpha: number): Pixel =>
  ((Math.round((pixel >>> 24) * alpha) << 24) | (pixel & 0xffffff)) >>> 0;

/** `value` of a custom property of the page, "--near-1": from getComputedStyle, or from a table in a test. */
export function coloursOf(value: (property: string) => string) {
  const text = {} as Record<ColourName, string>;
  const pixel = {} as Record<ColourName, Pixel>;
  for (const name of names) {
    text[name] = value(`--${name}`).trim() || "#8b867c";
    pixel[name] = pixelOf(text[name]);
  }
  return { text, pixel, plain: value("--plain").trim() || "sans-serif" };
}

export function coloursInForce(): Colours {
  const style = getComputedStyle(document.documentElement);
  return coloursOf((property) => style.getPropertyValue(property));
}
