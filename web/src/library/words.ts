import { words } from "../shell/words";

export const libraryWords = words({
  empty: {
    en: "No film is here yet. Start the workbench with a film or a folder of films: decoupage open FILM.",
    fr: "Aucun film n’est encore là. Lancez l’atelier avec un film ou un dossier de films : decoupage open FILM.",
  },
});
