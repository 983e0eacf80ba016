import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { removeLogo } from "~/domain/companies/change-logo";
import { findCompanyAccount } from "~/domain/companies/find-account";
import { demandAccount } from "~/domain/companies/policy";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { Confirm } from "~/ui/confirm";
import { consoleRoute } from "../gate.server";
import { settingsHandle, settingsTitle } from "./settings-page";

const texts = settingsTexts.logo;

export const loader = consoleRoute(async ({ actor }) => {
  const { logo } = await findCompanyAccount(actor);
  demandAccount(actor);
  if (!logo) throw new NotFound("logo");
  return { companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor }) => {
  await removeLogo(actor);
  throw redirect(href(paths.settings, { companyId: actor.company.id }, { logo: "removed" }), 303);
});

export const meta = () => settingsTitle(texts.remove);

export const handle = settingsHandle(texts.crumb);

/** Remove asks first. Row S1. */
export default function RemoveLogo() {
  const { companyId } = useLoaderData<typeof loader>();
  return (
    <Confirm
      question={texts.question}
      submit={texts.remove}
      tone="danger"
      cancel={{ label: settingsTexts.cancel, href: href(paths.settings, { companyId }) }}
    >
      <p>{texts.text}</p>
    </Confirm>
  );
}
