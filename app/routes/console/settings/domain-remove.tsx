import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { removeStoreDomain } from "~/domain/store-domains/remove";
import { href, paths } from "~/paths";
import { domainTexts as texts } from "~/texts/domains";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Confirm } from "~/ui/confirm";
import { consoleRoute } from "../gate.server";
import { claimedDomain } from "./domain-page.server";
import { settingsHandle, settingsTitle } from "./settings-page";

export const loader = consoleRoute(({ actor }) => claimedDomain(actor));

export const action = consoleRoute(async ({ actor }) => {
  await removeStoreDomain(actor);
  throw redirect(href(paths.domainSettings, { companyId: actor.company.id }, { said: "removed" }), 303);
});

export const meta = () => settingsTitle(texts.removeTitle);

export const handle = settingsHandle(texts.removeTitle);

/** Remove asks first. Row S1. */
export default function RemoveDomain() {
  const { host, companyId } = useLoaderData<typeof loader>();
  return (
    <Confirm
      question={say(texts.removeQuestion, { host })}
      submit={texts.remove}
      tone="danger"
      cancel={{ label: settingsTexts.cancel, href: href(paths.domainSettings, { companyId }) }}
    >
      <p>{texts.removeText}</p>
    </Confirm>
  );
}
