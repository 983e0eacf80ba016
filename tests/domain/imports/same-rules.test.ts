import { eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { auditEntries, tierAccounts } from "~/db/schema";
import { Invalid, Refusal } from "~/domain/refusals";
import { findImport } from "~/domain/imports/find";
import { type AccountData, accountDataForm, accountDataOf } from "~/domain/tier-accounts/forms";
import { createTierAccount } from "~/domain/tier-accounts/create";
import { currentSnapshot } from "~/domain/tier-accounts/find";
import { updateTierAccount } from "~/domain/tier-accounts/update";
import { bring, verdictsOf } from "../../support/imports";
import { addCustomer, addReseller, makeHub, ownerOf } from "../../support/world";

/** As one spreadsheet cell holds it: no line breaks, no blanks around it. */
const text = (max: number) =>
  fc.string({ unit: "grapheme", maxLength: max }).map((one) => one.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, "").trim());
const word = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("Padaria", "شركة النخيل", "=SUM(A1)", "+1", "O’Neill, Ltd.", 'say "hi"', "🥐 & Co"),
  },
  text(8),
);

const data: fc.Arbitrary<AccountData> = fc.record({
  name: word,
  externalUid: fc.oneof(fc.constant(""), fc.uuid(), fc.constant("no uuid")),
  externalId: fc.oneof(fc.constant(""), text(5)),
  taxId: fc.oneof(fc.constant(""), text(5)),
  country: fc.constantFrom("PT", "pt", "US", "AE", "XX", "", "DE"),
  addressLine1: word,
  addressLine2: fc.constantFrom("", "2.º esq."),
  postalCode: fc.constantFrom("4050-031", "10115", "90210", "", "x"),
  city: fc.constantFrom("Porto", "Berlin", ""),
  state: fc.constantFrom("", "TX", "texas", "Dubai"),
  firstName: fc.constantFrom("Inês", "", "李"),
  lastName: fc.constantFrom("Carvalho", ""),
  email: fc.constantFrom("ines@x.example", "no", "", "a@b.example"),
  phone: fc.constantFrom("", "+351 22 555 0147", "022 5550147", "call me"),
});

interface Given {
  type: "customer" | "reseller";
  data: AccountData;
  parent: "none" | "top" | "second" | "customer" | "nobody";
  hub: "none" | "own" | "another's";
}

const given: fc.Arbitrary<Given> = fc.record({
  type: fc.constantFrom("customer" as const, "reseller" as const),
  data,
  parent: fc.constantFrom("none", "top", "second", "customer", "nobody"),
  hub: fc.constantFrom("none", "own", "another's"),
});

const FIELDS = [
  ...["name", "externalUid", "externalId", "taxId", "country", "addressLine1", "addressLine2", "postalCode", "city"],
  ...["state", "firstName", "lastName", "email", "phone"],
] as (keyof AccountData)[];

async function makePlaces(owner: Operator) {
  const top = await addReseller(owner);
  const second = await addReseller(owner, { parentId: top });
  const customer = await addCustomer(owner, top);
  const own = await makeHub(owner.company);
  const theirs = await makeHub((await ownerOf()).company);
  return {
    parents: { none: "", top, second, customer, nobody: "TA-0000-0000-0001" },
    hubs: { none: "", own: own.id, "another's": theirs.id },
  };
}

/** Everything that a form and the deed say no to, one after the other, by their fields. */
async function byDeed(owner: Operator, places: Awaited<ReturnType<typeof makePlaces>>, one: Given) {
  const parsed = accountDataForm().safeParse(one.data);
  const unfit = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  if (!parsed.success) return { id: null, unfit };
  const parentId = places.parents[one.parent] || null;
  try {
    const filing = { type: one.type, parentId, hubId: places.hubs[one.hub] || null, data: parsed.data };
    return { id: await createTierAccount(owner, filing), unfit };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { id: null, unfit: [error instanceof Invalid ? error.field : ""] };
  }
}

