import type { StorefrontTexts } from "../shape";

/** What the components and forms say on every page. */
export const components = {
  ui: {
    actions: "Aktionen",
    apply: "Anwenden",
    breadcrumbs: "Sie sind hier",
    company: "Firma wechseln",
    yourCompany: "Ihre Firma",
    copy: "Kopieren:",
    copied: "Kopiert",
    empty: "–",
    errorHome: "Zur Startseite",
    errorPrefix: "Fehler: ",
    errorSummary: "Bitte prüfen Sie Ihre Angaben",
    fieldError: "Fehler:",
    inAll: (rows: string) => (rows === "1" ? "1 Eintrag" : `${rows} Einträge`),
    jump: "Seite öffnen oder suchen",
    jumpEmpty: "Keine Seite heißt so. Drücken Sie die Eingabetaste, um danach zu suchen.",
    menu: "Menü",
    modules: "Bereiche",
    next: "Weiter",
    noValue: "Keine Angabe",
    optional: "freiwillig",
    pages: "Seiten",
    previous: "Zurück",
    quote: "Bitte nennen Sie diese Nummer, wenn Sie uns schreiben:",
    rangeOf: (shown: string, all: string) => `${shown} von ${all}`,
    removeFilter: "Filter entfernen",
    search: "Suchen",
    signOut: "Abmelden",
    skip: "Zum Inhalt springen",
    sortAscending: "aufsteigend sortiert",
    sortDescending: "absteigend sortiert",
    stepDone: "erledigt",
    support: "Sie haben Fragen? Wir helfen gern:",
    working: "Einen Moment …",
  },
  errors: {
    400: {
      title: "Das konnten wir nicht lesen",
      body: "Die Anfrage kam unvollständig oder in einer unerwarteten Form an. Gehen Sie zurück, prüfen Sie Ihre Angaben und versuchen Sie es noch einmal.",
    },
    401: {
      title: "Bitte melden Sie sich an",
      body: "Diese Seite ist nur nach der Anmeldung zugänglich.",
    },
    403: {
      title: "Dazu fehlt Ihnen die Berechtigung",
      body: "Sie können dies ansehen, aber nicht ausführen. Wenden Sie sich an jemanden mit mehr Rechten, wenn Sie es brauchen.",
    },
    404: {
      title: "Hier gibt es nichts",
      body: "Vielleicht ist die Adresse falsch geschrieben, der Eintrag wurde gelöscht oder er gehört zu einer anderen Firma.",
    },
    405: {
      title: "Das geht hier nicht",
      body: "Diese Adresse kann mit dem, was gesendet wurde, nichts anfangen. Gehen Sie zurück und versuchen Sie es noch einmal.",
    },
    409: {
      title: "Inzwischen hat sich etwas geändert",
      body: "Jemand war schneller. Öffnen Sie die Seite noch einmal, um den aktuellen Stand zu sehen; von Ihren Eingaben wurde nichts übernommen.",
    },
    413: {
      title: "Das ist zu groß",
      body: "Sie haben mehr gesendet, als wir annehmen. Senden Sie weniger auf einmal oder eine kleinere Datei.",
    },
    422: {
      title: "Hier stimmt etwas noch nicht",
      body: "Gehen Sie zurück und prüfen Sie Ihre Eingaben.",
    },
    429: {
      title: "Das war etwas zu schnell",
      body: "In kurzer Zeit gab es sehr viele Versuche. Bitte warten Sie einen Moment.",
    },
    500: {
      title: "Bei uns ist etwas schiefgegangen",
      body: "Es lag nicht an Ihnen, und der Fehler ist festgehalten. Versuchen Sie es noch einmal; wenn es dabei bleibt, sagen Sie uns bitte Bescheid.",
    },
    503: {
      title: "Gleich geht es weiter",
      body: "Der Dienst startet gerade oder erreicht seine Daten nicht. Es geht nichts verloren. Versuchen Sie es in Kürze noch einmal.",
    },
  },
} as const satisfies Pick<StorefrontTexts, "ui" | "errors">;
