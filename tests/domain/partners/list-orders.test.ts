import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { decodeCursor } from "~/domain/lists/page";
import { know } from "~/domain/partners/know";
import { listPartners } from "~/domain/partners/list";
import { partnerQuery } from "~/domain/partners/query";
import { makeInvitedCompany } from "../../support/partners";
import { ownerOf } from "../../support/world";

const meet = (distributor: Operator, id: string) => inTransaction((tx) => know(tx, [distributor.company.id, id]));

const asked = (search: string) => partnerQuery(new URLSearchParams(search));

/** All pages of two, to the end. */
async function walk(actor: Operator, search: string) {
  const [query, found] = [asked(search), [] as Awaited<ReturnType<typeof listPartners>>["rows"]];
  let after: ReturnType<typeof decodeCursor>;
  do {
    const page = await listPartners(actor, { ...query, window: { size: 2, ...(after && { after }) } });
    found.push(...page.rows);
    after = decodeCursor(page.next);
  } while (after);
  return found;
}

test("the directory is sorted by type and by status, either way, over all its pages", async () => {
  const distributor = await ownerOf("distributor");
  for (const role of ["vendor", "reseller", "distributor"] as const) {
    await meet(distributor, (await ownerOf(role)).company.id);
    await meet(distributor, await makeInvitedCompany(role));
  }
  for (const [sort, fact] of [
    ["type", "type"],
    ["status", "status"],
  ] as const) {
    const up = (await walk(distributor, `sort=${sort}`)).map((row) => row[fact]);
    expect(up).toEqual(up.toSorted());
    expect(up).toHaveLength(6);
    const down = (await walk(distributor, `sort=-${sort}`)).map((row) => row[fact]);
    expect(down).toEqual(up.toReversed());
  }
});
