import type { server as english } from "../en/server";
import type { InOtherWords } from "../shape";

/** What the server itself says no to, before a page is asked. */
export const server = {
  server: {
    home: "Startseite",
    reference: "Kennung: {id}",
    badAddress: {
      title: "Diese Adresse ist nicht lesbar",
      text: "Vielleicht ist sie abgeschnitten oder falsch geschrieben. Prüfen Sie sie, oder beginnen Sie auf der Startseite.",
    },
    otherHost: {
      title: "Diese Website hat eine andere Adresse",
      text: "Öffnen Sie sie unter der Adresse, die Sie bekommen haben. Wer sie betreibt, legt diese Adresse als ORIGIN fest.",
    },
    otherSite: {
      title: "Dieses Formular kam von woanders",
      text: "Zu Ihrer Sicherheit nehmen wir nur Formulare dieser Website an. Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.",
    },
    notFound: {
      title: "Unter dieser Adresse gibt es nichts",
      text: "Die gewünschte Datei ist nicht oder nicht mehr da.",
    },
    notYours: {
      title: "Für diese Datei fehlt Ihnen die Berechtigung",
      text: "Ihre Rolle in dieser Firma schließt sie nicht ein. Wenden Sie sich an jemanden mit mehr Rechten.",
    },
    onlyOpened: {
      title: "Das geht hier nicht",
      text: "Diese Adresse lässt sich nur öffnen.",
    },
    method: {
      title: "Das geht hier nicht",
      text: "Diese Adresse lässt sich nur öffnen oder als Formular absenden.",
    },
    tooSlow: {
      title: "Das hat zu lange gedauert",
      text: "Was Sie gesendet haben, ist nicht rechtzeitig angekommen. Gehen Sie zurück, prüfen Sie Ihre Verbindung und senden Sie es noch einmal.",
    },
    tooLarge: {
      title: "Das ist zu viel auf einmal",
      text: "Was Sie gesendet haben, ist größer als {limit}. Gehen Sie zurück, verkleinern Sie es und senden Sie es noch einmal.",
    },
    tooSoon: {
      title: "Zu viele Versuche",
      text: "Warten Sie ein paar Minuten und öffnen Sie die Adresse dann noch einmal.",
    },
    broken: {
      title: "Bei uns ist etwas schiefgegangen",
      text: "Der Fehler ist festgehalten. Versuchen Sie es noch einmal; wenn er wieder auftritt, nennen Sie uns bitte die Kennung unten.",
    },
    databaseAway: {
      title: "Wir sind gleich wieder da",
      text: "Die Datenbank ist gerade nicht erreichbar. Was Sie gespeichert haben, ist sicher. Versuchen Sie es in ein paar Sekunden noch einmal.",
    },
  },
} as const satisfies InOtherWords<typeof english>;
