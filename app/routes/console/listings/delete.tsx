import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteListingRequest } from "~/domain/listings/delete";
import { href, paths } from "~/paths";
import { listingTexts } from "~/texts/listings";
import { refusedConfirmation } from "../../form";
import { catalogTitle } from "../catalog/catalog-page";
import { consoleRoute } from "../gate.server";
import { askedRequest } from "./deed-page.server";
import { DeedQuestion } from "./deed-question";
import { requestHandle } from "./listing-crumbs";

const [label] = listingTexts.requests.delete;

export const loader = consoleRoute((asked) => askedRequest(asked, "delete"));

export const action = consoleRoute(async (asked) => {
  try {
    await deleteListingRequest(asked.actor, asked.params.requestId!);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.listingRequests, { companyId: asked.actor.company.id }, { done: "delete" }), 303);
});

export const meta = () => catalogTitle(label);

export const handle = requestHandle(label);

/** The vendor throws its draft away, after asking. Row P9. */
export default function DeleteListingRequest() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return <DeedQuestion deed="delete" page={page} problems={refusal?.problems ?? []} />;
}
