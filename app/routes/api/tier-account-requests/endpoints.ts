import { z } from "zod";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import {
  collectRequests,
  findWiredRequest,
  findWiredRequests,
  tierAccountRequestFields,
} from "~/domain/tier-account-requests/collection";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { resolveAccount } from "~/domain/tier-accounts/resolve";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { created, type Endpoint, endpoint, ok, page } from "../endpoint";
import { Refused } from "../errors";
import { Nothing } from "../shapes";
import { ChangedAccount } from "../tier-accounts/bodies";
import { changeOf } from "../tier-accounts/facts";
import { TierAccountRequest, wireRequest } from "./wire";

const customers = { tag: "Customers", module: "customers", status: 200 } as const;

const searchRequests = endpoint({
  ...{ method: "GET", path: "/tier/account-requests", name: "searchTierAccountRequests", ...customers },
  ...{ summary: "List requests.", list: { row: TierAccountRequest, fields: tierAccountRequestFields } },
  work: async ({ actor, query }) => {
    const found = await collectRequests(actor, query);
    return page(found.rows.map(wireRequest), found, query);
  },
});

const getRequest = endpoint({
  ...{ method: "GET", path: "/tier/account-requests/:id", name: "getTierAccountRequest", ...customers },
  ...{ summary: "Read a request.", answer: TierAccountRequest },
  work: async ({ actor, params }) => ok(wireRequest(await findWiredRequest(actor, params.id!))),
});

const Reason = z
  .object({
    reason: z
      .string()
      .nullish()
      .meta({ description: "At most 255 characters.", examples: ["Not our customer"] }),
  })
  .meta({ id: "IgnoredBecause", description: "Why a request is ignored." });

/** The account is named by its id, else by its external UUID, else by an external ID that only one has. */
const NewRequest = z
  .object({
    type: z.literal("update").nullish(),
    account: ChangedAccount.extend({ id: z.string().max(40).nullish() }).meta({
      description: "Which account, by id, else external_uid, else external_id, and what changes of it.",
    }),
  })
  .meta({ id: "NewTierAccountRequest", description: "A change of an account." });

/** Changes the account, and answers every request that comes of it: one for each linked product, none where there is none. */
const createRequest = endpoint({
  ...{ method: "POST", path: "/tier/account-requests", name: "createTierAccountRequest", ...customers },
  summary: "Change an account, and read the requests that come of it: one for each linked product.",
  ...{ status: 201, body: NewRequest, answer: z.array(TierAccountRequest) },
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
  ...{ summary: "The vendor confirms a change.", body: Nothing, answer: TierAccountRequest },
  work: async ({ actor, params }) => {
    await acceptRequest(actor, params.id!);
    return ok(wireRequest(await findWiredRequest(actor, params.id!)));
  },
});

const ignoreOne = endpoint({
  ...{ method: "POST", path: "/tier/account-requests/:id/ignore", name: "ignoreTierAccountRequest", ...customers },
  ...{ summary: "The vendor does not take a change over, and says why.", body: Reason, answer: TierAccountRequest },
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
