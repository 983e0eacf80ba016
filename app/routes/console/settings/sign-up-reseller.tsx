import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandStorefront } from "~/domain/companies/policy";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { searchText } from "~/domain/lists/search";
import { chooseFilingReseller } from "~/domain/sign-ups/change-settings";
import { FilingForm, NO_RESELLER } from "~/domain/sign-ups/settings-form";
import { offerParents } from "~/domain/tier-accounts/parents";
import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { signUpTexts } from "~/texts/sign-ups";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { FileBelow } from "../approvals/file-below";
import { consoleRoute } from "../gate.server";
import { savedWord, settingsHandle, settingsTitle } from "./settings-page";

const texts = signUpTexts.filing;

export const loader = consoleRoute(async ({ actor, url }) => {
  demandStorefront(actor);
  const companyId = actor.company.id;
  const usual = (await storeSettingsOf(companyId)).signUp.parentId;
  const search = searchText(url.searchParams.get("q"));
  const offer = await offerParents(actor, { ownerId: companyId, type: "customer", search, chosen: usual });
  return { companyId, usual, search, offer };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandStorefront(actor);
  const submission = parseWithZod(await form(), { schema: FilingForm });
  if (submission.status !== "success") return unfit(submission);
  try {
    const saved = savedWord(await chooseFilingReseller(actor, submission.value.parent));
    throw redirect(href(paths.signUpSettings, { companyId: actor.company.id }, { saved }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["parent"] });
  }
});

export const meta = () => settingsTitle(texts.title);

export const handle = settingsHandle(texts.title);

/** Which reseller sign-ups are filed under. Row S4. */
export default function SignUpReseller() {
  const { companyId, usual, search, offer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.title} meta={texts.lead} />
      <FileBelow
        action={href(paths.signUpReseller, { companyId })}
        cancel={href(paths.signUpSettings, { companyId })}
        companyId={companyId}
        offer={offer}
        search={search}
        usual={usual}
        result={answer?.result ?? null}
        question={texts.question}
        before={[{ value: NO_RESELLER, label: texts.none, hint: texts.noneHint }]}
        submit={settingsTexts.save}
      />
    </>
  );
}
