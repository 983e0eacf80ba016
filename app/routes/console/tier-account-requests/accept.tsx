import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { type Decidable, decisionCrumbs, problemsWith } from "./decision-crumbs";
import { decidable, onward } from "./decision.server";

const texts = consoleTexts.requests;

export const loader = consoleRoute(decidable);

export const action = consoleRoute(async (asked) => {
  try {
    await acceptRequest(asked.actor, asked.params.requestId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(await onward(asked), 303);
});

export const meta = () => title(texts.accept, texts.details);

export const handle = pageHandle<Decidable>((data) => [...decisionCrumbs(data), { label: texts.accept }]);

/** Row C13. */
export default function Accept() {
  const { name, version, product, back, closed } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.acceptQuestion, { version, name })}
      submit={closed === null ? consoleTexts.ok : undefined}
      cancel={{ label: closed === null ? consoleTexts.cancel : consoleTexts.close, href: back }}
      problems={problemsWith(closed, refusal?.problems ?? [])}
    >
      {closed === null && <p>{say(texts.acceptText, { product })}</p>}
    </Confirm>
  );
}
