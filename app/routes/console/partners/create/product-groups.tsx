import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepDraft } from "~/domain/drafts/keep";
import { offerProductGroups } from "~/domain/partners/create/offers";
import { stepAfter } from "~/domain/partners/create/steps";
import { href, paths } from "~/paths";
import { creationTexts as texts } from "~/texts/partner-creation";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Form } from "~/ui/form";
import { consoleRoute } from "../../gate.server";
import { Boxes } from "./boxes";
import { creationDraft } from "./draft.server";
import { CreationFrame, StepRow } from "./frame";
import { creationHandle, stepTitle } from "./handle";
import { stepHref } from "./step-paths";
import { answersIn } from "./typed";

export const loader = consoleRoute(async (asked) => {
  const { answers, at, steps } = await creationDraft(asked, "productGroups");
  return { at, steps, offer: await offerProductGroups(asked.actor), ticked: answers.productGroups ?? [] };
});

export const action = consoleRoute(async (asked) => {
  const { answers, at } = await creationDraft(asked, "productGroups");
  const { productGroups = [] } = answersIn("productGroups", await asked.form(), answers);
  const offer = await offerProductGroups(asked.actor);
  const offered = productGroups.filter((id) => offer.some((one) => one.id === id));
  await keepDraft(asked.actor, at.draftId, { productGroups: offered });
  throw redirect(stepHref(stepAfter("productGroups", answers), at), 303);
});

export const meta = () => stepTitle("productGroups");

export const handle = creationHandle;

/** What the new service agreement opens to the partner. Row P6. */
export default function CreationProductGroups() {
  const { at, steps, offer, ticked } = useLoaderData<typeof loader>();
  return (
    <CreationFrame steps={steps} step="productGroups">
      {offer.length === 0 && (
        <EmptyState
          title={texts.noGroup}
          action={
            <LinkButton href={href(paths.productGroups, { companyId: at.companyId })}>{texts.catalog}</LinkButton>
          }
        >
          {texts.noGroupHint}
        </EmptyState>
      )}
      <Form>
        {offer.length > 0 && (
          <Boxes
            id="product-groups"
            legend={texts.groups}
            hint={texts.groupsHint}
            boxes={offer.map(({ id, name, description }) => ({
              ...{ id, label: name, hint: description || id, checked: ticked.includes(id) },
            }))}
          />
        )}
        <StepRow step="productGroups" at={at} />
      </Form>
    </CreationFrame>
  );
}
