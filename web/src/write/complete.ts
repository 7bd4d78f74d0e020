// `@` in a text: a place, this shot under a name, the time, a still, a measure, a source, a word of the glossary, or a
// sentence that is composed.
import { insertCompletionText, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import type { EditorView } from "@codemirror/view";
import { get, post } from "../shell/api";
import { shotAt } from "../shell/film";
import { clock, film, playhead, selected } from "../shell/store";
import { tell } from "../shell/toasts";
import { clockText, secondsAt, secondsText } from "../shell/times";
import { say } from "../shell/words";
import { asTest, asWords } from "./links";
import { composing } from "./now";
import { asking, measureOf, measuresToPick, relationOf, slugOf, stretchText, type Words } from "./sentences";
import { changeClaims, check, work, type Told } from "./works";
import { writeWords } from "./words";

let vocabulary: Promise<Words> | null = null;
/** The words of claims, asked for once. */
export const claimWords = () => (vocabulary ??= get<Words>("/api/claims/words").catch((failed) => {
  vocabulary = null;
  throw failed;
}));

type Section = "places" | "here" | "naming" | "pictures" | "measures" | "sources" | "terms";
const order: Section[] = ["here", "places", "pictures", "sources", "terms", "measures", "naming"];
const section = (name: Section) => ({ name: say(writeWords, name), rank: order.indexOf(name) });

const inserting = (words: string | (() => Promise<string | null>)) => (view: EditorView, _: Completion, from: number, to: number) => {
  if (typeof words === "string") return view.dispatch(insertCompletionText(view.state, words, from, to));
  void words().then((said) => said !== null && view.dispatch(insertCompletionText(view.state, said, from, to)));
};

/** Every name that a place of this film has: those of the work, then those that were given in the dossier. */
export function placeNames(): { name: string; slug: string; from?: number }[] {
  const found = new Map((check.value?.places ?? []).map((place) => [place.name, place]));
  const own = (work.value?.places ?? []).map((place) => ({ name: place.name, slug: place.slug, from: found.get(place.name)?.first }));
  const named = (film.value?.names ?? []).filter((name) => !own.some((place) => place.slug === slugOf(name.words))).map((name) => ({ name: name.words, slug: slugOf(name.words), from: name.span[0] }));
  return [...own, ...named].map(({ name, slug, from }) => ({ name, slug, ...(from !== undefined && { from }) }));
}

const timeOf = (frame: number | undefined) => (frame === undefined ? "" : secondsText(secondsAt(clock.value, frame)));

function places(): Completion[] {
  return placeNames().map(({ name, slug, from }) => ({ label: name, detail: timeOf(from), section: section("places"), boost: 2, apply: inserting(`[${asWords(name)}](place:${slug})`) }));
}

function pictures(): Completion[] {
  const of = placeNames().flatMap(({ name, slug, from }) => [
    { label: say(writeWords, "stillOf", { place: name }), detail: timeOf(from), section: section("pictures"), apply: inserting(`![${asWords(say(writeWords, "stillOf", { place: name }))}](still:${slug})`) },
    { label: say(writeWords, "stripOf", { place: name }), section: section("pictures"), boost: -1, apply: inserting(`![${asWords(say(writeWords, "stripOf", { place: name }))}](strip:${slug})`) },
  ]);
  const charts = (work.value?.figures ?? []).map((name) => ({ label: say(writeWords, "chartOf", { name: name.replace("-", " ") }), section: section("pictures"), boost: -2, apply: inserting(`![${name.replace("-", " ")}](figure:${name})`) }));
  return [...of, ...charts];
}

/** The shot on the screen, or the stretch that is selected, by the clock. */
export function stretchHere(): { words: string; meaning: string; claim: string } | null {
  const on = film.value;
  if (!on) return null;
  const at = (frame: number) => secondsAt(clock.value, frame);
  const span = selected.value;
  const shot = shotAt(on.shots, playhead.value);
  if (span && span.end > span.first && !(shot && shot.first === span.first && shot.end === span.end)) {
    const meaning = stretchText(at(span.first), at(span.end));
    return { words: say(writeWords, "stretchAt", { from: timeOf(span.first), to: timeOf(span.end) }), meaning, claim: meaning };
  }
  if (!shot) return null;
  return { words: say(writeWords, shot.number > 0 ? "shotAt" : "cardAt", { number: shot.number, time: timeOf(shot.first) }), meaning: stretchText(at(shot.first), at(shot.end)), claim: shot.number > 0 ? `shot ${shot.number}` : stretchText(at(shot.first), at(shot.end)) };
}

/** A name for what is on the screen: it is written into claims.toml, and into the text. */
async function named(name: string, meaning: string): Promise<string | null> {
  return (await changeClaims({ place: name, meaning })) ? `[${asWords(name)}](place:${slugOf(name)})` : null;
}

function whatIsHere(query: string): Completion[] {
  const on = stretchHere();
  const time = clockText(clock.value, playhead.value);
  const words: Completion[] = [
    { label: say(writeWords, "composeOne"), section: section("here"), boost: 3, apply: (view, _, from, to) => { view.dispatch({ changes: { from, to } }); composing.value = true; } },
    { label: say(writeWords, "timeHere"), detail: time, section: section("here"), apply: inserting(timeOf(playhead.value)) },
  ];
  const name = query.trim();
  if (!on || name.length < 2 || placeNames().some((place) => place.slug === slugOf(name))) return words;
  // The label is the very thing that was typed, so that it is always among those that match.
  return [{ label: name, displayLabel: say(writeWords, "nameIt", { what: on.words, name }), section: section("naming"), boost: -5, apply: inserting(() => named(name, on.meaning)) }, ...words];
}

/** A value with its unit, proved by a test that says the same. */
export async function measured(measure: string, place: string, words: Words): Promise<{ words: string; test: string } | null> {
  const on = film.value;
  if (!on) return null;
  const told = await tell(post<Told>(`/api/films/${on.id}/claim`, { claim: asking(measure, place, words), work: work.value?.id ?? "" }));
  const value = told?.parts[0]?.measured ?? "";
  if (!value) return null;
  const { words: said, relation } = relationOf(value);
  return { words: said, test: `the ${measureOf(measure, place)} is ${relation}` };
}

async function measures(): Promise<Completion[]> {
  if (!film.value) return [];
  const words = await claimWords();
  const on = stretchHere();
  const of = [...(on ? [{ said: say(writeWords, "thisShot"), place: on.claim }] : []), { said: say(writeWords, "theFilm"), place: "the film" }, ...placeNames().map(({ name }) => ({ said: name, place: name }))];
  return measuresToPick(words).flatMap((measure) =>
    of.map(({ said, place }) => ({
      label: `${measure} · ${said}`, section: section("measures"), boost: -10,
      apply: inserting(async () => {
        const value = await measured(measure, place, words);
        return value && `[${asWords(value.words)}](<claim: ${asTest(value.test)}>)`;
      }),
    })),
  );
}

const sources = (): Completion[] => (work.value?.sources ?? []).map((source) => ({ label: source.title || source.id, section: section("sources"), boost: -3, apply: inserting(`[](source:${source.id})`) }));
const terms = (): Completion[] => (work.value?.terms ?? []).map((term) => ({ label: term.words, detail: say(writeWords, "term"), section: section("terms"), boost: -4, apply: inserting(`[${asWords(term.words)}](term:${term.slug})`) }));

export async function insertions(context: CompletionContext): Promise<CompletionResult | null> {
  const before = context.matchBefore(/@[^@\n[\]()<>]{0,48}$/);
  if (!before || (before.from > 0 && /[\p{L}\p{N}.]/u.test(context.state.sliceDoc(before.from - 1, before.from)))) return null;
  const query = before.text.slice(1);
  const options = [...whatIsHere(query), ...places(), ...pictures(), ...sources(), ...terms(), ...(await measures())];
  // What matches is what stands behind the @, which itself is replaced, too.
  return {
    from: before.from + 1,
    options: options.map((option) => ({
      ...option,
      apply: typeof option.apply === "function" ? (view: EditorView, one: Completion, from: number, to: number) => (option.apply as Exclude<typeof option.apply, string>)?.(view, one, from - 1, to) : option.apply,
    } as Completion)),
    filter: true,
  };
}
