import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ToldOfApprovalsForm } from "~/domain/operators/forms";
import { isTold, tellOfApprovals } from "~/domain/operators/told-of-approvals";
import { href, paths } from "~/paths";
import { signUpTexts } from "~/texts/sign-ups";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { approvalsCrumbs } from "./approvals-page";
import { ToldForm } from "./told-form";

const texts = signUpTexts.told;

export const loader = consoleRoute(async ({ actor, url }) => ({
  told: await isTold(actor),
  companyId: actor.company.id,
  saved: url.searchParams.has("saved"),
}));

export const action = consoleRoute(async ({ actor, form }) => {
  const submission = parseWithZod(await form(), { schema: ToldOfApprovalsForm });
  if (submission.status !== "success") return unfit(submission);
  await tellOfApprovals(actor, submission.value.told === "yes");
  throw redirect(href(paths.tellOfApprovals, { companyId: actor.company.id }, { saved: "1" }), 303);
});

export const meta = () => title(texts.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  ...approvalsCrumbs(companyId),
  { label: texts.title },
]);

/** Whether one gets mail when somebody waits. Row S4. */
export default function Told() {
  const { told, companyId, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.title} />
      {saved && !answer && <Notice tone="ok" live title={texts.saved} />}
      <ToldForm told={told} companyId={companyId} result={answer?.result} />
    </>
  );
}
