import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeProductGroup } from "~/domain/product-groups/change";
import { findProductGroup } from "~/domain/product-groups/find";
import { ProductGroupChangeForm, productsIn } from "~/domain/product-groups/forms";
import { offeredProducts } from "~/domain/product-groups/offered";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { productGroupTexts as texts } from "~/texts/product-groups";
import { Id } from "~/ui/id";
import { MoreMenu } from "~/ui/menu";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { Saved } from "../settings/saved";
import { savedIn, savedWord } from "../settings/settings-page";
import { ProductGroupFacts } from "./product-group-facts";
import { ProductGroupForm } from "./product-group-form";

export const loader = consoleRoute(async ({ actor, params, url }) => {
  const group = await findProductGroup(actor, params.productGroupId!);
  const products = await offeredProducts(actor, group.productIds);
  return { group, name: group.name, products, saved: savedIn(url), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params, form }) => {
  const { id: productGroupId } = await findProductGroup(actor, params.productGroupId!);
  const answers = await form();
  const submission = parseWithZod(answers, { schema: ProductGroupChangeForm });
  if (submission.status !== "success") return unfit(submission);
  const { baseVersion, ...facts } = submission.value;
  const wanted = { ...facts, productIds: productsIn(answers) };
  try {
    const saved = savedWord(await changeProductGroup(actor, productGroupId, wanted, baseVersion));
    throw redirect(href(paths.changeProductGroup, { companyId: actor.company.id, productGroupId }, { saved }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["name", "products"] });
  }
});

export const meta = ({ data }: { data?: { name: string } }) => catalogTitle(data?.name ?? texts.title);

export const handle = catalogHandle(texts.title, "productGroups");

/** One product group: a form for those who may change it, its facts for everybody else of the company. Row P6. */
export default function ChangeProductGroup() {
  const { group, products, saved, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = { companyId, productGroupId: group.id };
  const deletion = {
    label: consoleTexts.delete,
    href: href(paths.deleteProductGroup, at),
    danger: true,
    confirm: true,
  };
  return (
    <>
      <PageHead
        title={group.name}
        meta={<Id value={group.id} />}
        actions={group.may.change && <MoreMenu of={group.name} items={[deletion]} />}
      />
      <Saved word={answer ? null : saved} />
      {group.may.change && (
        <ProductGroupForm
          action={href(paths.changeProductGroup, at)}
          cancel={href(paths.productGroups, { companyId })}
          products={products}
          group={group}
          answer={answer}
        />
      )}
      <ProductGroupFacts companyId={companyId} group={group} products={products} />
    </>
  );
}
