import type { Operator } from "~/auth/actor";
import { changeAgreement } from "~/domain/agreements/change";
import { readableAgreements } from "~/domain/agreements/collection";
import { findAgreement, type FoundAgreement } from "~/domain/agreements/find";
import { oneMarketplace, readableMarketplaces } from "~/domain/marketplaces/collection";
import { openedBy, readableProductGroups } from "~/domain/product-groups/collection";
import { created, type Endpoint, endpoint, nothing, page } from "../endpoint";
import { Marketplace, wireMarketplace } from "../marketplaces/wire";
import { ProductGroup, wireProductGroup } from "../product-groups/wire";
import { Named } from "../written";

const path = "/agreements/:id";
const partners = { tag: "Partners", module: "partners", status: 200 } as const;

const searchMarketplaces = endpoint({
  ...{ method: "GET", path: `${path}/marketplaces`, name: "searchAgreementMarketplaces", ...partners },
  summary: "List the marketplace that an agreement is for, where there is one.",
  list: { row: Marketplace, fields: readableMarketplaces.fields },
  work: async ({ actor, params, query }) => {
    const { marketplace } = await readableAgreements.find(actor, params.id!);
    const found = await readableMarketplaces.collect(actor, query, oneMarketplace(marketplace?.id ?? null));
    return page(found.rows.map(wireMarketplace), found, query);
  },
});

const searchGroups = endpoint({
  ...{ method: "GET", path: `${path}/product-groups`, name: "searchAgreementProductGroups", ...partners },
  summary: "List the product groups that an agreement opens.",
  list: { row: ProductGroup, fields: readableProductGroups.fields },
  work: async ({ actor, params, query }) => {
    const { id } = await readableAgreements.find(actor, params.id!);
    const found = await readableProductGroups.collect(actor, query, openedBy(id));
    return page(found.rows.map(wireProductGroup), found, query);
  },
});

interface Attached {
  marketplaceId: string;
  groupIds: readonly string[];
}

/** Attaches something to an agreement, or takes it off; the rest stays. */
async function attach(actor: Operator, id: string, change: (now: FoundAgreement) => Partial<Attached>): Promise<void> {
  const now = await findAgreement(actor, id);
  const { name, autoAccept, marketplace, sourcing, revision } = now;
  const wanted = change(now);
  const { marketplaceId = marketplace?.id ?? "", groupIds = now.groups.map((group) => group.id) } = wanted;
  const terms = { name, autoAccept, marketplaceId, sourcingAgreementId: sourcing?.id ?? "" };
  await changeAgreement(actor, id, terms, groupIds, revision);
}

const addMarketplace = endpoint({
  ...{ method: "POST", path: `${path}/marketplaces`, name: "addAgreementMarketplace", ...partners, status: 201 },
  summary: "Say for which marketplace a service, syndication or referral agreement is.",
  ...{ body: Named, answer: Marketplace },
  work: async ({ actor, params, body }) => {
    await attach(actor, params.id!, () => ({ marketplaceId: body.id }));
    return created(wireMarketplace(await readableMarketplaces.find(actor, body.id)));
  },
});

const removeMarketplace = endpoint({
  ...{ method: "DELETE", path: `${path}/marketplaces/:marketplace`, name: "removeAgreementMarketplace", ...partners },
  ...{ status: 204, summary: "Say that an agreement is for no marketplace any more." },
  work: async ({ actor, params }) => {
    await attach(actor, params.id!, (now) => (now.marketplace?.id === params.marketplace ? { marketplaceId: "" } : {}));
    return nothing;
  },
});

const addGroup = endpoint({
  ...{ method: "POST", path: `${path}/product-groups`, name: "addAgreementProductGroup", ...partners, status: 201 },
  ...{
    summary: "Let a service agreement open a product group.",
    body: Named,
    answer: ProductGroup,
  },
  work: async ({ actor, params, body }) => {
    const group = await readableProductGroups.find(actor, body.id);
    await attach(actor, params.id!, ({ groups }) => ({ groupIds: [...groups.map(({ id }) => id), group.id] }));
    return created(wireProductGroup(group));
  },
});

const removeGroup = endpoint({
  ...{ method: "DELETE", path: `${path}/product-groups/:group`, name: "removeAgreementProductGroup", ...partners },
  ...{ status: 204, summary: "Let a service agreement open a product group no more." },
  work: async ({ actor, params }) => {
    const others = ({ groups }: FoundAgreement) => groups.map(({ id }) => id).filter((id) => id !== params.group);
    await attach(actor, params.id!, (now) => ({ groupIds: others(now) }));
    return nothing;
  },
});

/** Partners: what is attached to agreements. Connect.md §5.2. */
export const agreementAttachedEndpoints: readonly Endpoint[] = [
  ...[searchMarketplaces, addMarketplace, removeMarketplace],
  ...[searchGroups, addGroup, removeGroup],
];
