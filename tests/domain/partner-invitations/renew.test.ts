import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db/client";
import { messages } from "~/db/schema";
import { renewInvitation } from "~/domain/partner-invitations/renew";
import { makeInvitedPartner } from "../../support/partners";
import { someEmail } from "../../support/people";
import { refusalOf } from "../../support/world";

test("a company sends 60 activation links an hour by mail, and no more; links to be copied go on", async () => {
  const { distributor, partnerId } = await makeInvitedPartner();
  const mail = () => renewInvitation(distributor, partnerId, { way: "mail", email: someEmail() });
  for (let sent = 0; sent < 60; sent++) await mail();
  expect(await refusalOf(mail())).toBe("TooSoon too-many-tries");
  const letters = await db.select().from(messages).where(eq(messages.companyId, distributor.company.id));
  expect(letters.filter(({ kind }) => kind === "partner-invitation")).toHaveLength(60);
  expect(await refusalOf(renewInvitation(distributor, partnerId, { way: "copy" }))).toBe("done");

  const other = await makeInvitedPartner();
  const way = { way: "mail", email: someEmail() } as const;
  expect(await refusalOf(renewInvitation(other.distributor, other.partnerId, way))).toBe("done");
});
