import type { mail as english } from "../en/letters";
import type { InOtherWords } from "../shape";

/** What letters say. */
export const mail = {
  letters: {
    hello: "Guten Tag, {name},",
    helloStranger: "Guten Tag,",
    once: "Der Link funktioniert einmal, und zwar {hours, plural, one {eine Stunde} other {# Stunden}} lang. Sobald es einen neueren gibt, gilt er nicht mehr.",
    support: "Haben Sie Fragen? Schreiben Sie an {email}.",
    sample: {
      name: "Alex Morgenstern",
      email: "alex.morgenstern@customer.example",
      organization: "Morgenstern & Söhne",
      reason: "Wir beliefern nur Unternehmen in Irland.",
      test: "Test: {subject}",
    },
    "customer-password-reset": {
      subject: "Neues Passwort für {store}",
      text: "Jemand, wahrscheinlich Sie selbst, hat für Ihren Zugang von {customer} bei {store} ein neues Passwort angefordert.",
      button: "Neues Passwort wählen",
      notYou: "Waren Sie es nicht? Dann müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.",
    },
    "customer-password-link": {
      subject: "Wählen Sie Ihr Passwort für {store}",
      text: "{store} hat einen Link für Sie angelegt. Damit wählen Sie das Passwort für Ihren Zugang von {customer}. Ihre E-Mail-Adresse zum Anmelden ist {email}.",
      button: "Neues Passwort wählen",
    },
    "customer-portal-url": {
      subject: "Ihr Portal bei {store}",
      text: "{store} hat ein Portal für {customer}, und Sie können es benutzen.",
      signInWith: "Melden Sie sich mit Ihrer E-Mail-Adresse an: {email}.",
      button: "Zum Portal",
      forgot:
        "Sie haben noch kein Passwort oder wissen es nicht mehr? Wählen Sie auf der Anmeldeseite „Passwort vergessen?“, um ein neues festzulegen.",
    },
    "customer-password-changed": {
      subject: "Ihr Passwort bei {store} wurde geändert",
      text: "Das Passwort für Ihren Zugang von {customer} bei {store} wurde gerade geändert. Überall sonst sind Sie jetzt abgemeldet.",
      notYou: "Waren Sie es nicht? Dann kannte jemand anderes Ihr Passwort. Wenden Sie sich sofort an {store}.",
    },
    "customer-user-approved": {
      subject: "Ihr Zugang zum Portal von {store} ist freigegeben",
      text: "{store} hat Ihren Zugang zum Portal für {customer} freigegeben.",
      button: "Zum Portal",
    },
    "customer-user-denied": {
      subject: "Ihr Zugang zum Portal von {store}",
      text: "{store} kann Ihnen keinen Zugang zum Portal für {customer} geben.",
      reason: "Der Grund: {reason}",
    },
    "sign-up-confirmation": {
      subject: "Bestätigen Sie Ihre E-Mail-Adresse für {store}",
      text: "Jemand, wahrscheinlich Sie selbst, hat sich mit dieser E-Mail-Adresse bei {store} registriert.",
      button: "Adresse bestätigen",
      notYou: "Waren Sie es nicht? Dann müssen Sie nichts tun: Ohne Ihre Bestätigung passiert nichts.",
    },
    "sign-up-approved": {
      subject: "Ihre Registrierung bei {store} ist angenommen",
      text: "{store} hat die Registrierung von {organization} angenommen. Sie können sich mit dieser E-Mail-Adresse und dem Passwort anmelden, das Sie gewählt haben.",
      button: "Anmelden",
    },
    "sign-up-denied": {
      subject: "Ihre Registrierung bei {store}",
      text: "{store} hat die Registrierung von {organization} geprüft und kann sie nicht annehmen.",
      reason: "Der Grund: {reason}",
    },
  },
} as const satisfies InOtherWords<typeof english>;
