import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demandArrange, demandDistributor } from "~/domain/catalog/policy";
import { createProductGroup } from "~/domain/product-groups/create";
import { ProductGroupForm as Schema, productsIn } from "~/domain/product-groups/forms";
import { offeredProducts } from "~/domain/product-groups/offered";
import { href, paths } from "~/paths";
import { productGroupTexts as texts } from "~/texts/product-groups";
import { PageHead } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { catalogHandle, catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { ProductGroupForm } from "./product-group-form";

export const loader = consoleRoute(async ({ actor }) => {
  demandDistributor(actor);
  demandArrange(actor);
  return { products: await offeredProducts(actor, []), companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, form }) => {
  demandDistributor(actor);
  demandArrange(actor);
  const answers = await form();
  const submission = parseWithZod(answers, { schema: Schema });
  if (submission.status !== "success") return unfit(submission);
  try {
    const created = await createProductGroup(actor, { ...submission.value, productIds: productsIn(answers) });
    throw redirect(href(paths.productGroups, { companyId: actor.company.id }, { created }), 303);
  } catch (error) {
    return refused(submission, error, { fields: ["name", "products"] });
  }
});

export const meta = () => catalogTitle(texts.create);

export const handle = catalogHandle(texts.title, "productGroups", texts.create);

/** Makes a product group. Row P6. */
export default function CreateProductGroup() {
  const { products, companyId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={texts.create} />
      <ProductGroupForm
        action={href(paths.createProductGroup, { companyId })}
        cancel={href(paths.productGroups, { companyId })}
        submit={texts.create}
        products={products}
        answer={answer}
      />
    </>
  );
}
