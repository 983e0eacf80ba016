import { errorTexts } from "~/ui/error-texts";
import { uiTexts } from "~/ui/texts";
import { server } from "./server";
import { comingIn } from "./coming-in";
import { own } from "./own";
import { signUps } from "./sign-up";
import { addresses } from "./addresses";
import { refusing } from "./refusals";
import { colleagues } from "./users";
import { mail } from "./letters";

/** Everything that the storefront and its letters say. Another language is one more file of this shape, named in `index.ts`. */
export const en = {
  /** The language's own name for itself. */
  name: "English",
  dir: "ltr",
  /** How dates and numbers are written. */
  locale: "en-GB",

  /** What the components say on every page. */
  ui: uiTexts,
  errors: errorTexts,
  ...server,

  language: {
    label: "Language",
    change: "Language: {language}",
  },
  ...comingIn,

  nav: { home: "Home", profile: "My profile", sessions: "Where I am signed in", changePassword: "Change password" },
  /** The pages that the reseller switches on or off: their names, and what is on them. */
  pages: {
    companyInformation: {
      label: "Company information",
      hint: "Your organization's address and technical contact, as we know them.",
    },
  },
  ...own,
  ...signUps,
  ...addresses,
  ...refusing,
  ...colleagues,
  ...mail,
} as const;
