import type { comingIn as english } from "../en/coming-in";
import type { InOtherWords } from "../shape";

/** The door of the portal: signing in and out, and passwords. */
export const comingIn = {
  door: {
    title: "Zum Portal Ihres Anbieters",
    lead: "Ihr Anbieter hat Ihnen dafür einen Kurznamen genannt. Er steht auch in der Adresse, die Sie bekommen haben.",
    nickname: "Kurzname",
    nicknameHint: "Zum Beispiel: northline",
    submit: "Weiter",
    product: "Counterpart",
    operators: "Ich arbeite bei einem Reseller, Distributor oder Hersteller",
  },
  signIn: {
    title: "Anmelden",
    lead: "Willkommen bei {store}.",
    email: "E-Mail-Adresse",
    password: "Passwort",
    submit: "Anmelden",
    forgot: "Passwort vergessen?",
    otherStore: "Sie sind kein Kunde von {store}?",
    signedOut: "Sie sind abgemeldet.",
    passwordChanged: "Ihr Passwort ist geändert. Melden Sie sich jetzt mit dem neuen an.",
  },
  choose: {
    title: "Für welchen Kunden?",
    lead: "Ihre E-Mail-Adresse und Ihr Passwort gelten bei mehreren Kunden von {store}.",
    goOn: "Weiter für {customer}",
    changeOver: "Zu {customer} wechseln",
    none: "Es gibt gerade keinen anderen Kunden, für den Ihr Passwort gilt.",
    menu: "Anderer Kunde",
  },
  signOut: {
    title: "Abmelden",
    lead: "Sie sind als {email} angemeldet.",
    submit: "Abmelden",
    stay: "Angemeldet bleiben",
  },
  forgot: {
    title: "Passwort vergessen",
    lead: "Geben Sie die E-Mail-Adresse ein, mit der Sie sich anmelden. Den Link zu einem neuen Passwort bekommt der erste Benutzer eines Kunden.",
    others:
      "Sie sind nicht der erste Benutzer Ihrer Organisation? Dann bitten Sie {store} um ein neues Passwort{contact, select, none {} other {: {contact}}}.",
    submit: "Link anfordern",
    back: "Zurück zur Anmeldung",
    sentTitle: "Sehen Sie in Ihr Postfach",
    sent: "Falls wir an diese Adresse einen Link senden können, ist er unterwegs. Er funktioniert einmal, und zwar eine Stunde lang.",
    nothing:
      "Nichts angekommen? Sehen Sie im Spam-Ordner nach. Den Link bekommt immer nur der erste Benutzer eines Kunden.",
  },
  reset: {
    title: "Neues Passwort wählen",
    lead: "Für {email}. Überall sonst werden Sie abgemeldet.",
    password: "Neues Passwort",
    submit: "Passwort ändern",
    voidTitle: "Dieser Link funktioniert nicht mehr",
    void: "Er wurde schon benutzt, ist abgelaufen oder durch einen neueren ersetzt worden. Sie können einen weiteren anfordern.",
    again: "Neuen Link anfordern",
  },
  changePassword: {
    title: "Passwort ändern",
    lead: "Überall sonst werden Sie abgemeldet.",
    temporaryTitle: "Wählen Sie Ihr eigenes Passwort",
    temporaryLead: "Sie haben sich mit einem vorläufigen Passwort angemeldet.",
    current: "Bisheriges Passwort",
    password: "Neues Passwort",
    submit: "Passwort ändern",
  },
} as const satisfies InOtherWords<typeof english>;
