import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteVersion } from "~/domain/agreements/delete-version";
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
    await deleteVersion(asked.actor, asked.params.agreementId!, versionAsked(asked));
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw agreementDone(asked, "version-deleted", paths.agreementVersions);
});

export const meta = agreementTitle(texts.deleteVersion);

export const handle = agreementHandle(texts.deleteVersion);

/** Deletes a version that nobody was in, after asking. Row P3. */
export default function DeleteVersion() {
  const { agreement, companyId, active, contracts, wording } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const about = { version: wording.version, name: agreement.name };
  return (
    <Confirm
      question={say(texts.deleteVersionQuestion, about)}
      submit={active || contracts > 0 ? undefined : texts.deleteVersion}
      tone="danger"
      cancel={{
        label: consoleTexts.cancel,
        href: href(paths.agreementVersions, { companyId, agreementId: agreement.id }),
      }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.deleteVersionText, about)}</p>
    </Confirm>
  );
}
