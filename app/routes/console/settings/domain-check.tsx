import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkStoreDomain } from "~/domain/store-domains/check";
import { href, paths } from "~/paths";
import { domainTexts as texts } from "~/texts/domains";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { claimedDomain } from "./domain-page.server";
import { settingsHandle, settingsTitle } from "./settings-page";

export const loader = consoleRoute(({ actor }) => claimedDomain(actor));

export const action = consoleRoute(async ({ actor }) => {
  try {
    await checkStoreDomain(actor);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.domainSettings, { companyId: actor.company.id }, { said: "checked" }), 303);
});

export const meta = () => settingsTitle(texts.checkTitle);

export const handle = settingsHandle(texts.checkTitle);

/** Check now. Row S1. */
export default function CheckDomain() {
  const { host, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.checkQuestion, { host })}
      submit={texts.check}
      cancel={{ label: settingsTexts.cancel, href: href(paths.domainSettings, { companyId }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{texts.checkText}</p>
    </Confirm>
  );
}
