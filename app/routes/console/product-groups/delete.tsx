import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandArrange } from "~/domain/catalog/policy";
import { deleteProductGroup } from "~/domain/product-groups/delete";
import { findProductGroup } from "~/domain/product-groups/find";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { productGroupTexts as texts } from "~/texts/product-groups";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";

export const loader = consoleRoute(async ({ actor, params }) => {
  const { id, name, agreements } = await findProductGroup(actor, params.productGroupId!);
  demandArrange(actor);
  return { id, name, inUse: agreements.length, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  try {
    await deleteProductGroup(actor, params.productGroupId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.productGroups, { companyId: actor.company.id }, { deleted: "1" }), 303);
});

export const meta = () => catalogTitle(consoleTexts.delete);

export const handle = catalogHandle(texts.title, "productGroups", consoleTexts.delete);

/** Deletes a product group, after asking; of one that agreements open it says so. Row P6. */
export default function DeleteProductGroup() {
  const { id, name, inUse, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const back = href(paths.changeProductGroup, { companyId, productGroupId: id });
  return (
    <Confirm
      question={say(texts.question, { name })}
      {...(inUse === 0 && { submit: consoleTexts.delete })}
      tone="danger"
      cancel={{ label: inUse > 0 ? consoleTexts.close : consoleTexts.cancel, href: back }}
      problems={refusal?.problems ?? []}
    >
      <p>{inUse > 0 ? say(texts.inUse, { count: inUse }) : texts.text}</p>
    </Confirm>
  );
}
