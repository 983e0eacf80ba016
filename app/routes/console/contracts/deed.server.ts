import { data, redirect } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { findContract } from "~/domain/contracts/find";
import { partyOf } from "~/domain/contracts/policy";
import { type ContractDeed, transitionOf } from "~/domain/contracts/status";
import { demandContracts } from "~/domain/partners/policy";
import { Conflict } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { sentence } from "~/texts/refusals";
import type { Asked } from "../../gate.server";
import { shownWording } from "./shown-wording.server";

/** What a page that asks about a contract knows of it. A deed that is not open now is refused there, with the reason. */
export async function contractDeed({ actor, params }: Asked<Operator>, deed: ContractDeed) {
  const contract = await findContract(actor, params.contractId!);
  demandContracts(actor);
  const open = transitionOf(deed, contract, partyOf(actor, contract)) !== undefined && contract.open.includes(deed);
  const closed = open ? null : sentence(new Conflict("contract-stands", { status: contract.status }));
  const page = {
    ...{ contract, companyId: actor.company.id, company: actor.company.name, closed },
    wording: shownWording(contract.offered, actor.company.id),
  };
  return data(page, { status: open ? 200 : 409 });
}

/** Back to the contract, which says what has been done. */
export const contractDone = ({ actor, params }: Asked<Operator>, done: string) =>
  redirect(href(paths.contract, { companyId: actor.company.id, contractId: params.contractId! }, { done }), 303);
