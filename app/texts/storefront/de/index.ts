import type { StorefrontTexts } from "../shape";
import { components } from "./components";
import { server } from "./server";
import { comingIn } from "./coming-in";
import { own } from "./own";
import { signUps } from "./sign-up";
import { addresses } from "./addresses";
import { refusing } from "./refusals";
import { colleagues } from "./users";
import { mail } from "./letters";

/** Deutsch. */
export const de = {
  name: "Deutsch",
  dir: "ltr",
  locale: "de-DE",
  ...components,
  ...server,

  language: {
    label: "Sprache",
    change: "Sprache: {language}",
  },
  ...comingIn,

  nav: {
    home: "Startseite",
    profile: "Mein Profil",
    sessions: "Wo ich angemeldet bin",
    changePassword: "Passwort ändern",
  },
  pages: {
    companyInformation: {
      label: "Firmendaten",
      hint: "Anschrift und technische Ansprechperson Ihrer Organisation, wie sie uns vorliegen.",
    },
  },
  ...own,
  ...signUps,
  ...addresses,
  ...refusing,
  ...colleagues,
  ...mail,
} as const satisfies StorefrontTexts;
