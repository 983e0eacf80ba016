/** What a webhook can be told of. */
export const objectClasses = ["tier_account", "tier_account_request"] as const;

export type ObjectClass = (typeof objectClasses)[number];

/** What can happen to each. A request is born with `created`, or with `unsupported` where the product takes none. */
export interface Events {
  tier_account: "created" | "updated" | "deleted";
  tier_account_request: "created" | "unsupported" | "accepted" | "ignored";
}

/** One thing that happened to one object. */
export type WebhookEvent = {
  [Class in ObjectClass]: { objectClass: Class; objectId: string; event: Events[Class] };
}[ObjectClass];

/** Where our API has the objects of a class, below the installation's address. */
export const API_PLACES: Record<ObjectClass, string> = {
  tier_account: "/public/v1/tier/accounts/",
  tier_account_request: "/public/v1/tier/account-requests/",
};
