import { z } from "zod";
import type { WiredVersion } from "~/domain/tier-accounts/wired-versions";
import { NO_HUB, REGION, type WiredAccount } from "~/domain/tier-accounts/collection";
import type { TierAccountSnapshot } from "~/domain/tier-accounts/snapshot";
import { Company, events, Hub, oneOf, publicId, text, textOrNull } from "../shapes";
import { event, orNull } from "../wire";
import { ContactInfo, wireContactInfo } from "./contact-info";

const accountId = publicId("TA-dddd-dddd-dddd", "The account's id.", "TA-5120-7733-0846");

/** A tier account as clients read it; what there is none of is left out, except for the hub. Connect.md §0.1-6 and 7, §1.1. */
export const TierAccount = z
  .object({
    id: accountId,
    version: z
      .int()
      .min(1)
      .meta({ description: "1 at first, and one more with every change.", examples: [3] }),
    name: text("The company's name.", "Harbor Lane Bakery LLC"),
    type: oneOf(["customer", "reseller"], "Whether it uses what is sold, or sells it on."),
    db: z.enum(["EU", "US", "JP", "AU"]).meta({ description: "The region where its data are kept." }),
    external_id: textOrNull("Its id in the commerce system.", "40217"),
    external_uid: text("Its UUID; no other account of the owner has it.", "6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11"),
    parent: z
      .object({
        id: accountId,
        name: text("Its name.", "Northline IT"),
        external_id: textOrNull("Its id in the commerce system.", "30001"),
      })
      .meta({ description: "The reseller above it; left out where there is none." })
      .optional(),
    owner: Company.meta({ description: "The provider whose account it is." }),
    scopes: z
      .array(z.enum(["customer", "tier1", "tier2"]))
      .meta({ description: "In which positions subscriptions name it.", examples: [["customer"]] }),
    hub: Hub,
    tax_id: text("Its tax id; left out where there is none.", "B-66012345").optional(),
    environment: oneOf(["production", "test", "preview"], "What it is for; left out where nothing is said.").optional(),
    contact_info: ContactInfo,
    events: events("created", "updated"),
  })
  .meta({ id: "TierAccount", description: "A customer, or a reseller." });

type Facts = Omit<WiredAccount, keyof TierAccountSnapshot> & TierAccountSnapshot;

export const wireAccount = (account: Facts): z.input<typeof TierAccount> => ({
  id: account.id,
  version: account.version,
  name: account.name,
  type: account.type,
  db: REGION,
  external_id: orNull(account.externalId),
  external_uid: account.externalUid,
  ...(account.parent && {
    parent: { id: account.parent.id, name: account.parent.name, external_id: orNull(account.parent.externalId) },
  }),
  owner: account.owner,
  scopes: account.scopes,
  hub: account.hub ?? NO_HUB,
  ...(account.taxId !== "" && { tax_id: account.taxId }),
  ...(account.environment && { environment: account.environment }),
  contact_info: wireContactInfo(account.contactInfo),
  events: {
    created: event(account.createdAt, account.createdBy),
    updated: event(account.updatedAt, account.updatedBy),
  },
});

/** A tier account as it was after a change. */
export const wireVersion = ({ data, ...rest }: WiredVersion) => wireAccount({ ...data, ...rest });
