import { z } from "zod";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { collectRequests, findWiredRequest, findWiredRequests } from "~/domain/tier-account-requests/collection";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { resolveAccount } from "~/domain/tier-accounts/collection";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { created, type Endpoint, endpoint, ok, page } from "../endpoint";
import { Refused } from "../errors";
import { ChangedAccount, changeOf } from "../tier-accounts/bodies";
import { wireRequest } from "./wire";

const customers = { module: "customers" } as const;

const MEMBERS = ["id", "type", "status", "account", "vendor", "provider", "product", "reason", "events"];

const searchRequests = endpoint({
  ...{ method: "GET", path: "/tier/account-requests", name: "searchTierAccountRequests", ...customers, list: MEMBERS },
  work: async ({ actor, query }) => {
    const found = await collectRequests(actor, query);
    return page(found.rows.map(wireRequest), found, query);
  },
});

const getRequest = endpoint({
  ...{ method: "GET", path: "/tier/account-requests/:id", name: "getTierAccountRequest", ...customers },
  work: async ({ actor, params }) => ok(wireRequest(await findWiredRequest(actor, params.id!))),
});

const NewRequest = z.object({
  type: z.literal("update").nullish(),
  account: ChangedAccount.extend({ id: z.string().max(40).nullish() }),
});

/** Changes the account, and answers every request that comes of it: one for each linked product, none where there is none. */
const createRequest = endpoint({
  ...{ method: "POST", path: "/tier/account-requests", name: "createTierAccountRequest", ...customers },
  body: NewRequest,
  work: async ({ actor, body: { account } }) => {
    const { external_uid: externalUid, external_id: externalId } = account;
    const id = await resolveAccount(actor, { id: account.id, externalUid, externalId });
    const { changed, requests } = await updateTierAccount(actor, changeOf(id, account, null));
    if (!changed) throw new Refused(400, "TAR_004", ["The account is as described already: nothing has changed."]);
    const made = await findWiredRequests(
      actor,
      requests.map((request) => request.id),
    );
    return created(made.map(wireRequest));
  },
});

const acceptOne = endpoint({
  ...{ method: "POST", path: "/tier/account-requests/:id/accept", name: "acceptTierAccountRequest", ...customers },
  body: z.unknown(),
  work: async ({ actor, params }) => {
    await acceptRequest(actor, params.id!);
    return ok(wireRequest(await findWiredRequest(actor, params.id!)));
  },
});

const ignoreOne = endpoint({
  ...{ method: "POST", path: "/tier/account-requests/:id/ignore", name: "ignoreTierAccountRequest", ...customers },
  body: z.object({ reason: z.string().nullish() }),
  work: async ({ actor, params, body }) => {
    await ignoreRequest(actor, params.id!, body.reason ?? "");
    return ok(wireRequest(await findWiredRequest(actor, params.id!)));
  },
});

/** Customers: tier account requests. Connect.md §2.4, §3.1. */
export const tierAccountRequestEndpoints: readonly Endpoint[] = [
  searchRequests,
  createRequest,
  getRequest,
  acceptOne,
  ignoreOne,
];
