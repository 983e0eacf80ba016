import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { offerColleagues } from "~/domain/partners/create/offers";
import { demandOffer } from "~/domain/partners/policy";
import { creationTexts as texts } from "~/texts/partner-creation";
import { LinkButton } from "~/ui/button";
import { consoleRoute } from "../../gate.server";
import { creationDraft } from "./draft.server";
import { CreationFrame } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { stepHref } from "./step-paths";
import { tickedUsers } from "./typed";

export const loader = consoleRoute(async (asked) => {
  const { at, steps } = await creationDraft(asked, "account");
  demandOffer(asked.actor);
  return { at, steps };
});

export const action = consoleRoute(async (asked) => {
  const { at } = await creationDraft(asked, "account");
  demandOffer(asked.actor);
  const colleagues = tickedUsers(await asked.form(), await offerColleagues(asked.actor));
  await keepDraft(asked.actor, at.draftId, { colleagues });
  throw redirect(stepHref("account", at), 303);
});

export const meta = () => stepTitle("account");

export const handle = creationHandle;

/** Add puts those who are ticked, or all of them, into the account; who is ticked no more is out again. Row P7. */
export default function AddPartnerUsers() {
  const { at, steps } = useLoaderData<typeof loader>();
  return (
    <CreationFrame steps={steps} step="account">
      <LinkButton href={stepHref("account", at)}>{texts.backToAccount}</LinkButton>
    </CreationFrame>
  );
}
