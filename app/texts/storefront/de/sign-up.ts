import type { signUps as english } from "../en/sign-up";
import type { InOtherWords } from "../shape";

/** Signing up, from the first field to the answer. */
export const signUps = {
  signUp: {
    title: "Registrieren",
    lead: "Werden Sie Kunde von {store}. Es dauert nur wenige Minuten.",
    link: "Neu hier? Jetzt registrieren",
    doorHint: "Sie sind noch kein Kunde? Sagen Sie uns, wer Sie sind, und wählen Sie Ihr Passwort.",
    organization: "Ihre Organisation",
    organizationName: "Name der Organisation",
    taxId: "Steuernummer",
    you: "Sie selbst",
    youHint: "Sie werden der erste Benutzer. Weitere trägt {store} für Sie ein.",
    name: "Ihr Name",
    email: "E-Mail-Adresse",
    emailHint: "Mit ihr melden Sie sich später an.",
    emailHintConfirm:
      "Mit ihr melden Sie sich später an. Wir senden einen Link dorthin, damit feststeht, dass sie Ihnen gehört.",
    phone: "Telefon",
    phoneHint: "Mit Ländervorwahl, zum Beispiel {phone}.",
    password: "Passwort",
    terms: "Bedingungen",
    termsTitle: "Bedingungen von {store}, Fassung {version}",
    accept: "Ich habe die Bedingungen gelesen und stimme ihnen zu",
    trap: "Dieses Feld bitte leer lassen",
    submit: "Registrieren",
    already: "Sie haben schon Zugangsdaten? Zur Anmeldung",
    closedTitle: "Derzeit keine Registrierung",
    closed: "{store} nimmt zurzeit keine Registrierungen an. Bitten Sie stattdessen um Zugangsdaten.",
    toSignIn: "Zur Anmeldung",
    toHome: "Zu {store}",
  },
  steps: {
    confirm: {
      title: "Sehen Sie in Ihr Postfach",
      lead: "Ein Schritt fehlt noch: Bestätigen Sie Ihre E-Mail-Adresse.",
      text: "Wir haben Ihnen einen Link gesendet. Er funktioniert einmal, und zwar 48 Stunden lang. {automatic, select, yes {Sobald Sie ihn geöffnet haben, können Sie sich anmelden.} other {Danach prüft {store} Ihre Registrierung, und Sie bekommen eine E-Mail, wenn sie angenommen ist.}}",
      nothing: "Nichts angekommen? Sehen Sie im Spam-Ordner nach, oder registrieren Sie sich noch einmal.",
    },
    approval: {
      title: "Ihre Registrierung wird geprüft",
      lead: "Vielen Dank. {store} sieht sie sich jetzt an.",
      text: "Sie bekommen eine E-Mail, sobald entschieden ist. Bis dahin können Sie sich nicht anmelden.",
      nothing: "",
    },
    done: {
      title: "Willkommen",
      lead: "Ihre Registrierung ist angenommen.",
      text: "Sie können sich jetzt anmelden: mit Ihrer E-Mail-Adresse und dem Passwort, das Sie gewählt haben.",
      nothing: "",
    },
    signIn: "Anmelden",
  },
  confirm: {
    title: "E-Mail-Adresse bestätigen",
    lead: "{name} von {organization} hat sich bei {store} mit der Adresse {email} registriert. Wenn Sie das waren, bestätigen Sie es.",
    password: "Das Passwort, das Sie bei der Registrierung gewählt haben",
    passwordHint: "Es zeigt, dass Sie selbst sich registriert haben.",
    notYou: "Sie haben sich nicht selbst registriert? Dann schließen Sie diese Seite: Es geschieht nichts.",
    submit: "Ja, bestätigen",
    voidTitle: "Dieser Link funktioniert nicht mehr",
    void: "Er ist abgelaufen, oder es gibt einen neueren. Sie können sich noch einmal registrieren.",
    again: "Noch einmal registrieren",
  },
  passwordRules:
    "Mindestens {fewest, number} Zeichen{needs, select, both {, darunter ein Buchstabe, eine Ziffer und ein Sonderzeichen wie ! oder %} letterAndDigit {, darunter ein Buchstabe und eine Ziffer} special {, darunter ein Sonderzeichen wie ! oder %} other {}}. Gut sind ein paar Wörter, die nichts miteinander zu tun haben.",
} as const satisfies InOtherWords<typeof english>;
