import type { refusing as english } from "../en/refusals";
import type { InOtherWords } from "../shape";

/** What the portal says no to. */
export const refusing = {
  refusals: {
    "not-found":
      "{what, select, page {Unter dieser Adresse gibt es keine Seite.} storefront {Unter dieser Adresse gibt es kein Portal.} session {Dort sind Sie nicht oder nicht mehr angemeldet.} other {Das gibt es hier nicht. Vielleicht wurde es gelöscht, oder es gehört jemand anderem.}}",
    "not-while-viewing":
      "{name} sieht das Portal als jemand anderes an. Passwörter, Profile, Sitzungen und Benutzer bleiben dieser Person überlassen: Beenden Sie zuerst die Ansicht.",
    "colleagues-not-managed": "Das kann nur der erste Benutzer Ihrer Organisation, und nur wo {store} es erlaubt.",
    "user-not-active":
      "Dieser Benutzer {status, select, suspended {ist gesperrt} other {wartet auf Freigabe}} und kann sich nicht anmelden; deshalb wird nichts gesendet.",
    "no-nickname": "Das Portal hat noch keine Adresse. Ihr Anbieter legt sie in seinen Einstellungen fest.",
    "not-allowed": "Sie können dies ansehen, aber nicht ändern.",
    stale:
      "Dieses Konto wurde geändert, während Sie daran gearbeitet haben. Die Unterschiede sind unten markiert, und Ihre Eingaben stehen noch da; gespeichert ist noch nichts.",
    "settings-stale":
      "Jemand anderes hat diese Angaben geändert, während Sie sie bearbeitet haben. Die Unterschiede sind unten markiert, und Ihre Eingaben stehen noch da; gespeichert ist noch nichts.",
    "sign-up-closed": "Die Registrierung ist inzwischen geschlossen worden. Bitten Sie stattdessen um Zugangsdaten.",
    "sign-up-domain":
      "Mit Adressen von {domain} kann man sich hier nicht registrieren. Nehmen Sie die Adresse, die Sie von Ihrer Organisation haben, oder schreiben Sie uns.",
    "terms-changed":
      "Die Bedingungen haben sich geändert, während Sie das Formular ausgefüllt haben. Lesen Sie sie noch einmal und stimmen Sie ihnen dann zu.",
    "wrong-credentials": "Die E-Mail-Adresse oder das Passwort stimmt nicht.",
    "nickname-unknown":
      "Zu diesem Kurznamen gibt es kein Portal. Fragen Sie Ihren Anbieter nach der genauen Schreibweise.",
    "link-void": "Dieser Link wurde schon benutzt, ist abgelaufen oder durch einen neueren ersetzt worden.",
    "password-common": "Dieses Passwort gehört zu den ersten, die Fremde ausprobieren. Wählen Sie ein anderes.",
    "password-too-short": "Verwenden Sie mindestens {characters} Zeichen.",
    "password-too-long": "Verwenden Sie höchstens {characters} Zeichen.",
    "password-needs-letter-and-digit": "Verwenden Sie mindestens einen Buchstaben und eine Ziffer.",
    "password-needs-special":
      "Verwenden Sie mindestens ein Sonderzeichen wie ! oder %, also weder Buchstabe noch Ziffer noch Leerzeichen.",
    "password-unchanged": "Wählen Sie ein Passwort, das sich vom bisherigen unterscheidet.",
    "wrong-current-password": "Das ist nicht Ihr bisheriges Passwort.",
    "wrong-sign-up-password":
      "Das ist nicht das Passwort, das bei der Registrierung gewählt wurde. Wenn Sie sich nicht selbst registriert haben, schließen Sie diese Seite: Ohne das Passwort wird nichts bestätigt. Wenn Sie Kunde werden möchten, registrieren Sie sich selbst.",
    "too-many-tries":
      "Zu viele Versuche. Versuchen Sie es {minutes, plural, =0 {{seconds, plural, =0 {gleich} one {in # Sekunde} other {in # Sekunden}}} one {in # Minute} other {in # Minuten}} noch einmal.",
    "too-many-sign-ups":
      "Aus Ihrem Netz haben sich gerade mehrere Personen registriert. Versuchen Sie es {hours, plural, =0 {{minutes, plural, =0 {gleich} other {in # Minuten}}} other {in # Stunden}} noch einmal, oder schreiben Sie uns.",
    "body-too-large":
      "Was Sie gesendet haben, ist größer als {limit}. Gehen Sie zurück, verkleinern Sie es und senden Sie es noch einmal.",
    "body-broken": "Was angekommen ist, ließ sich nicht lesen. Gehen Sie zurück und senden Sie es noch einmal.",
    "nul-character":
      "Der Text enthält ein Zeichen, das sich nicht speichern lässt (NUL). Entfernen Sie es und versuchen Sie es noch einmal.",
  },
} as const satisfies InOtherWords<typeof english>;
