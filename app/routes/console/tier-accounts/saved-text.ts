import type { VendorStanding } from "~/domain/tier-accounts/confirmations";
import { consoleTexts } from "~/texts/console";
import { decisionTexts } from "~/texts/decisions";
import { say } from "~/texts/say";
import type { AccountPage } from "./account-page";

const texts = consoleTexts.account;

const productsOf = (standings: VendorStanding[]) => standings.map(({ product }) => product.name).join(", ");

/** The vendors by name, once each; where one has several products waiting, they are named too. */
function vendorsInWords(waiting: VendorStanding[]): { count: number; vendors: string } {
  const byVendor = new Map<string, VendorStanding[]>();
  for (const one of waiting) byVendor.set(one.vendorId, [...(byVendor.get(one.vendorId) ?? []), one]);
  const vendors = [...byVendor.values()].map((products) => {
    const { vendor } = products[0]!;
    return products.length === 1 ? vendor : say(decisionTexts.withProducts, { vendor, products: productsOf(products) });
  });
  return { count: vendors.length, vendors: vendors.join(", ") };
}

/** What came of saving: the new version, and the vendors still to accept it; a vendor hears of its own products alone. Row C9. */
export function savedText({ saved, account, standing, vendor }: AccountPage): string {
  const { version, linked } = account;
  if (saved === "unchanged") return say(texts.unchanged, { version });
  const announced = standing.confirmations.filter((one) => one.version === version);
  const waiting = announced.filter(({ status }) => status === "pending");
  if (waiting.length > 0)
    return vendor
      ? say(decisionTexts.ownWaiting, { version, products: productsOf(waiting) })
      : say(texts.savedWaiting, { version, ...vendorsInWords(waiting) });
  if (announced.some(({ status }) => status !== "unsupported")) return say(texts.saved, { version });
  if (vendor) return say(decisionTexts.ownUnannounced, { version });
  return say(linked ? texts.savedUnannounced : decisionTexts.nobodyLinked, { version });
}
