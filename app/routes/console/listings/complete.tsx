import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { completeListingRequest } from "~/domain/listings/complete";
import { listingTexts } from "~/texts/listings";
import { refusedConfirmation } from "../../form";
import { catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { afterDeed, askedRequest } from "./deed-page.server";
import { DeedQuestion } from "./deed-question";
import { requestHandle } from "./listing-crumbs";

const [label] = listingTexts.requests.complete;

export const loader = consoleRoute((asked) => askedRequest(asked, "complete"));

export const action = consoleRoute(async (asked) => {
  try {
    await completeListingRequest(asked.actor, asked.params.requestId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(afterDeed(asked, "complete"), 303);
});

export const meta = () => catalogTitle(label);

export const handle = requestHandle(label);

/** The provider says that what was asked for is done, after asking. Row P9. */
export default function CompleteListingRequest() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <DeedQuestion deed="complete" page={page} problems={refusal?.problems ?? []} />;
}
