import { words } from "../shell/words";

export const manualWords = words({
  title: { en: "The manual", fr: "Le manuel" },
  chapters: { en: "Chapters", fr: "Chapitres" },
  previous: { en: "Before: {title}", fr: "Avant : {title}" },
  next: { en: "Next: {title}", fr: "Ensuite : {title}" },
  none: { en: "The manual is not here. It lies in docs/manual of the program’s sources.", fr: "Le manuel n’est pas ici. Il se trouve dans docs/manual, parmi les sources du programme." },
});
