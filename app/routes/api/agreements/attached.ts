import { changeAgreement } from "~/domain/agreements/change";
import { readableAgreements } from "~/domain/agreements/collection";
import { enrol } from "~/domain/agreements/enrol";
import { findAgreement, type FoundAgreement } from "~/domain/agreements/find";
import type { Operator } from "~/auth/actor";
import { readableContracts, underAgreement } from "~/domain/contracts/collection";
import { offerContract } from "~/domain/contracts/offer";
import { isEnrolled } from "~/domain/contracts/status";
import { oneMarketplace, readableMarketplaces } from "~/domain/marketplaces/collection";
import { readablePartners, withContractUnder } from "~/domain/partners/collection";
import { openedBy, productsUnder, readableProductGroups } from "~/domain/product-groups/collection";
import { readableProducts } from "~/domain/products/collection";
import { Invalid } from "~/domain/refusals";
import { NewContract } from "../contracts/bodies";
import { Contract, wireContract } from "../contracts/wire";
import { created, type Endpoint, endpoint, nothing, page } from "../endpoint";
import { Marketplace, wireMarketplace } from "../marketplaces/wire";
import { Partner, wirePartner } from "../partners/endpoints";
import { ProductGroup, wireProductGroup } from "../product-groups/wire";
import { FullProduct, wireProduct } from "../products/endpoints";
import { Named } from "../written";

const path = "/agreements/:id";
const partners = { tag: "Partners", module: "partners", status: 200 } as const;

const searchContracts = endpoint({
  ...{ method: "GET", path: `${path}/contracts`, name: "searchAgreementContracts", ...partners },
  ...{ summary: "List the contracts under an agreement.", list: { row: Contract, fields: readableContracts.fields } },
  work: async ({ actor, params, query }) => {
    const { id } = await readableAgreements.find(actor, params.id!);
    const found = await readableContracts.collect(actor, query, underAgreement(id));
    return page(found.rows.map(wireContract), found, query);
  },
});

/** The distributor offers a program or service agreement; a partner enrols in the others. */
const createContract = endpoint({
  ...{ method: "POST", path: `${path}/contracts`, name: "createContract", ...partners, status: 201 },
  summary: "Offer an agreement to a partner, or enrol in one as a partner.",
  ...{ body: NewContract, answer: Contract },
  work: async ({ actor, params, body }) => {
    const { id, type, own, offer } = await findAgreement(actor, params.id!);
    const enrols = isEnrolled(type) && !own;
    if (!enrols && !body.partner) throw new Invalid("partnerId", "partner-not-found");
    const made = enrols
      ? await enrol(actor, id, body.enrolment, body.version ?? offer.version)
      : await offerContract(actor, id, body.partner!.id);
    return created(wireContract(await readableContracts.find(actor, made)));
  },
});

const searchPartners = endpoint({
  ...{ method: "GET", path: `${path}/partners`, name: "searchAgreementPartners", ...partners },
  ...{ summary: "List the partners under an agreement.", list: { row: Partner, fields: readablePartners.fields } },
  work: async ({ actor, params, query }) => {
    const { id } = await readableAgreements.find(actor, params.id!);
    const found = await readablePartners.collect(actor, query, withContractUnder(id));
    return page(found.rows.map(wirePartner), found, query);
  },
});

const searchProducts = endpoint({
  ...{ method: "GET", path: `${path}/products`, name: "searchAgreementProducts", ...partners },
  summary: "List the products that an agreement opens by its groups.",
  list: { row: FullProduct, fields: readableProducts.fields },
  work: async ({ actor, params, query }) => {
    const { id } = await readableAgreements.find(actor, params.id!);
    const found = await readableProducts.collect(actor, query, productsUnder(id));
    return page(found.rows.map(wireProduct), found, query);
  },
});

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

/** Partners: what stands under agreements, and what is attached to them. Connect.md §5.2. */
export const agreementAttachedEndpoints: readonly Endpoint[] = [
  ...[searchContracts, createContract, searchPartners, searchProducts],
  ...[searchMarketplaces, addMarketplace, removeMarketplace],
  ...[searchGroups, addGroup, removeGroup],
];
