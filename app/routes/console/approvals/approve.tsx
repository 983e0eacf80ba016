import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { storeSettingsOf } from "~/domain/companies/store-settings";
import { searchText } from "~/domain/lists/search";
import { approveSignUp } from "~/domain/sign-ups/approve";
import { ParentForm } from "~/domain/tier-accounts/forms";
import { offerParents } from "~/domain/tier-accounts/parents";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { signUpTexts } from "~/texts/sign-ups";
import { PageHead } from "~/ui/page-head";
import { ErrorSummary } from "~/ui/error-summary";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { approvalCrumbs } from "./approvals-page";
import { decidable } from "./decision.server";
import { FileBelow } from "./file-below";

const texts = signUpTexts.approve;

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const { data: signUp, init } = await decidable({ actor, params });
  const ownerId = actor.company.id;
  const search = searchText(url.searchParams.get("q"));
  const usual = signUp.closed === null ? (await storeSettingsOf(ownerId)).signUp.parentId : null;
  const offer =
    signUp.closed === null ? await offerParents(actor, { ownerId, type: "customer", search, chosen: usual }) : null;
  return data({ ...signUp, offer, search, usual }, init ?? {});
});

interface Shown {
  companyId: string;
  id: string;
}

export const action = consoleRoute(async ({ actor, params, form }) => {
  const signUpId = params.signUpId!;
  const submission = parseWithZod(await form(), { schema: ParentForm });
  if (submission.status !== "success") return unfit(submission);
  let mailed: boolean;
  try {
    ({ mailed } = await approveSignUp(actor, signUpId, submission.value.parent));
  } catch (error) {
    return refused(submission, error, { fields: ["parent"] });
  }
  const said = { decided: "approved", "sign-up": signUpId, ...(!mailed && { mail: "off" }) };
  throw redirect(href(paths.approvals, { companyId: actor.company.id }, said), 303);
});

export const meta = () => title(signUpTexts.details.approve, signUpTexts.approvals.title);

export const handle = pageHandle<Shown>(({ companyId, id }) => [
  ...approvalCrumbs(companyId, id),
  { label: signUpTexts.details.approve },
]);

/** Approving asks one thing: which reseller the customer is filed under. Row S4. */
export default function Approve() {
  const { companyId, id, name, organization, closed, offer, search, usual } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = { companyId, signUpId: id };
  return (
    <>
      <PageHead title={say(texts.title, { organization })} meta={closed === null && say(texts.lead, { name })} />
      {closed !== null && <ErrorSummary problems={[{ message: closed }]} />}
      {offer && (
        <FileBelow
          action={href(paths.approveSignUp, at)}
          cancel={href(paths.approval, at)}
          companyId={companyId}
          offer={offer}
          search={search}
          usual={usual}
          result={answer?.result ?? null}
          question={texts.question}
          submit={texts.submit}
        />
      )}
    </>
  );
}
