import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptListingRequest } from "~/domain/listings/accept";
import { listingTexts } from "~/texts/listings";
import { refusedConfirmation } from "../../form";
import { catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { afterDeed, askedRequest } from "./deed-page.server";
import { DeedQuestion } from "./deed-question";
import { requestHandle } from "./listing-crumbs";

const [label] = listingTexts.requests.accept;

export const loader = consoleRoute((asked) => askedRequest(asked, "accept"));

export const action = consoleRoute(async (asked) => {
  try {
    await acceptListingRequest(asked.actor, asked.params.requestId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(afterDeed(asked, "accept"), 303);
});

export const meta = () => catalogTitle(label);

export const handle = requestHandle(label);

/** The provider takes a request on, after asking. Row P9. */
export default function AcceptListingRequest() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <DeedQuestion deed="accept" page={page} problems={refusal?.problems ?? []} />;
}
