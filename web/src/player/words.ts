import { words } from "../shell/words";

export const playerWords = words({
  empty: { en: "The film will be here.", fr: "Le film sera ici." },
});
