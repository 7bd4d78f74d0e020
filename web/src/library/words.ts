import { words } from "../shell/words";

export const libraryWords = words({
  films: { en: "Films", fr: "Films" },
  empty: { en: "No film is here yet.", fr: "Aucun film n’est encore là." },
  emptyHow: {
    en: "Films are named when the workbench is opened: close it, and open it again with a film, or with a folder of films.",
    fr: "Les films se nomment à l’ouverture de l’atelier : fermez-le, puis rouvrez-le avec un film, ou avec un dossier de films.",
  },
  count: { en: "{count} {count|film|films}", fr: "{count} {count|film|films}" },
  notScreened: { en: "{count} not screened yet", fr: "{count} pas encore {count|projeté|projetés}" },
  shots: { en: "{count} {count|shot|shots}", fr: "{count} {count|plan|plans}" },
  doubtful: { en: "{count} {count|transition is|transitions are} doubtful", fr: "{count} {count|transition est douteuse|transitions sont douteuses}" },
  quick: { en: "Screened quickly: without faces, letters and set-ups.", fr: "Projeté rapidement : sans visages, lettres ni places de caméra." },
  outdated: { en: "Read by an earlier version: “decoupage read” brings it up to date.", fr: "Lu par une version antérieure : « decoupage read » le met à jour." },
  away: { en: "The film is not where it was; its dossier is here.", fr: "Le film n’est plus à sa place ; son dossier est là." },
  find: { en: "Films whose name has…", fr: "Films dont le nom contient…" },
  none: { en: "No film’s name has “{text}”.", fr: "Aucun nom de film ne contient « {text} »." },
});
