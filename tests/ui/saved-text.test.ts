import { describe, expect, it } from "vitest";
import type { AccountPage } from "~/routes/console/tier-accounts/account-page";
import { savedText } from "~/routes/console/tier-accounts/saved-text";

type Status = AccountPage["standing"]["confirmations"][number]["status"];

const standing = (vendor: string, product: string, status: Status, version = 3) => ({
  ...{ id: `TAR-${product}`, version, status, reason: null, vendorId: `VA-${vendor}`, vendor, newest: true },
  product: { id: `PRD-${product}`, name: product },
  ...{ acceptedVersion: null, knownVersion: 1, shown: status === "pending", may: { decide: false } },
});

/** The notice over an account that has just been saved as version 3. */
const said = (
  confirmations: ReturnType<typeof standing>[],
  {
    saved = "changed",
    linked = true,
    vendor = false,
  }: Partial<{ saved: "changed" | "unchanged"; linked: boolean; vendor: boolean }> = {},
) =>
  savedText({
    ...({ account: { version: 3, linked }, saved, vendor, waiting: 0 } as unknown as AccountPage),
    standing: { confirmations, pending: [], pendingBeyond: 0, decided: null },
  });

describe("after Save", () => {
  it("names the new version and every vendor that has still to accept it, once", () => {
    expect(said([standing("Aurora", "Suite", "pending")])).toBe(
      "Version 3 is saved. 1 vendor has still to accept it: Aurora.",
    );
    expect(
      said([
        standing("Aurora", "Backup", "pending"),
        standing("Aurora", "Suite", "pending"),
        standing("Brine", "Salt", "accepted"),
        standing("Cobalt", "Blue", "pending"),
        standing("Tessera", "Shield", "unsupported"),
      ]),
    ).toBe("Version 3 is saved. 2 vendors have still to accept it: Aurora (Backup, Suite), Cobalt.");
  });

  it("leaves out what waits for an earlier version alone", () => {
    expect(said([standing("Aurora", "Suite", "pending", 2), standing("Cobalt", "Blue", "accepted")])).toBe(
      "Version 3 is saved.",
    );
  });

  it("says why nobody has to accept it", () => {
    expect(said([standing("Tessera", "Shield", "unsupported")])).toMatch(/No linked product takes changes/);
    expect(said([], { linked: false })).toMatch(/No product is linked to this account/);
    expect(said([], { saved: "unchanged" })).toMatch(/^Nothing was different/);
  });

  it("speaks to a vendor of its own products alone", () => {
    expect(said([standing("Aurora", "Suite", "pending")], { vendor: true })).toBe(
      "Version 3 is saved. You have still to accept it for Suite.",
    );
    expect(said([standing("Aurora", "Suite", "unsupported")], { vendor: true })).toMatch(
      /^Version 3 is saved\. Your linked/,
    );
  });
});
