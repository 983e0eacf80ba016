import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { NotFound, TooSoon } from "~/domain/refusals";
import { checkStoreDomain } from "~/domain/store-domains/check";
import { findStoreDomain } from "~/domain/store-domains/find";
import { href, paths } from "~/paths";
import { domainTexts as texts } from "~/texts/domains";
import { sentence } from "~/texts/refusals";
import { say } from "~/texts/say";
import { settingsTexts } from "~/texts/settings";
import { Confirm } from "~/ui/confirm";
import { headersOf, statusOf } from "../../errors";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { settingsHandle, settingsTitle } from "./settings-page";

export const loader = consoleRoute(async ({ actor }) => {
  const { domain } = await findStoreDomain(actor);
  demandStorefront(actor);
  if (!domain) throw new NotFound("domain");
  return { host: domain.host, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor }) => {
  try {
    await checkStoreDomain(actor);
  } catch (error) {
    if (!(error instanceof TooSoon)) return refusedConfirmation(error);
    const problems = [{ message: sentence(error) }];
    return data({ problems }, { status: statusOf(error), headers: headersOf(error) });
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
