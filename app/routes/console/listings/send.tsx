import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendListingRequest } from "~/domain/listings/send";
import { listingTexts } from "~/texts/listings";
import { refusedConfirmation } from "../../form";
import { catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { afterDeed, askedRequest } from "./deed-page.server";
import { DeedQuestion } from "./deed-question";
import { requestHandle } from "./listing-crumbs";

const [label] = listingTexts.requests.send;

export const loader = consoleRoute((asked) => askedRequest(asked, "send"));

export const action = consoleRoute(async (asked) => {
  try {
    await sendListingRequest(asked.actor, asked.params.requestId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(afterDeed(asked, "send"), 303);
});

export const meta = () => catalogTitle(label);

export const handle = requestHandle(label);

/** The vendor sends its draft for review, after asking. Row P9. */
export default function SendListingRequest() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <DeedQuestion deed="send" page={page} problems={refusal?.problems ?? []} />;
}
