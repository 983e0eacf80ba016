import type { z } from "zod";
import type { Operator } from "~/auth/actor";
import { activateVersion } from "~/domain/agreements/activate-version";
import { addVersion } from "~/domain/agreements/add-version";
import { deleteVersion } from "~/domain/agreements/delete-version";
import { findAgreement, findVersion, type FoundAgreement, versionsOf } from "~/domain/agreements/find";
import { openDocument } from "~/domain/documents/open";
import { NotFound } from "~/domain/refusals";
import { type Answer, created, type Endpoint, endpoint, nothing, ok, page } from "../endpoint";
import { Nothing } from "../shapes";
import { moment } from "../wire";
import { NewVersion, wordingIn } from "./bodies";
import { AgreementVersion, wireWording } from "./wire";

const path = "/agreements/:id/versions";
const partners = { tag: "Partners", module: "partners", status: 200 } as const;

/** @throws NotFound of what is no number */
function numberIn(version: string): number {
  if (!/^\d{1,9}$/.test(version)) throw new NotFound("version");
  return Number(version);
}

async function wireVersion(
  actor: Operator,
  agreement: FoundAgreement,
  wanted: number,
): Promise<z.input<typeof AgreementVersion>> {
  const found = await findVersion(actor, agreement, wanted);
  const { version, active, createdByName, createdAt, contracts } = found;
  return {
    ...{ id: agreement.id, version, active },
    ...wireWording(found, `/agreements/${agreement.id}/versions/${version}/document`),
    ...(agreement.own && { author: { id: found.createdBy, name: createdByName } }),
    stats: { contracts: agreement.own ? contracts : 0 },
    events: { created: { at: moment(createdAt) } },
  };
}

const searchVersions = endpoint({
  ...{ method: "GET", path, name: "searchAgreementVersions", ...partners },
  ...{ summary: "List the versions of an agreement, newest first.", list: { row: AgreementVersion } },
  work: async ({ actor, params, query }) => {
    const agreement = await findAgreement(actor, params.id!);
    const all = await versionsOf(actor, agreement);
    const shown = all.slice(query.offset, query.offset + query.limit);
    const rows = await Promise.all(shown.map(({ version }) => wireVersion(actor, agreement, version)));
    return page(rows, { total: all.length }, query);
  },
});

const getVersion = endpoint({
  ...{ method: "GET", path: `${path}/:version`, name: "getAgreementVersion", ...partners },
  ...{ summary: "Read a version of an agreement.", answer: AgreementVersion },
  work: async ({ actor, params }) =>
    ok(await wireVersion(actor, await findAgreement(actor, params.id!), numberIn(params.version!))),
});

const createVersion = endpoint({
  ...{ method: "POST", path, name: "createAgreementVersion", ...partners, status: 201 },
  ...{ summary: "Write a new version of an agreement.", body: NewVersion, answer: AgreementVersion },
  withDocument: true,
  work: async ({ actor, params, body, documentId }) => {
    const wording = wordingIn(body, documentId);
    const version = await addVersion(actor, params.id!, { wording, active: body.active });
    return created(await wireVersion(actor, await findAgreement(actor, params.id!), version));
  },
});

const activate = endpoint({
  ...{ method: "POST", path: `${path}/:version/activate`, name: "activateAgreementVersion", ...partners },
  ...{ summary: "Put a version on offer in place of the one before.", body: Nothing, answer: AgreementVersion },
  work: async ({ actor, params }) => {
    const version = numberIn(params.version!);
    await activateVersion(actor, params.id!, version);
    return ok(await wireVersion(actor, await findAgreement(actor, params.id!), version));
  },
});

const deleteOne = endpoint({
  ...{ method: "DELETE", path: `${path}/:version`, name: "deleteAgreementVersion", ...partners, status: 204 },
  summary: "Delete a version that is not on offer and that no contract was ever in.",
  work: async ({ actor, params }) => {
    await deleteVersion(actor, params.id!, numberIn(params.version!));
    return nothing;
  },
});

interface Worded {
  documentUrl: string | null;
  documentId: string | null;
}

/** An external document is pointed to; an uploaded one is what is answered. */
async function documentOf(actor: Operator, { documentUrl, documentId }: Worded): Promise<Answer> {
  if (documentUrl !== null) return { status: 302, headers: { Location: documentUrl } };
  if (documentId === null) throw new NotFound("document");
  return { status: 200, file: await openDocument(actor, documentId) };
}

const documents = {
  ...partners,
  status: 302,
  file: true,
  summary: "The document: by its address, or its bytes.",
} as const;

const getDocument = endpoint({
  ...{ method: "GET", path: "/agreements/:id/document", name: "getAgreementDocument", ...documents },
  work: async ({ actor, params }) => documentOf(actor, (await findAgreement(actor, params.id!)).offer),
});

const getVersionDocument = endpoint({
  ...{ method: "GET", path: `${path}/:version/document`, name: "getAgreementVersionDocument", ...documents },
  work: async ({ actor, params }) => {
    const agreement = await findAgreement(actor, params.id!);
    return documentOf(actor, await findVersion(actor, agreement, numberIn(params.version!)));
  },
});

/** Partners: what agreements say. Connect.md §5.2. */
export const agreementVersionEndpoints: readonly Endpoint[] = [
  ...[searchVersions, createVersion, getVersion, deleteOne, activate],
  ...[getDocument, getVersionDocument],
];
