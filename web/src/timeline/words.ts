import { words } from "../shell/words";

export const timelineWords = words({
  empty: { en: "The film’s shots and all that is measured along it will be here.", fr: "Ici viendront les plans du film et tout ce qu’on y mesure." },
});
