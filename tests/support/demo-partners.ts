import { createHash, randomBytes, randomInt } from "node:crypto";
import type postgres from "postgres";
import { ids } from "./demo";
import { storedDocument } from "./documents";

const digits = (pattern: string) => pattern.replace(/d/g, () => String(randomInt(10)));

const HASH = "0".repeat(64);

/** An agreement of Meridian's with one active version; answers its id. */
export async function demoAgreement(
  sql: postgres.Sql,
  type: "program" | "service" | "syndication" = "program",
): Promise<string> {
  const id = digits({ program: "AGP-ddd-ddd-ddd", service: "AGS-ddd-ddd-ddd", syndication: "AGY-ddd-ddd-ddd" }[type]);
  await sql`insert into agreements (id, company_id, type, name) values (${id}, ${ids.meridian}, ${type}, ${`Terms ${id}`})`;
  await sql`
    insert into agreement_versions (agreement_id, version, name, description, document_source, hash, active, created_by, created_by_name)
    values (${id}, 1, 'Terms', 'Be **fair**.', 'none', ${HASH}, true, 'UR-000-000-000', 'Ingrid Halvorsen')`;
  return id;
}

/** The same, with a stored document in the agreement. */
export async function demoOfferedDocument(sql: postgres.Sql) {
  const invited = await demoInvitedPartner(sql);
  const documentId = await storedDocument(sql, { companyId: ids.meridian });
  await sql`update documents set attached_at = now() where id = ${documentId}`;
  await sql`
    update agreement_versions set document_source = 'upload', document_id = ${documentId}
    where agreement_id = ${invited.agreementId}`;
  return invited;
}

/** A vendor that Meridian has invited to a program agreement, with an open activation link. */
export async function demoInvitedPartner(sql: postgres.Sql) {
  const agreementId = await demoAgreement(sql);
  const partnerId = digits("VA-ddd-ddd");
  const contractId = digits("CRP-ddddd-ddddd-ddddd");
  const token = randomBytes(32).toString("base64url");
  await sql`insert into companies (id, role, name, status) values (${partnerId}, 'vendor', ${`Quay Street ${partnerId}`}, 'invited')`;
  await sql`
    insert into contracts (id, type, agreement_id, agreement_version, company_id, partner_id, status, created_by, created_by_name)
    values (${contractId}, 'program', ${agreementId}, 1, ${ids.meridian}, ${partnerId}, 'pending', 'UR-000-000-000', 'Ingrid Halvorsen')`;
  await sql`
    insert into partners (company_id, partner_id, role, name, status)
    select a.id, b.id, b.role, b.name, b.status from companies a, companies b
    where (a.id, b.id) in ((${ids.meridian}, ${partnerId}), (${partnerId}, ${ids.meridian}))`;
  await sql`
    insert into partner_invitations (id, contract_id, company_id, partner_id, token, expires_at, made_by)
    select ${digits("INV-dddd-dddd-dddd")}, ${contractId}, ${ids.meridian}, ${partnerId},
      ${createHash("sha256").update(token).digest("hex")}, now() + interval '30 days', id
    from operators where email = 'owner@meridian.example'`;
  return { agreementId, partnerId, contractId, token };
}

type Status = "enrolling" | "pending" | "active";

/** A second wording of an agreement, on offer or not. */
export async function demoVersion(sql: postgres.Sql, agreementId: string, active = false): Promise<void> {
  if (active) await sql`update agreement_versions set active = false where agreement_id = ${agreementId}`;
  await sql`update agreements set last_version = 2 where id = ${agreementId}`;
  await sql`
    insert into agreement_versions (agreement_id, version, name, description, document_source, hash, active, created_by, created_by_name)
    values (${agreementId}, 2, 'Terms', 'Be **fairer**.', 'none', ${HASH}, ${active}, 'UR-000-000-000', 'Ingrid Halvorsen')`;
}

/** A marketplace of Meridian's; their ids are so short that one may be drawn twice. */
export async function demoMarketplace(sql: postgres.Sql, name?: string): Promise<string> {
  for (;;) {
    const id = digits("MP-ddddd");
    const made = await sql`
      insert into marketplaces (id, company_id, name, zone, currency)
      values (${id}, ${ids.meridian}, ${name ?? `Market ${id}`}, 'EU', 'EUR') on conflict do nothing returning id`;
    if (made.length > 0) return id;
  }
}

/** A distribution agreement of Meridian's for a marketplace of its own, inside a program that Aurora has signed. */
export async function demoDistribution(sql: postgres.Sql): Promise<string> {
  const { agreementId: parentId } = await demoContract(sql, { status: "active" });
  const id = digits("AGD-ddd-ddd-ddd");
  const marketplaceId = await demoMarketplace(sql);
  await sql`
    insert into agreements (id, company_id, type, name, parent_id, marketplace_id)
    values (${id}, ${ids.meridian}, 'distribution', ${`Terms ${id}`}, ${parentId}, ${marketplaceId})`;
  await sql`
    insert into agreement_versions (agreement_id, version, name, description, document_source, hash, active, created_by, created_by_name)
    values (${id}, 1, 'Terms', 'Be **fair**.', 'none', ${HASH}, true, 'UR-000-000-000', 'Ingrid Halvorsen')`;
  return id;
}

/** A contract of Meridian's with Aurora; one that the partner has signed carries the signature. */
export async function demoContract(
  sql: postgres.Sql,
  { type = "program", status = "pending" }: { type?: "program" | "distribution"; status?: Status } = {},
) {
  const agreementId = type === "program" ? await demoAgreement(sql) : await demoDistribution(sql);
  const contractId = digits(type === "program" ? "CRP-ddddd-ddddd-ddddd" : "CRD-ddddd-ddddd-ddddd");
  await sql`
    insert into contracts (id, type, agreement_id, agreement_version, company_id, partner_id, status, created_by, created_by_name, activated_at)
    values (${contractId}, ${type}, ${agreementId}, 1, ${ids.meridian}, ${ids.aurora}, ${status}, 'UR-000-000-000', 'Ingrid Halvorsen',
      ${status === "active" ? new Date() : null})`;
  if (type === "distribution" || status === "active")
    await sql`
      insert into contract_signatures (contract_id, agreement_id, agreement_version, hash, signed_by, signed_by_name, signed_by_email)
      values (${contractId}, ${agreementId}, 1, ${HASH}, 'UR-000-000-000', 'Robert Balboa', 'rbalboa@fs.example')`;
  return { agreementId, contractId };
}
