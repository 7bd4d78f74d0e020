import { words } from "../shell/words";

export const writeWords = words({
  empty: { en: "The study of this film will be here.", fr: "Ici viendra l’étude de ce film." },
});
