import { words } from "../shell/words";

export const annotateWords = words({
  empty: { en: "Notes on any stretch of the film will be here.", fr: "Ici viendront les notes sur chaque moment du film." },
});
