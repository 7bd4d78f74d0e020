// What one does to notes, tiers and vocabularies: one deed after another, however fast the keys are.
import { post } from "../shell/api";
import type { Span } from "../shell/film";
import { author } from "../shell/me";
import { film, reload } from "../shell/store";
import { done, fail } from "../shell/toasts";
import { say } from "../shell/words";
import type { Region } from "../shell/noted";
import { draft, lookAt, place, region, tier } from "./state";
import { annotateWords } from "./words";

type Answer = { revision: string; sentence: string; numbers: number[] };
let chain: Promise<unknown> = Promise.resolve();

function sent(path: "annotations" | "tiers" | "vocabularies", body: Record<string, unknown>): Promise<Answer | null> {
  const id = film.peek()?.id;
  if (!id) return Promise.resolve(null);
  const one = chain.then(async () => {
    try {
      return await post<Answer>(`/api/films/${id}/${path}`, { author: author.peek(), ...body });
    } catch (failed) {
      fail(failed);
      return null;
    } finally {
      reload();
    }
  });
  chain = one;
  return one;
}

export const placeText = (span: Span) => `${span.first}-${span.end}`;

/** Notes a term, or words, at the place that is meant now. */
export async function add(value: string): Promise<boolean> {
  const { about, remark } = draft.peek();
  const body: Record<string, unknown> = { deed: "add", tier: tier.peek()?.name ?? "", place: placeText(place.peek()), value };
  if (about) body.about = about;
  if (remark) body.remark = remark;
  if (region.peek()) body.region = region.peek();
  const answer = await sent("annotations", body);
  if (!answer) return false;
  draft.value = { words: "", about: "", remark: "" };
  region.value = null;
  const number = answer.numbers[answer.numbers.length - 1];
  if (number) lookAt(number);
  return true;
}

export type Change = { value?: string; remark?: string; about?: string; place?: string; region?: Region | [] };
export const change = (number: number, to: Change) => sent("annotations", { deed: "change", number, ...to });

export async function removeNote(number: number) {
  const answer = await sent("annotations", { deed: "remove", number });
  if (answer) done(say(annotateWords, "removed"), { words: say(annotateWords, "undo"), run: undo });
}

/** Whether there is anything to undo, the server says: what is shown may be a deed behind the keys. */
export const undo = () => void sent("annotations", { deed: "undo" });
export const redo = () => void sent("annotations", { deed: "redo" });

export const addTier = (name: string, vocabulary: string, lies: string) => sent("tiers", { deed: "add", name, vocabulary, lies });
export const renameTier = (name: string, to: string) => sent("tiers", { deed: "change", name, to });
export const removeTier = (name: string) => sent("tiers", { deed: "remove", name });
export const addVocabulary = (name: string, text: string) => sent("vocabularies", { name, text });
