import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { href, paths } from "~/paths";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";

export const loader = consoleRoute((asked) => contractDeed(asked, "withdraw"));

export const action = consoleRoute(async (asked) => {
  let gone: boolean;
  try {
    gone = await withdrawContract(asked.actor, asked.params.contractId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  if (!gone) throw contractDone(asked, "withdraw");
  throw redirect(href(paths.contracts, { companyId: asked.actor.company.id }, { done: "withdraw" }), 303);
});

export const meta = contractTitle("withdraw");

export const handle = contractHandle("withdraw");

/** Whoever began a contract takes it back, after asking. Row P2. */
export default function WithdrawContract() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <DeedConfirm deed="withdraw" page={page} problems={refusal?.problems ?? []} />;
}
