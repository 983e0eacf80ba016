import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canChangeStorefront, demandProvider, demandStorefront } from "~/domain/companies/policy";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { isTold } from "~/domain/operators/told-of-approvals";
import { changeSignUpSettings } from "~/domain/sign-ups/change-settings";
import { SignUpSettingsForm } from "~/domain/sign-ups/settings-form";
import { currentTerms } from "~/domain/sign-ups/terms";
import { parentName } from "~/domain/tier-accounts/parents";
import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { signUpTexts } from "~/texts/sign-ups";
import { Notice } from "~/ui/notice";
import { PageHead, Section } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { ToldForm } from "../approvals/told-form";
import { consoleRoute } from "../gate.server";
import { Saved } from "./saved";
import { savedIn, savedWord, settingsHandle, settingsTitle } from "./settings-page";
import { SignUpForm } from "./sign-up-form";

const texts = signUpTexts.settings;
const page = settingsTexts.menu.signUp;

export const loader = consoleRoute(async ({ actor, url }) => {
  demandProvider(actor);
  const companyId = actor.company.id;
  const [{ signUp, versions }, terms, told] = await Promise.all([
    storeSettingsOf(companyId),
    currentTerms(companyId),
    isTold(actor),
  ]);
  return {
    ...{ signUp, version: versions.signUp, told, companyId },
    terms: terms && { version: terms.version },
    reseller: await parentName(actor, signUp.parentId),
    may: { change: canChangeStorefront(actor) },
    saved: savedIn(url),
  };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandStorefront(actor);
  const submission = parseWithZod(await form(), { schema: SignUpSettingsForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...answers } = submission.value;
  try {
    const saved = savedWord(await changeSignUpSettings(actor, answers, baseVersion));
    throw redirect(href(paths.signUpSettings, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["requireTerms", "approveAutomatically"] });
  }
});

export const meta = () => settingsTitle(page);

export const handle = settingsHandle(page);

/** Settings › Customer Storefront › Sign-up. Row S4. */
export default function SignUpSettingsPage() {
  const { signUp, version, terms, reseller, told, companyId, may, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={page} meta={texts.lead} />
      <Saved word={answer ? null : saved} />
      {!may.change && <Notice tone="info">{settingsTexts.managersOnly}</Notice>}
      <div className="section">
        <SignUpForm
          signUp={signUp}
          version={version}
          terms={terms}
          reseller={reseller}
          companyId={companyId}
          mayChange={may.change}
          answer={answer}
        />
      </div>
      {may.change && (
        <Section title={texts.sections.mail}>
          <ToldForm told={told} companyId={companyId} />
        </Section>
      )}
    </>
  );
}
