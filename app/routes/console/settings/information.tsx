import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isProvider } from "~/auth/actor";
import { changeCompanyAccount } from "~/domain/companies/change-account";
import { findCompanyAccount } from "~/domain/companies/find-account";
import { AccountForm } from "~/domain/companies/forms";
import { demandAccount } from "~/domain/companies/policy";
import { storeOrigin } from "~/domain/store-domains/origin";
import { env } from "~/env.server";
import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { InformationFacts } from "./information-facts";
import { InformationForm } from "./information-form";
import { LogoSection } from "./logo-section";
import { PortalUrl } from "./portal-url";
import { Saved } from "./saved";
import { savedIn, savedWord, settingsHandle, settingsTitle } from "./settings-page";

const texts = settingsTexts.information;
const page = settingsTexts.menu.information;

const FIELDS = ["name", "nickname", "colour", "supportEmail", "supportPhone", "country", "language", "timeZone"];

const logoWords = ["saved", "unchanged", "removed"] as const;

export const loader = consoleRoute(async ({ actor, url }) => {
  // A vendor's settings begin with its users: it has no storefront to be named.
  if (!isProvider(actor.company)) throw redirect(href(paths.operators, { companyId: actor.company.id }), 303);
  const account = await findCompanyAccount(actor);
  const without = env.ORIGIN + paths.storefrontDoor;
  return {
    account,
    companyId: actor.company.id,
    urls: {
      own: account.host && storeOrigin(account) + paths.home,
      withNickname: account.nickname && `${without}?${new URLSearchParams({ accountName: account.nickname })}`,
      without,
    },
    saved: savedIn(url),
    logoSaid: logoWords.find((word) => word === url.searchParams.get("logo")) ?? null,
  };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandAccount(actor);
  const submission = parseWithZod(await form(), { schema: AccountForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...account } = submission.value;
  try {
    const saved = savedWord(await changeCompanyAccount(actor, account, baseVersion));
    throw redirect(href(paths.settings, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error, { fields: FIELDS });
  }
});

export const meta = () => settingsTitle(page);

export const handle = settingsHandle(page);

/** Settings › Account › Account Information. Row S1. */
export default function AccountInformation() {
  const { account, companyId, urls, saved, logoSaid } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const said = answer ? null : logoSaid;
  const { name, nickname, logo, may } = account;
  const above = (
    <>
      <PortalUrl {...urls} />
      <LogoSection companyId={companyId} name={name} nickname={nickname} logo={logo} mayChange={may.change} />
    </>
  );
  return (
    <>
      <PageHead title={page} meta={texts.lead} />
      <Saved word={answer ? null : saved} />
      {said && (
        <Notice tone={said === "unchanged" ? "info" : "ok"} live>
          {settingsTexts.logo[said]}
        </Notice>
      )}
      {may.change ? (
        <InformationForm account={account} companyId={companyId} answer={answer}>
          {above}
        </InformationForm>
      ) : (
        <>
          {above}
          <InformationFacts account={account} />
        </>
      )}
    </>
  );
}
