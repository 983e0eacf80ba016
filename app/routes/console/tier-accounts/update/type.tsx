import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { TypeForm } from "~/domain/tier-accounts/forms";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { unfit } from "../../../form";
import { consoleRoute } from "../../gate.server";
import { title } from "../../page";
import { TypeStep } from "../wizard/type-step";
import { updateDraft } from "./draft.server";
import { UpdateFrame } from "./frame";
import { updateHandle } from "./handle";

export const loader = consoleRoute(async (asked) => {
  const { account, place, at } = await updateDraft(asked);
  return { account, type: place.type, at };
});

export const action = consoleRoute(async (asked) => {
  const { draft, at } = await updateDraft(asked);
  const submission = parseWithZod(await asked.form(), { schema: TypeForm });
  if (submission.status !== "success") return unfit(submission);
  await keepDraft(asked.actor, draft.id, submission.value);
  throw redirect(href(paths.updateTierAccountParent, at), 303);
});

export const meta = () => title(consoleTexts.wizard.steps.type, consoleTexts.wizard.update);

export const handle = updateHandle;

export default function UpdateType() {
  const { account, type, at } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <UpdateFrame at={at} account={account} step="type">
      <TypeStep result={answer?.result ?? null} answered={type} cancel={href(paths.tierAccount, at)} />
    </UpdateFrame>
  );
}
