// What analysers call things, in both languages: for all parts that show tracks.
import { language, words, type Words } from "./words";

export const filmWords = words({
  cut: { en: "cut", fr: "coupe franche" },
  dissolve: { en: "dissolve", fr: "fondu enchaîné" },
  fade_out: { en: "fade out", fr: "fermeture en fondu" },
  fade_in: { en: "fade in", fr: "ouverture en fondu" },
  wipe: { en: "wipe", fr: "volet" },
  other: { en: "other transition", fr: "autre transition" },
  extreme_close_up: { en: "extreme close-up", fr: "très gros plan" },
  close_up: { en: "close-up", fr: "gros plan" },
  shoulder_close_up: { en: "shoulder close-up", fr: "plan épaule" },
  medium_close_up: { en: "medium close-up", fr: "plan poitrine" },
  medium: { en: "medium shot", fr: "plan taille" },
  medium_long: { en: "medium long shot", fr: "plan américain" },
  long: { en: "long shot", fr: "plan d’ensemble" },
  extreme_long: { en: "extreme long shot", fr: "plan général" },
  static: { en: "static", fr: "fixe" },
  minimal: { en: "minimal", fr: "à peine mobile" },
  pan: { en: "pan", fr: "panoramique" },
  tilt: { en: "tilt", fr: "panoramique vertical" },
  roll: { en: "roll", fr: "roulis" },
  zoom: { en: "zoom", fr: "zoom" },
  tracking: { en: "tracking", fr: "travelling" },
  floating: { en: "floating", fr: "flottant" },
  shaking: { en: "shaking", fr: "tremblé" },
  mixed: { en: "mixed", fr: "composé" },
  uncertain: { en: "uncertain", fr: "incertain" },
  speech: { en: "speech", fr: "parole" },
  music: { en: "music", fr: "musique" },
  sounds: { en: "sounds", fr: "bruits" },
  silence: { en: "silence", fr: "silence" },
  expressive_silence: { en: "expressive silence", fr: "silence expressif" },
  scene: { en: "scene", fr: "scène" },
  freeze: { en: "freeze-frame", fr: "arrêt sur image" },
  supported: { en: "supported", fr: "confirmé" },
  contradicted: { en: "contradicted", fr: "contredit" },
  borderline: { en: "borderline", fr: "limite" },
  not_measurable: { en: "not measurable", fr: "non mesurable" },
});

/** A label in film words; one that is not known here as it is, with spaces. */
export function labelText(label: string): string {
  const known = (filmWords as Words)[label];
  return known ? known[language.value] : label.replace(/_/g, " ");
}

/** Beside each verdict's word stands its mark, so that colour is never alone. */
export const verdictMark: Record<string, string> = { supported: "✓", contradicted: "✗", borderline: "◐", not_measurable: "○" };
