import { words } from "../shell/words";

export const searchWords = words({
  empty: { en: "Words, measures and places of all films will be found here.", fr: "Ici l’on trouvera mots, mesures et lieux de tous les films." },
});
