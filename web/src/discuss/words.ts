import { words } from "../shell/words";

export const discussWords = words({
  empty: { en: "Sessions of a club about this film will be here.", fr: "Ici viendront les séances d’un ciné-club autour de ce film." },
});
