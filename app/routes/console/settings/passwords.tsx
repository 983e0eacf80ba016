import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PasswordRulesForm } from "~/domain/companies/forms";
import { canChangeAccount, demandAccount, demandProvider } from "~/domain/companies/policy";
import { changeStoreSettings, storeSettingsOf } from "~/domain/companies/store-settings";
import { href, paths } from "~/paths";
import { passwordRulesInWords } from "~/texts/passwords";
import { settingsTexts } from "~/texts/settings";
import { PageHead, Section } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { PasswordRulesFields } from "./password-rules-fields";
import { Saved } from "./saved";
import { savedIn, savedWord, settingsHandle, settingsTitle } from "./settings-page";

const texts = settingsTexts.passwords;
const page = settingsTexts.menu.passwords;

export const loader = consoleRoute(async ({ actor, url }) => {
  demandProvider(actor);
  const { passwords, versions } = await storeSettingsOf(actor.company.id);
  return {
    ...{ rules: passwords, version: versions.passwords, saved: savedIn(url) },
    companyId: actor.company.id,
    mayChange: canChangeAccount(actor),
  };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandAccount(actor);
  const submission = parseWithZod(await form(), { schema: PasswordRulesForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...passwords } = submission.value;
  try {
    const saved = savedWord(await changeStoreSettings(actor, { passwords }, baseVersion));
    throw redirect(href(paths.passwordSettings, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error);
  }
});

export const meta = () => settingsTitle(page);

export const handle = settingsHandle(page);

/** Settings › Account › Password Requirements. Row S1. */
export default function PasswordSettings() {
  const { rules, version, companyId, mayChange, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={page} meta={texts.lead} />
      <Saved word={answer ? null : saved} />
      <Section title={texts.told}>
        <p>{passwordRulesInWords(rules)}</p>
        <p className="field-hint">{texts.never}</p>
      </Section>
      {mayChange ? (
        <PasswordRulesFields rules={rules} version={version} companyId={companyId} answer={answer} />
      ) : (
        <p className="field-hint">{settingsTexts.ownersOnly}</p>
      )}
    </>
  );
}
