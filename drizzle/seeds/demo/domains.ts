import { claimStoreDomain } from "~/domain/store-domains/claim";
import type { Staff } from "./companies";

/** Northline has named a domain of its own and not proven it yet: its page shows what is to be done. */
export async function claimDomains({ northline }: Staff): Promise<void> {
  await claimStoreDomain(northline, "portal.northline.example", "");
}
