import { z } from "zod";
import type { Operator } from "~/auth/actor";
import { changeProductGroup } from "~/domain/product-groups/change";
import { productsIn, readableProductGroups } from "~/domain/product-groups/collection";
import { createProductGroup } from "~/domain/product-groups/create";
import { deleteProductGroup } from "~/domain/product-groups/delete";
import { readableProducts } from "~/domain/products/collection";
import { created, type Endpoint, endpoint, nothing, ok, page, tagOf } from "../endpoint";
import { unlessStale } from "../errors";
import { FullProduct, wireProduct } from "../products/endpoints";
import { readOnly } from "../read-only";
import { line, lines, Named, reference } from "../written";
import { ProductGroup, wireProductGroup } from "./wire";

const products = z.array(reference("PRD-300-100-001")).max(1_000);

const NewProductGroup = z
  .object({
    name: line(100).meta({ description: "No other group of the company has it.", examples: ["Security"] }),
    description: lines(500).default(""),
    products: products.default([]).meta({ description: "What is in it: products of the company's vendors." }),
  })
  .meta({ id: "NewProductGroup", description: "A product group to be made." });

const ProductGroupChange = z
  .object({
    name: line(100).optional(),
    description: lines(500).optional(),
    products: products.optional().meta({ description: "These products, and no others." }),
  })
  .meta({ id: "ProductGroupChange", description: "What changes: whatever is left out stays as it is." });

const catalog = { tag: "Catalog", module: "catalog" } as const;
const path = "/product-groups";

const idsOf = (sent: readonly { id: string }[]) => [...new Set(sent.map(({ id }) => id))];

interface Wanted {
  name?: string | undefined;
  description?: string | undefined;
  productIds?: readonly string[] | undefined;
}

/** Changes what is asked for, and leaves the rest. @param change what is wanted, by what is in it now */
async function changed(
  actor: Operator,
  id: string,
  change: (productIds: readonly string[]) => Wanted,
  seen: number | null,
) {
  const now = await readableProductGroups.find(actor, id);
  const wanted = change(now.productIds);
  const [name, description] = [wanted.name ?? now.name, wanted.description ?? now.description];
  const productIds = [...(wanted.productIds ?? now.productIds)];
  await changeProductGroup(actor, id, { name, description, productIds }, seen ?? now.version).catch(unlessStale(seen));
  return readableProductGroups.find(actor, id);
}

const createOne = endpoint({
  ...{ method: "POST", path, name: "createProductGroup", ...catalog, status: 201 },
  ...{ summary: "Make a product group.", body: NewProductGroup, answer: ProductGroup },
  work: async ({ actor, body: { products: sent, ...facts } }) => {
    const id = await createProductGroup(actor, { ...facts, productIds: idsOf(sent) });
    return created(wireProductGroup(await readableProductGroups.find(actor, id)), tagOf(1));
  },
});

const updateOne = endpoint({
  ...{ method: "PUT", path: `${path}/:id`, name: "updateProductGroup", ...catalog, status: 200 },
  ...{ summary: "Change a product group.", body: ProductGroupChange, answer: ProductGroup },
  work: async ({ actor, params, seen, body: { products: sent, ...facts } }) => {
    const row = await changed(actor, params.id!, () => ({ ...facts, productIds: sent && idsOf(sent) }), seen);
    return ok(wireProductGroup(row), tagOf(row.version));
  },
});

const deleteOne = endpoint({
  ...{ method: "DELETE", path: `${path}/:id`, name: "deleteProductGroup", ...catalog, status: 204 },
  summary: "Delete a product group that no agreement opens.",
  work: async ({ actor, params }) => {
    await deleteProductGroup(actor, params.id!);
    return nothing;
  },
});

const searchProductsIn = endpoint({
  ...{ method: "GET", path: `${path}/:id/products`, name: "searchProductGroupProducts", ...catalog, status: 200 },
  summary: "List what is in a product group.",
  list: { row: FullProduct, fields: readableProducts.fields },
  work: async ({ actor, params, query }) => {
    await readableProductGroups.find(actor, params.id!);
    const found = await readableProducts.collect(actor, query, productsIn(params.id!));
    return page(found.rows.map(wireProduct), found, query);
  },
});

const addProduct = endpoint({
  ...{ method: "POST", path: `${path}/:id/products`, name: "addProductGroupProduct", ...catalog, status: 201 },
  ...{ summary: "Put a product into a group.", body: Named, answer: ProductGroup },
  work: async ({ actor, params, body }) => {
    const more = (now: readonly string[]) => ({ productIds: idsOf([...now.map((id) => ({ id })), body]) });
    const row = await changed(actor, params.id!, more, null);
    return created(wireProductGroup(row), tagOf(row.version));
  },
});

const removeProduct = endpoint({
  ...{ method: "DELETE", path: `${path}/:id/products/:product`, name: "removeProductGroupProduct", ...catalog },
  ...{ status: 204, summary: "Take a product out of a group. What is not in it is out already." },
  work: async ({ actor, params }) => {
    const fewer = (now: readonly string[]) => ({ productIds: now.filter((id) => id !== params.product) });
    await changed(actor, params.id!, fewer, null);
    return nothing;
  },
});

export const productGroupEndpoints: readonly Endpoint[] = [
  ...readOnly({
    ...{ path, names: ["ProductGroup", "ProductGroups"], nouns: ["a product group", "the company's product groups"] },
    ...{ ...catalog, row: ProductGroup, from: readableProductGroups, wire: wireProductGroup },
    versionOf: ({ version }) => version,
  }),
  createOne,
  updateOne,
  deleteOne,
  searchProductsIn,
  addProduct,
  removeProduct,
];