async function storedOf(id: string) {
  const [row] = await db.select().from(tierAccounts).where(eq(tierAccounts.id, id));
  const snapshot = await currentSnapshot(db, id);
  const audits = await db
    .select()
    .from(auditEntries)
    .where(inArray(auditEntries.subjectId, [id]));
  const { version, type, environment, parentId, hubId, contactInfo, email } = row!;
  return {
    ...{ version, type, environment, parentId, hubId, contactInfo, email },
    data: { ...accountDataOf(snapshot), externalUid: "" },
    deeds: audits.map(({ deed, actorId, companyId }) => [deed, actorId === row!.createdBy, companyId === row!.ownerId]),
  };
}

it("says yes and no to the same new accounts as the deed that creates one, and stores the same", async () => {
  const [byHand, byFile] = [await ownerOf(), await ownerOf()];
  const [hand, file] = [await makePlaces(byHand), await makePlaces(byFile)];
  const heads = ["type", "parent", "hub", ...FIELDS] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 6 }), async (all) => {
      const uids = new Set<string>();
      const rows = all.filter(
        ({ data: { externalUid } }) => externalUid === "" || (!uids.has(externalUid) && uids.add(externalUid)),
      );
      const made = [];
      for (const one of rows) made.push(await byDeed(byHand, hand, one));
      const cells = rows.map((one) => [
        ...[one.type, file.parents[one.parent], file.hubs[one.hub]],
        ...FIELDS.map((field) => one.data[field]),
      ]);
      const id = await bring(byFile, heads, cells, { alike: true }).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === "import-nothing-to-do") return null;
        throw error;
      });
      if (id === null) {
        expect(made.filter((one) => one.id)).toEqual([]);
        return;
      }
      const found = await verdictsOf(byFile, id);
      expect((await findImport(byFile, id)).state).toBe("done");
      for (const [at, { id: deedId, unfit }] of made.entries()) {
        const { subjectId, problems } = found[at]!;
        expect([rows[at], subjectId !== null]).toEqual([rows[at], deedId !== null]);
        const fields = problems.map((problem) => problem.split(":")[0]);
        for (const field of unfit) expect(fields).toContain(field);
        if (!deedId || !subjectId) continue;
        const [one, other] = [await storedOf(deedId), await storedOf(subjectId)];
        const places = { parentId: null, hubId: null };
        expect({ ...other, ...places }).toEqual({ ...one, ...places });
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

it("changes an account as the deed that changes one does, and refuses what that refuses", async () => {
  const [byHand, byFile] = [await ownerOf(), await ownerOf()];
  const [hand, file] = [await makePlaces(byHand), await makePlaces(byFile)];
  await fc.assert(
    fc.asyncProperty(data, async (wanted) => {
      const [one, other] = [await addCustomer(byHand, hand.parents.top), await addCustomer(byFile, file.parents.top)];
      const kept = accountDataOf(await currentSnapshot(db, one));
      const fields = FIELDS.filter((field) => field !== "externalUid" && field !== "name");
      const parsed = accountDataForm(kept).safeParse({ ...wanted, name: kept.name, externalUid: kept.externalUid });
      const changed = parsed.success
        ? await updateTierAccount(byHand, { id: one, baseVersion: 1, data: parsed.data })
        : null;
      const cells = [other, ...fields.map((field) => wanted[field])];
      const id = await bring(byFile, ["id", ...fields], [cells]).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === "import-nothing-to-do") return null;
        throw error;
      });
      if (!parsed.success || !changed?.changed) {
        expect(id).toBeNull();
        return;
      }
      const strip = ({ data: { name: _, ...rest }, ...stored }: Awaited<ReturnType<typeof storedOf>>) => ({
        ...{ ...stored, parentId: null, data: rest },
      });
      expect(strip(await storedOf(other))).toEqual(strip(await storedOf(one)));
    }),
    { numRuns: 40 },
  );
}, 120_000);
