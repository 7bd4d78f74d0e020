// A claim by pointing: what it speaks of, what is said of it, and what it is measured by, put together in the language of
// claims (docs/methods/claims.md), which is English whatever language the study is in.

export type Words = { things: { words: string; sort: string }[]; measures: { words: string; unit: string }[]; qualities: { words: string; more: string; less: string }[]; labels: { words: string; of: string }[]; camera: string[] };

/** What a form of sentence asks for beside its subject. */
export type Blank = "seconds" | "count" | "thing" | "quality" | "label" | "place" | "measure" | "value" | "camera";

export type Form = { id: string; blanks: Blank[]; say: (subject: string, filled: Filled) => string };
export type Filled = Partial<Record<Blank, string>>;

const plurals: Record<string, string> = { "look into the lens": "looks into the lens", "change of shot": "changes of shot", "chain of dissolve": "chains of dissolves", "fade out": "fades out", "fade in": "fades in", "zoom in": "zooms in", "zoom out": "zooms out" };
const uncounted = new Set(["music", "speech", "silence", "score", "cross cutting"]);
/** "dissolves"; what is not counted stays as it is. */
export const many = (thing: string) => (uncounted.has(thing) ? thing : (plurals[thing] ?? thing + "s"));

const blank = (filled: Filled, name: Blank) => filled[name]?.trim() || "…";

export const forms: Form[] = [
  { id: "longer", blanks: ["seconds"], say: (on, f) => `${on} is longer than ${blank(f, "seconds")} s` },
  { id: "shorter", blanks: ["seconds"], say: (on, f) => `${on} is shorter than ${blank(f, "seconds")} s` },
  { id: "longerThan", blanks: ["place"], say: (on, f) => `${on} is longer than ${blank(f, "place")}` },
  { id: "oneShot", blanks: [], say: (on) => `${on} is one shot` },
  { id: "shots", blanks: ["count"], say: (on, f) => `the number of shots in ${on} is ${blank(f, "count")}` },
  { id: "hasNo", blanks: ["thing"], say: (on, f) => (uncounted.has(f.thing ?? "") ? `there is no ${blank(f, "thing")} in ${on}` : `there are no ${many(blank(f, "thing"))} in ${on}`) },
  { id: "hasAtLeast", blanks: ["count", "thing"], say: (on, f) => (uncounted.has(f.thing ?? "") ? `there is ${blank(f, "thing")} in ${on}` : `there ${f.count === "1" ? "is" : "are"} at least ${blank(f, "count")} ${f.count === "1" ? blank(f, "thing") : many(blank(f, "thing"))} in ${on}`) },
  { id: "heard", blanks: ["thing"], say: (on, f) => `${blank(f, "thing")} is heard through ${on}` },
  { id: "camera", blanks: ["camera"], say: (on, f) => `the camera ${blank(f, "camera")} in ${on}` },
  { id: "is", blanks: ["quality"], say: (on, f) => `${on} is ${blank(f, "quality")}` },
  { id: "more", blanks: ["quality", "place"], say: (on, f) => `${on} is ${blank(f, "quality")} than ${blank(f, "place")}` },
  { id: "mostShots", blanks: ["label"], say: (on, f) => `most shots of ${on} are ${labels(blank(f, "label"))}` },
  { id: "measure", blanks: ["measure", "value"], say: (on, f) => `the ${measureOf(blank(f, "measure"), on)} is ${blank(f, "value")}` },
  { id: "before", blanks: ["place"], say: (on, f) => `${on} comes before ${blank(f, "place")}` },
];

/** "medium close-ups" of "medium close up"; "tracking" as it is. */
const labels = (label: string) => (/(close up|shot)$/.test(label) ? label.replace(/close up$/, "close-up") + "s" : label);

/** "clutter of the run"; "number of cuts in the run". */
export const measureOf = (measure: string, place: string) => (/^(number|share) of /.test(measure) ? `${measure} in ${place}` : `${measure} of ${place}`);

/** Measures as a person picks them: those that stand alone, and numbers and shares of the commonest things. */
export function measuresToPick(words: Words): string[] {
  const alone = words.measures.map((measure) => measure.words).filter((name) => !/^(number of|share of|share of the camera|duration|running time|asl|mean shot length|key|rise of loudness)$/.test(name));
  return [...alone, "number of shots", "number of cuts", "number of dissolves", "number of scenes", "share of music", "share of speech", "share of silence", "share of faces"];
}

/** A claim that holds of every place that has this measure: its answer tells what was measured. */
export function asking(measure: string, place: string, words: Words): string {
  const named = words.measures.find((one) => one.words === measure);
  const unit = measure.startsWith("share of") ? "%" : (named?.unit ?? "");
  const least = unit === "LUFS" ? "-200" : "0";
  return `the ${measureOf(measure, place)} is at least ${least}${unit ? ` ${unit}` : ""}`;
}

const range = /^(-?[\d.]+)(?: ?(\D*?))? to (-?[\d.]+)(.*)$/;
/** What was measured as words of a text, and as a relation that holds: a range is widened by one of its last digit. */
export function relationOf(measured: string): { words: string; relation: string } {
  const found = range.exec(measured);
  if (!found) return { words: measured, relation: measured };
  const [, low = "", , high = "", unit = ""] = found;
  const digits = Math.max(decimals(low), decimals(high));
  const step = 10 ** -digits;
  const widened = `between ${(Number(low) - step).toFixed(digits)}${unit} and ${(Number(high) + step).toFixed(digits)}${unit}`;
  return { words: `${low} to ${high}${unit}`, relation: widened };
}
const decimals = (number: string) => number.split(".")[1]?.length ?? 0;

/** "from 0:31.250 to 0:45.500": a stretch by the clock, which no correction moves. */
export const stretchText = (from: number, to: number) => `from ${clockOf(from)} to ${clockOf(to)}`;
function clockOf(seconds: number): string {
  const whole = Math.round(seconds * 1000) / 1000;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = (whole % 60).toFixed(3).replace(/\.?0+$/, "");
  const two = (text: string) => (/^\d(\.|$)/.test(text) ? "0" + text : text);
  return hours ? `${hours}:${two(String(minutes))}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A name as it may stand before a claim: "the chase". */
export const slugOf = (name: string) => name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
