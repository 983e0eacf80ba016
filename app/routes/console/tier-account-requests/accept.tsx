import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { type Decidable, decisionCrumbs } from "./decision-crumbs";
import { decidable } from "./decision.server";

const texts = consoleTexts.requests;

export const loader = consoleRoute(decidable);

export const action = consoleRoute(async ({ actor, params }) => {
  const requestId = params.requestId!;
  try {
    await acceptRequest(actor, requestId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  const { id: companyId } = actor.company;
  throw redirect(href(paths.tierAccountRequest, { companyId, requestId }, { decided: "1" }), 303);
});

export const meta = () => title(texts.accept, texts.details);

export const handle = pageHandle<Decidable>((data) => [...decisionCrumbs(data), { label: texts.accept }]);

/** Row C13. */
export default function Accept() {
  const { id, name, version, product, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.acceptQuestion, { version, name })}
      submit={consoleTexts.ok}
      cancel={{ label: consoleTexts.cancel, href: href(paths.tierAccountRequest, { companyId, requestId: id }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{say(texts.acceptText, { product })}</p>
    </Confirm>
  );
}
