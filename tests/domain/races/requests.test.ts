import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { switchTierAccountsSync } from "~/domain/products/switch-tier-accounts-sync";
import { acceptRequest } from "~/domain/tier-account-requests/accept";
import { acceptRequests } from "~/domain/tier-account-requests/accept-many";
import { ignoreRequest } from "~/domain/tier-account-requests/ignore";
import { race, RACE_TIMEOUT } from "../../support/race";
import { change, makeProduct, makeWorld, ownerOf, subscribe, unique } from "../../support/world";

const requestsOf = (providerId: string) =>
  db.execute<{ id: string; status: string; reason: string | null; decisions: number; decidedBy: string | null }>(sql`
    select r.id, r.status, r.reason, r.decided_by as "decidedBy",
      (select count(*)::int from audit_entries e where e.subject_id = r.id) as decisions
    from tier_account_requests r where r.provider_id = ${providerId}`);

describe("thirty-two clients", () => {
  it(
    "that accept and ignore the same requests decide each once",
    async () => {
      const { provider, vendor, customerId } = await makeWorld();
      const open: string[] = [];
      const last = () => open.slice(-3)[Math.floor(Math.random() * 3)] ?? open[0]!;
      const more = async () => {
        const { requests } = await change(provider, customerId, { name: unique("Changed") });
        open.push(...requests.map(({ id }) => id));
      };
      await more();
      await race(
        async (client) => {
          if (client % 8 === 0) await more();
          else if (client % 8 === 1) await acceptRequests(vendor, open.slice(-3));
          else if (client % 2) await acceptRequest(vendor, last());
          else await ignoreRequest(vendor, last(), "Not now");
        },
        ["Conflict already-decided", "Conflict stale"],
      );
      const rows = await requestsOf(provider.company.id);
      for (const { status, reason, decisions, decidedBy } of rows) {
        expect(decisions).toBe(status === "pending" ? 0 : 1);
        expect(reason).toBe(status === "ignored" ? "Not now" : null);
        expect(decidedBy).toBe(status === "pending" ? null : vendor.id);
      }
    },
    RACE_TIMEOUT,
  );

  it(
    "that switch the capability while accounts are saved make one request for each product and change, pending or with its reason",
    async () => {
      const { provider, vendor, customerId, product } = await makeWorld();
      const other = await makeProduct((await ownerOf("vendor")).company, { sync: false });
      await subscribe(provider.company, other, { customerId });
      await race(
        async (client) => {
          if (client % 4 === 0) await switchTierAccountsSync(vendor, product.id, { on: Math.random() < 0.5 });
          else await change(provider, customerId, { name: unique("Changed") });
        },
        ["Conflict stale"],
      );
      const [account] = await db.execute<{ version: number; requests: number }>(sql`
        select a.version, (select count(*)::int from tier_account_requests r where r.tier_account_id = a.id) as requests
        from tier_accounts a where a.id = ${customerId}`);
      expect(account!.requests).toBe(2 * (account!.version - 1));
      const rows = await requestsOf(provider.company.id);
      for (const { status, reason } of rows) {
        expect(["pending", "unsupported"]).toContain(status);
        expect(Boolean(reason)).toBe(status === "unsupported");
      }
    },
    RACE_TIMEOUT,
  );
});
