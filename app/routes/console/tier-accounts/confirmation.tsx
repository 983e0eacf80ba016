import type { Confirmation } from "~/domain/tier-accounts/row";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Status } from "~/ui/status";

const { confirmation: texts } = consoleTexts;

/** How the vendors stand to an account, in a word. */
export function ConfirmationStatus({ of: { pending, ignoredBy, accepted, linked } }: { of: Confirmation }) {
  if (pending > 0) return <Status tone="wait">{say(texts.pending, { count: pending })}</Status>;
  if (ignoredBy !== null) return <Status tone="bad">{say(texts.ignored, { vendor: ignoredBy })}</Status>;
  if (accepted > 0) return <Status tone="ok">{texts.confirmed}</Status>;
  return <Status>{linked ? texts.linked : texts.none}</Status>;
}
