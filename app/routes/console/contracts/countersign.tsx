import { useActionData, useLoaderData } from "@remix-run/react";
import { countersignContract } from "~/domain/contracts/countersign";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";

export const loader = consoleRoute((asked) => contractDeed(asked, "countersign"));

export const action = consoleRoute(async (asked) => {
  try {
    await countersignContract(asked.actor, asked.params.contractId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw contractDone(asked, "countersign");
});

export const meta = contractTitle("countersign");

export const handle = contractHandle("countersign");

/** The distributor signs against its partner, after asking. Row P2. */
export default function CountersignContract() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <DeedConfirm deed="countersign" page={page} problems={refusal?.problems ?? []} />;
}
