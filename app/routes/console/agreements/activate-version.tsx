import { useActionData, useLoaderData } from "@remix-run/react";
import { activateVersion } from "~/domain/agreements/activate-version";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementDone } from "./agreement.server";
import { versionAsked, versionPage } from "./version.server";

export const loader = consoleRoute((asked) => versionPage(asked, { change: true }));

export const action = consoleRoute(async (asked) => {
  try {
    await activateVersion(asked.actor, asked.params.agreementId!, versionAsked(asked));
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw agreementDone(asked, "activated", paths.agreementVersions);
});

export const meta = agreementTitle(texts.activate);

export const handle = agreementHandle(texts.activate);

/** Puts a version on offer, after asking. Row P3. */
export default function ActivateVersion() {
  const { agreement, companyId, active, wording } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const about = { version: wording.version, name: agreement.name };
  return (
    <Confirm
      question={say(texts.activateQuestion, about)}
      submit={active ? undefined : texts.activate}
      cancel={{
        label: consoleTexts.cancel,
        href: href(paths.agreementVersions, { companyId, agreementId: agreement.id }),
      }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.activateText, about)}</p>
    </Confirm>
  );
}
