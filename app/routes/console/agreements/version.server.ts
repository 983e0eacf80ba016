import type { Operator } from "~/auth/actor";
import { findVersion } from "~/domain/agreements/find";
import { NotFound } from "~/domain/refusals";
import type { Asked } from "../../gate.server";
import { shownWording } from "../contracts/shown-wording.server";
import { agreementAsked, agreementToChange } from "./agreement.server";

/** The number in the address; what is none is no page. */
export function versionAsked({ params }: Asked<Operator>): number {
  if (!/^[1-9]\d{0,8}$/.test(params.version!)) throw new NotFound("version");
  return Number(params.version);
}

/** One version of the agreement in the address, to be read, or changed by its owner. */
export async function versionPage(asked: Asked<Operator>, { change = false } = {}) {
  const number = versionAsked(asked);
  const page = await (change ? agreementToChange(asked) : agreementAsked(asked));
  const { active, contracts, ...version } = await findVersion(asked.actor, page.agreement, number);
  return { ...page, active, contracts, wording: shownWording(version, page.companyId) };
}
