import { words } from "../shell/words";

export const lookWords = words({
  empty: { en: "Charts of this film will be here.", fr: "Ici viendront les graphiques de ce film." },
});
