import { words } from "../shell/words";

export const correctWords = words({
  empty: { en: "Transitions that are doubtful will be here, the most doubtful first.", fr: "Ici viendront les transitions douteuses, la plus douteuse en premier." },
});
