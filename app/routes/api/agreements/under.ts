import { readableAgreements } from "~/domain/agreements/collection";
import { enrol } from "~/domain/agreements/enrol";
import { findAgreement } from "~/domain/agreements/find";
import { readableContracts, underAgreement } from "~/domain/contracts/collection";
import { offerContract } from "~/domain/contracts/offer";
import { isEnrolled } from "~/domain/contracts/status";
import { readablePartners, withContractUnder } from "~/domain/partners/collection";
import { productsUnder } from "~/domain/product-groups/collection";
import { readableProducts } from "~/domain/products/collection";
import { Invalid } from "~/domain/refusals";
import { NewContract } from "../contracts/bodies";
import { Contract, wireContract } from "../contracts/wire";
import { created, type Endpoint, endpoint, page } from "../endpoint";
import { Partner, wirePartner } from "../partners/endpoints";
import { FullProduct, wireProduct } from "../products/endpoints";

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

/** Partners: what stands under agreements. Connect.md §5.2. */
export const underAgreementEndpoints: readonly Endpoint[] = [
  ...[searchContracts, createContract, searchPartners, searchProducts],
];
