import type { Operator } from "~/auth/actor";
import { changeAgreement } from "~/domain/agreements/change";
import { inProgram, readableAgreements } from "~/domain/agreements/collection";
import { createAgreement, createDistributionAgreement } from "~/domain/agreements/create";
import { deleteAgreement } from "~/domain/agreements/delete";
import { findAgreement } from "~/domain/agreements/find";
import { created, type Endpoint, endpoint, nothing, ok, page, tagOf } from "../endpoint";
import { unlessStale } from "../errors";
import { AgreementChange, NewAgreement, NewDistribution, wordingIn } from "./bodies";
import { Agreement, wireAgreement } from "./wire";

const path = "/agreements";
const partners = { tag: "Partners", module: "partners", status: 200 } as const;

/** An agreement as it is now, for who asks. */
export async function agreementNow(actor: Operator, id: string) {
  const found = await readableAgreements.find(actor, id);
  return { wired: wireAgreement(found, actor.company), tag: tagOf(found.revision) };
}

const searchAll = endpoint({
  ...{ method: "GET", path, name: "searchAgreements", ...partners },
  ...{ summary: "List agreements in sight.", list: { row: Agreement, fields: readableAgreements.fields } },
  work: async ({ actor, query }) => {
    const found = await readableAgreements.collect(actor, query);
    const rows = found.rows.map((row) => wireAgreement(row, actor.company));
    return page(rows, found, query);
  },
});

const getOne = endpoint({
  ...{ method: "GET", path: `${path}/:id`, name: "getAgreement", ...partners },
  ...{ summary: "Read an agreement with the wording on offer.", answer: Agreement },
  work: async ({ actor, params }) => {
    const { wired, tag } = await agreementNow(actor, params.id!);
    return ok(wired, tag);
  },
});

const createOne = endpoint({
  ...{ method: "POST", path, name: "createAgreement", ...partners, status: 201 },
  ...{ summary: "Write an agreement.", body: NewAgreement, withDocument: true, answer: Agreement },
  work: async ({ actor, body, documentId }) => {
    const { type, name, auto_accept: autoAccept, parent, product_groups: groups } = body;
    const marketplaceId = body.marketplace?.id ?? "";
    const facts = { name, autoAccept, marketplaceId, wording: wordingIn(body, documentId) };
    const groupIds = groups.map(({ id }) => id);
    const sourcingAgreementId = body.sourcing_agreement?.id ?? "";
    const id =
      type === "distribution"
        ? await createDistributionAgreement(actor, parent!.id, facts)
        : await createAgreement(actor, { ...facts, type, sourcingAgreementId }, groupIds);
    const { wired, tag } = await agreementNow(actor, id);
    return created(wired, tag);
  },
});

const updateOne = endpoint({
  ...{ method: "PUT", path: `${path}/:id`, name: "updateAgreement", ...partners },
  ...{ summary: "Change an agreement's name and terms.", body: AgreementChange, answer: Agreement },
  work: async ({ actor, params, body, seen }) => {
    const now = await findAgreement(actor, params.id!);
    const sent = <T>(wanted: T | null | undefined, stays: T): T | null => (wanted === undefined ? stays : wanted);
    const wanted = {
      ...{ name: body.name ?? now.name, autoAccept: body.auto_accept ?? now.autoAccept },
      marketplaceId: sent(body.marketplace, now.marketplace)?.id ?? "",
      sourcingAgreementId: sent(body.sourcing_agreement, now.sourcing)?.id ?? "",
    };
    const groupIds = now.groups.map(({ id }) => id);
    await changeAgreement(actor, now.id, wanted, groupIds, seen ?? now.revision).catch(unlessStale(seen));
    const { wired, tag } = await agreementNow(actor, now.id);
    return ok(wired, tag);
  },
});

const deleteOne = endpoint({
  ...{ method: "DELETE", path: `${path}/:id`, name: "deleteAgreement", ...partners, status: 204 },
  summary: "Delete an agreement that nothing stands under.",
  work: async ({ actor, params }) => {
    await deleteAgreement(actor, params.id!);
    return nothing;
  },
});

const searchChildren = endpoint({
  ...{ method: "GET", path: `${path}/:id/agreements`, name: "searchChildAgreements", ...partners },
  ...{ summary: "List the distribution agreements of a program." },
  list: { row: Agreement, fields: readableAgreements.fields },
  work: async ({ actor, params, query }) => {
    const { id } = await readableAgreements.find(actor, params.id!);
    const found = await readableAgreements.collect(actor, query, inProgram(id));
    const rows = found.rows.map((row) => wireAgreement(row, actor.company));
    return page(rows, found, query);
  },
});

const createChild = endpoint({
  ...{ method: "POST", path: `${path}/:id/agreements`, name: "createDistributionAgreement", ...partners, status: 201 },
  ...{ summary: "Write a distribution agreement inside a program.", body: NewDistribution, answer: Agreement },
  withDocument: true,
  work: async ({ actor, params, body, documentId }) => {
    const { name, auto_accept: autoAccept, marketplace } = body;
    const facts = { name, autoAccept, marketplaceId: marketplace?.id ?? "", wording: wordingIn(body, documentId) };
    const { wired, tag } = await agreementNow(actor, await createDistributionAgreement(actor, params.id!, facts));
    return created(wired, tag);
  },
});

/** Partners: agreements. Connect.md §5.2. */
export const agreementEndpoints: readonly Endpoint[] = [
  ...[searchAll, createOne, getOne, updateOne, deleteOne],
  ...[searchChildren, createChild],
];
