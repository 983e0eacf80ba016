import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { claimStoreDomain } from "~/domain/store-domains/claim";
import { findStoreDomain } from "~/domain/store-domains/find";
import { DomainForm } from "~/domain/store-domains/forms";
import { href, paths } from "~/paths";
import { domainTexts as texts } from "~/texts/domains";
import { settingsTexts } from "~/texts/settings";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { DomainFacts } from "./domain-facts";
import { DomainForm as Form } from "./domain-form";
import { DomainSteps } from "./domain-steps";
import { DomainSaid } from "./domain-said";
import { settingsHandle, settingsTitle } from "./settings-page";

const page = settingsTexts.menu.domain;

const words = ["claimed", "unchanged", "checked", "removed"] as const;

export const loader = consoleRoute(async ({ actor, url }) => {
  const { domain, state, hasAddress, may } = await findStoreDomain(actor);
  const said = words.find((word) => word === url.searchParams.get("said")) ?? null;
  return { domain, state, hasAddress, may, said, companyId: actor.company.id, timeZone: actor.timeZone };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandStorefront(actor);
  const submission = parseWithZod(await form(), { schema: DomainForm });
  if (submission.status !== "success") return unfit(submission);
  const { host, former } = submission.value;
  try {
    const { changed } = await claimStoreDomain(actor, host, former);
    const said = changed ? "claimed" : "unchanged";
    throw redirect(href(paths.domainSettings, { companyId: actor.company.id }, { said }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["host"] });
  }
});

export const meta = () => settingsTitle(page);

export const handle = settingsHandle(page);

/** Settings › Customer Storefront › Own domain. Row S1. */
export default function DomainSettings() {
  const { domain, state, hasAddress, may, said, companyId, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const above = domain ? (
    <>
      <DomainFacts domain={domain} companyId={companyId} timeZone={timeZone} mayChange={may.change} />
      {state === "claimed" && <DomainSteps host={domain.host} token={domain.token} />}
    </>
  ) : (
    <div className="section">
      <EmptyState icon="globe" title={texts.emptyTitle}>
        <p>{may.change ? texts.emptyText : texts.emptyLook}</p>
      </EmptyState>
    </div>
  );
  return (
    <>
      <PageHead title={page} meta={texts.lead} />
      <DomainSaid word={answer ? null : said} domain={domain} />
      {!hasAddress && <Notice tone="wait">{texts.noNickname}</Notice>}
      {may.change ? (
        <Form companyId={companyId} host={domain?.host ?? ""} answer={answer}>
          {above}
        </Form>
      ) : (
        <>
          <p className="field-hint">{settingsTexts.managersOnly}</p>
          {above}
        </>
      )}
    </>
  );
}
