import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { activateVersion } from "~/domain/agreements/activate-version";
import { enrol } from "~/domain/agreements/enrol";
import { acceptContract } from "~/domain/contracts/accept";
import { offerContract } from "~/domain/contracts/offer";
import { signContract } from "~/domain/contracts/sign";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { terminateContract } from "~/domain/contracts/terminate";
import { withdrawContract } from "~/domain/contracts/withdraw";
import { joinPartner } from "~/domain/partner-invitations/activate";
import { makeCouple, makeProgram, makeVersion } from "../../support/contracts";
import { makeAgreement, makeInvitedPartner } from "../../support/partners";
import { race, RACE_TIMEOUT } from "../../support/race";
import { ownerOf, refusalOf, unique } from "../../support/world";

const STANDS = "Conflict contract-stands";
const CHANGED = "Conflict agreement-changed";
const OPEN = "Conflict contract-open";
const GONE = "NotFound not-found";

const contractsUnder = (agreementId: string) =>
  db.execute<{ id: string; status: string; version: number; endedAt: Date | null; versions: number[] }>(sql`
    select c.id, c.status, c.agreement_version as version, c.ended_at as "endedAt",
      array(select s.agreement_version from contract_signatures s where s.contract_id = c.id order by 1) as versions
    from contracts c where c.agreement_id = ${agreementId}`);

const deedsOn = (id: string, deed: string) =>
  db.execute<{ version: number }>(sql`
    select (after->>'version')::int as version from audit_entries where subject_id = ${id} and deed = ${deed}`);

const openOf = (rows: readonly { status: string }[]) =>
  rows.filter(({ status }) => ["enrolling", "pending", "active"].includes(status));

/** Each asks from a place of their own, so that nobody is told to wait. */
let places = 0;
const elsewhere = (actor: Operator): Operator => {
  places++;
  return { ...actor, ip: `10.${(places >> 16) & 255}.${(places >> 8) & 255}.${places & 255}` };
};

describe("thirty-two clients", () => {
  it(
    "that offer, sign, update and terminate leave one open contract at most, and none that is over and active",
    async () => {
      const { distributor, partner } = await makeCouple();
      const agreementId = await makeAgreement(distributor);
      await makeVersion(distributor, agreementId, false);
      const made: string[] = [];
      const latest = () => made.at(-1) ?? "";
      const read = () => 1 + Math.floor(Math.random() * 2);
      await race(
        async (client) => {
          const which = client % 8;
          if (which === 0) made.push(await offerContract(distributor, agreementId, partner.company.id));
          else if (which === 1) await activateVersion(distributor, agreementId, read());
          else if (which === 2) await terminateContract(distributor, latest(), "Over");
          else if (which < 6) await signContract(partner, latest(), read());
          else await signContractUpdate(partner, latest(), read());
        },
        [STANDS, CHANGED, OPEN, GONE, "Conflict version-active", "Conflict contract-up-to-date"],
      );
      const rows = await contractsUnder(agreementId);
      expect(rows.length).toBeGreaterThan(1);
      expect(openOf(rows).length).toBeLessThanOrEqual(1);
      for (const { id, status, endedAt, version, versions } of rows) {
        expect([status, endedAt !== null]).toEqual([status, status === "terminated"]);
        expect((await deedsOn(id, "contract.terminate")).length).toBe(status === "terminated" ? 1 : 0);
        expect((await deedsOn(id, "contract.sign")).length).toBe(status === "pending" ? 0 : 1);
        if (status !== "pending") expect(versions).toContain(version);
      }
      const [known] = await db.execute<{ sides: number }>(sql`
        select count(*)::int as sides from partners where removed_at is null
          and company_id in (${distributor.company.id}, ${partner.company.id})`);
      const open = openOf(rows);
      // Whoever was removed is a partner again by signing.
      const sides = open.length === 0 ? [0] : open[0]!.status === "active" ? [2] : [0, 2];
      expect(sides).toContain(known!.sides);
    },
    RACE_TIMEOUT,
  );

  it(
    "that enrol while versions are activated sign what they read, and nothing once the program is over",
    async () => {
      const { distributor, partner, agreementId, contractId, distributionId } = await makeProgram();
      await makeVersion(distributor, distributionId, false);
      const read = new Map<string, number>();
      const latest = () => [...read.keys()].at(-1) ?? "";
      const started = performance.now();
      await race(
        async (client) => {
          const which = client % 8;
          const version = 1 + Math.floor(Math.random() * 2);
          if (which < 2) await activateVersion(distributor, distributionId, version);
          else if (which < 5) read.set(await enrol(partner, distributionId, "", version), version);
          else if (which === 5) await acceptContract(distributor, latest());
          else if (which === 6) await withdrawContract(partner, latest());
          else if (performance.now() > started + 1_000) await terminateContract(distributor, contractId, "Over");
          else await terminateContract(distributor, latest(), "Over");
        },
        [STANDS, CHANGED, OPEN, GONE, "Conflict version-active", "Conflict not-enrollable"],
      );
      // On a slow machine nobody may have come to it.
      await refusalOf(terminateContract(distributor, contractId, "Over"));
      const rows = await contractsUnder(distributionId);
      expect(rows.length).toBeGreaterThan(1);
      expect([...openOf(await contractsUnder(agreementId)), ...openOf(rows)]).toEqual([]);
      for (const { id, version, versions } of rows) {
        expect([version, versions]).toEqual([read.get(id), [read.get(id)]]);
        expect(await deedsOn(id, "contract.enrol")).toMatchObject([{ version }]);
      }
    },
    RACE_TIMEOUT,
  );

  it(
    "that use links while versions are activated: one of all wins a link, and signs what was read",
    async () => {
      const people = await Promise.all(Array.from({ length: 8 }, () => ownerOf("vendor")));
      const links = await Promise.all(
        Array.from({ length: 16 }, async () => {
          const invited = await makeInvitedPartner();
          await makeVersion(invited.distributor, invited.agreementId, false);
          return { ...invited, won: [] as number[] };
        }),
      );
      let tries = 0;
      await race(
        async (client) => {
          const version = 1 + Math.floor(Math.random() * 2);
          // All go for the same link at a time.
          const link = links[Math.floor(tries++ / 32) % links.length]!;
          if (client % 4 === 0) return activateVersion(link.distributor, link.agreementId, version);
          const person = elsewhere(people[client % 8]!);
          const as = client % 4 === 1 ? person.company.id : "new";
          const company = unique("Front Street");
          await joinPartner(person, link.token, { as, company, accepted: "yes", read: version });
          link.won.push(version);
        },
        [CHANGED, "Conflict link-void", "Conflict version-active"],
      );
      expect(links.filter(({ won }) => won.length > 0).length).toBeGreaterThan(1);
      for (const { contractId, agreementId: under, won } of links) {
        expect(won.length).toBeLessThanOrEqual(1);
        expect(await contractsUnder(under)).toMatchObject([
          { id: contractId, status: won.length > 0 ? "active" : "pending", versions: won },
        ]);
        expect(await deedsOn(contractId, "partner.activate")).toHaveLength(won.length);
      }
    },
    RACE_TIMEOUT,
  );
});
