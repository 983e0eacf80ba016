import { data } from "@remix-run/node";
import type { Operator } from "~/auth/actor";
import { findSignUp } from "~/domain/sign-ups/find";
import { notWaiting } from "~/domain/sign-ups/hold";
import { demandDecide } from "~/domain/sign-ups/policy";
import { isWaiting } from "~/domain/sign-ups/status";
import { sentence } from "~/texts/refusals";
import { statusOf } from "../../errors";
import type { Asked } from "../../gate.server";

/** What the pages that ask for a decision need to know of the sign-up; `closed` says why there is nothing to decide any more. */
export async function decidable({ actor, params }: Pick<Asked<Operator>, "actor" | "params">) {
  const { id, status, answers, decidedBy } = await findSignUp(actor, params.signUpId!);
  demandDecide(actor);
  const refusal = isWaiting(status) ? null : notWaiting(status, decidedBy);
  const { organization, name } = answers;
  const page = { companyId: actor.company.id, id, organization, name, closed: refusal && sentence(refusal) };
  return data(page, { status: refusal ? statusOf(refusal) : 200 });
}
