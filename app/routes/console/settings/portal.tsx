import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PortalForm } from "~/domain/companies/forms";
import { canChangeStorefront, demandProvider, demandStorefront } from "~/domain/companies/policy";
import { SHOWN_PAGES } from "~/domain/companies/portal-pages";
import { changeStoreSettings, storeSettingsOf } from "~/domain/companies/store-settings";
import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { DefinitionList } from "~/ui/definition-list";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { PortalFields } from "./portal-fields";
import { Saved } from "./saved";
import { savedIn, savedWord, settingsHandle, settingsTitle } from "./settings-page";

const texts = settingsTexts.portal;
const page = settingsTexts.menu.portal;

export const loader = consoleRoute(async ({ actor, url }) => {
  demandProvider(actor);
  const { pages, versions } = await storeSettingsOf(actor.company.id);
  return {
    ...{ pages, version: versions.pages, saved: savedIn(url) },
    companyId: actor.company.id,
    mayChange: canChangeStorefront(actor),
  };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandStorefront(actor);
  const submission = parseWithZod(await form(), { schema: PortalForm });
  if (submission.status !== "success") return unfit(submission);
  const answers = submission.value as Record<string, unknown>;
  const { pages } = await storeSettingsOf(actor.company.id);
  const chosen = Object.fromEntries(SHOWN_PAGES.map((page) => [page, answers[`page-${page}`] === true]));
  try {
    const changed = await changeStoreSettings(actor, { pages: { ...pages, ...chosen } }, submission.value.baseVersion);
    const saved = savedWord(changed);
    throw redirect(href(paths.portalSettings, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => settingsTitle(page);

export const handle = settingsHandle(page);

/** Settings › Customer Storefront › Portal functionality. Row S1. */
export default function PortalSettings() {
  const { pages, version, companyId, mayChange, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={page} meta={texts.lead} />
      <Saved word={answer ? null : saved} />
      <p className="field-hint">{texts.always}</p>
      {mayChange ? (
        <PortalFields pages={pages} version={version} companyId={companyId} answer={answer} />
      ) : (
        <>
          <p className="field-hint">{settingsTexts.managersOnly}</p>
          <DefinitionList
            items={SHOWN_PAGES.map((page) => ({
              term: texts.pages[page][0],
              value: pages[page] ? texts.on : texts.off,
            }))}
          />
        </>
      )}
    </>
  );
}
