import type { z } from "zod";
import { Conflict, Forbidden, Invalid, NotFound, Refusal, TooLarge, TooSoon } from "~/domain/refusals";
import { BadQuery } from "~/rql/query";
import { sentence } from "~/texts/refusals";
import { Unreadable } from "../errors";
import type { Answer } from "./endpoint";

/** A no of the API's own, with the code that clients know it by. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors: readonly string[],
    readonly headers: Record<string, string> = {},
  ) {
    super(errors.join(" "));
    this.name = new.target.name;
  }
}

const said = (
  status: number,
  code: string,
  errors: readonly string[],
  headers: Record<string, string> = {},
): Answer => ({
  ...{ status, body: { error_code: code, errors }, headers },
});

/** What stands on the wire for the fields of our forms. */
const FIELDS: Record<string, string> = {
  parent: "parent.id",
  hub: "hub.id",
  externalUid: "external_uid",
  marketplaceId: "marketplace.id",
  sourcingAgreementId: "sourcing_agreement.id",
  partnerId: "partner.id",
  productId: "product.id",
  contractId: "contract.id",
  document: "file",
};

const ofField = ({ field }: Invalid) => (field === "" ? "" : `${FIELDS[field] ?? field}: `);

/**
 * Every no as clients read it: `{error_code, errors}`, each error a text. Connect.md §0.1-12.
 * @returns null for what is no refusal: a bug
 */
export function answerTo(error: unknown): Answer | null {
  if (error instanceof Refused) return said(error.status, error.code, error.errors, error.headers);
  if (error instanceof BadQuery) return said(400, "VAL_001", [error.message]);
  if (!(error instanceof Refusal)) return null;
  if (error instanceof Unreadable)
    return said(error.code === "body-too-large" ? 413 : 400, "VAL_001", [sentence(error, "en")]);
  const text = sentence(error, "en");
  if (error instanceof NotFound) return said(404, "NFND_000", [text]);
  if (error instanceof Forbidden) return said(403, "AUTH_003", [text]);
  if (error instanceof TooSoon) return said(429, "RATE_001", [text], { "Retry-After": String(error.seconds) });
  if (error instanceof TooLarge) return said(413, "VAL_001", [ofField(error) + text]);
  if (error instanceof Invalid) return said(400, "VAL_001", [ofField(error) + text]);
  return error instanceof Conflict ? said(400, "VAL_001", [text]) : null;
}

const STALE = ["stale", "agreement-stale", "settings-stale"];

/** Somebody else was there first: 412 for a client that has asked to be told. @param seen the version that If-Match names */
export const unlessStale =
  (seen: number | null) =>
  (error: unknown): never => {
    if (seen !== null && error instanceof Conflict && STALE.includes(error.code))
      throw new Refused(412, "VAL_001", ["It has changed since the version that If-Match names."]);
    throw error;
  };

/** What a body lacks, each with the path of the member that it is about. */
export const invalidBody = ({ issues }: z.ZodError): Refused =>
  new Refused(
    400,
    "VAL_001",
    issues.map(({ path, message }) => `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`),
  );
