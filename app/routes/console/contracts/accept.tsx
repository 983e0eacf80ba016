import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptContract } from "~/domain/contracts/accept";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { contractHandle, contractTitle } from "./contract-page";
import { DeedConfirm } from "./deed-confirm";
import { contractDeed, contractDone } from "./deed.server";

export const loader = consoleRoute((asked) => contractDeed(asked, "accept"));

export const action = consoleRoute(async (asked) => {
  try {
    await acceptContract(asked.actor, asked.params.contractId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw contractDone(asked, "accept");
});

export const meta = contractTitle("accept");

export const handle = contractHandle("accept");

/** The distributor accepts an enrolment, after asking. Row P2. */
export default function AcceptContract() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <DeedConfirm deed="accept" page={page} problems={refusal?.problems ?? []} />;
}
