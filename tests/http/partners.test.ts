import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { ids } from "../support/demo";
import { demoInvitedPartner, demoOfferedDocument } from "../support/demo-partners";
import { NEW_PASSWORD } from "./examples/example";
import { useSite } from "./world";

const world = useSite();

const PARTNERS = `/console/${ids.meridian}/partners`;
const owner = () => world.operator("owner@meridian.example");

const headsOf = (text: string) =>
  [...text.matchAll(/<th scope="col"[^>]*>([\s\S]*?)<\/th>/g)].map(([, head]) => plain(head!).trim());
const rowsOf = (text: string) =>
  [...text.matchAll(/<tr>(?:(?!<tr>)[\s\S])*?<\/tr>/g)].map(([row]) => plain(row)).slice(1);

describe("the directory of partners", () => {
  test("has the seed’s columns, in its order, and every partner with dot and word", async () => {
    const { text, status } = await (await owner()).get(PARTNERS);
    expect(status).toBe(200);
    expect(headsOf(text).slice(1)).toEqual([
      ...["Account", "Type", "Technical contact", "Business contact", "Program", "Distribution", "Service"],
      ...["Syndication", "Listings", "Status"],
    ]);
    const rows = rowsOf(text);
    const row = (name: string) => rows.find((one) => one.includes(name)) ?? "";
    expect(row("Aurora Software")).toMatch(/VA-619-035\s+Vendor\s+Jonas Becker\s+platform@aurora.example/);
    expect(row("Front Street Inc")).toMatch(/Vendor\s+—\s+—\s+1\s+—\s+—\s+—\s+—\s+Invited/);
    expect(text).toMatch(/<span class="dot wait">Invited/);
    expect(text).toMatch(new RegExp(`href="${PARTNERS}/[VP]A-[\\d-]+/invitation"[^>]*>Front Street Inc`));
    expect(text).toMatch(new RegExp(`href="${PARTNERS}/VA-619-035"[^>]*>Aurora Software`));
    expect(text).toContain(`href="${PARTNERS}/contracts?partner=VA-619-035&amp;type=program"`);
  });

  test("shows a reseller its distributor, and nobody else", async () => {
    const reseller = await world.operator("owner@northline.example");
    const { text } = await reseller.get(`/console/${ids.northline}/partners`);
    expect(rowsOf(text)).toHaveLength(1);
    expect(rowsOf(text)[0]).toContain("Meridian Distribution");
    expect(text).not.toContain("Create Partner");
  });

  test("is a file of the same query", async () => {
    const { text, headers } = await (await owner()).get(`${PARTNERS}/export?type=vendor&format=csv&q=aurora`);
    expect(headers["content-disposition"]).toMatch(/attachment; filename="Partners-meridian-distribution/);
    const [heads, first, ...rest] = text.trim().split("\r\n");
    expect(heads).toContain("Technical contact e-mail");
    expect(first).toContain("VA-619-035,Aurora Software,Vendor");
    expect(rest).toEqual([]);
  });

  test("says on either side since when the two are partners, also of the first ones in the demo story", async () => {
    const since = async (email: string, company: string, partner: string) => {
      const { text } = await (await world.operator(email)).get(`/console/${company}/partners/export?format=csv`);
      const row = text.split("\r\n").find((line) => line.startsWith(partner)) ?? "";
      return row.split(",").at(-1);
    };
    const ours = await since("owner@meridian.example", ids.meridian, ids.aurora);
    expect(await since("owner@aurora.example", ids.aurora, ids.meridian)).toBe(ours);
    const [{ days } = { days: 0 }] = await world.sql<{ days: number }[]>`
      select extract(day from now() - created_at)::int as days from partners
      where company_id = ${ids.aurora} and partner_id = ${ids.meridian}`;
    expect(days).toBeGreaterThan(300);
  });

  test("is kept as a view, shared with colleagues", async () => {
    const visitor = await owner();
    const saved = await visitor.post(`/console/${ids.meridian}/views/new?list=partners&status=invited`, {
      ...{ name: "Not in yet", shared: "on" },
    });
    expect(saved).toMatchObject({
      status: 303,
      to: expect.stringContaining(`${PARTNERS}?status=invited&view=SV-`) as string,
    });
    const colleague = await world.operator("viewer@meridian.example");
    expect(plain((await colleague.get(PARTNERS)).text)).toContain("Not in yet");
  });
});

describe("an activation link", () => {
  const invitationOf = (partnerId: string) => `${PARTNERS}/${partnerId}/invitation`;
  const linkIn = (text: string) => /\/activate\/[\w-]+/.exec(text)?.[0] ?? "";

  test("is made anew, shown this once, and lets a new person in once", async () => {
    const { partnerId, token } = await demoInvitedPartner(world.sql);
    const visitor = await owner();
    const made = await visitor.post(`${invitationOf(partnerId)}/renew`, { way: "copy" });
    const link = linkIn((await visitor.get(made.to!)).text);
    expect(link).not.toBe("");
    expect(linkIn((await visitor.get(made.to!)).text)).toBe("");
    expect((await world.stranger().get(`/activate/${token}`)).status).toBe(410);

    const stranger = world.stranger();
    const page = await stranger.get(link);
    expect(page.text).toContain("Be <strong>fair</strong>.");
    expect(plain(page.text)).toContain(`Meridian Distribution (${ids.meridian}) invites Quay Street`);
    const answers = { name: "Robert Balboa", email: `r-${partnerId}@quay.example`, password: NEW_PASSWORD, read: "1" };
    const refused = await stranger.post(link, { ...answers, company: "Quay Works" });
    expect(refused.status).toBe(422);
    expect(plain(refused.text)).toContain("Accept the agreement");
    expect(refused.text).toContain('value="Quay Works"');
    expect(refused.text).not.toContain(NEW_PASSWORD);
    const accepted = await stranger.post(link, { ...answers, company: "Quay Works", accepted: "yes" });
    expect(accepted).toMatchObject({ status: 303, to: `/console/${partnerId}?done=activate` });
    expect((await stranger.get(accepted.to!)).status).toBe(200);
    expect((await world.stranger().get(link)).status).toBe(410);
    expect(plain((await stranger.get(`/console/${partnerId}/partners`)).text)).toContain("Meridian Distribution");
    const row = rowsOf((await visitor.get(`${PARTNERS}?q=${partnerId}`)).text)[0];
    expect(row).toMatch(/Quay Works[\s\S]*Active/);
  });

  test("lets whoever holds it keep the agreement’s document, as long as it works", async () => {
    const { partnerId, token } = await demoOfferedDocument(world.sql);
    const stranger = world.stranger();
    expect(plain((await stranger.get(`/activate/${token}`)).text)).toContain("Download Terms.pdf");
    const { status, headers, text } = await stranger.get(`/activate/${token}/document`);
    expect({ status, begins: text.slice(0, 5) }).toEqual({ status: 200, begins: "%PDF-" });
    expect(headers).toMatchObject({
      "content-disposition": 'attachment; filename="Terms.pdf"',
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
    });
    await (await owner()).post(`${invitationOf(partnerId)}/withdraw`);
    const gone = await stranger.get(`/activate/${token}/document`);
    expect({ status: gone.status, says: plain(gone.text) }).toMatchObject({
      ...{ status: 404, says: expect.stringContaining("The file you asked for is not here, or no longer.") as string },
    });
  });

  test("is accepted by somebody who is signed in, for a company of theirs that fits", async () => {
    const { partnerId, token } = await demoInvitedPartner(world.sql);
    const vendor = await world.operator("owner@tessera.example");
    const { text } = await vendor.get(`/activate/${token}`);
    expect(plain(text)).toContain("You are signed in as owner@tessera.example.");
    expect(text).toContain('value="VA-782-460"');
    const accepted = await vendor.post(`/activate/${token}`, { as: "VA-782-460", accepted: "yes", read: "1" });
    expect(accepted).toMatchObject({ status: 303, to: "/console/VA-782-460?done=activate" });
    const [gone] = await world.sql`select from companies where id = ${partnerId}`;
    expect(gone).toBeUndefined();
  });

  test("is not accepted for a company that asks for a second factor by somebody without one", async () => {
    const { token, contractId } = await demoInvitedPartner(world.sql);
    const vendor = await world.operator("owner@aurora.example");
    const require = (required: boolean) =>
      world.sql`update companies set requires_second_factor = ${required} where id = ${ids.aurora}`;
    await require(true);
    const sent = await vendor.post(`/activate/${token}`, { as: ids.aurora, accepted: "yes", read: "1" });
    await require(false);
    expect(sent).toMatchObject({ status: 303, to: "/account/security/authenticator" });
    const [contract] = await world.sql`select status from contracts where id = ${contractId}`;
    expect(contract?.status).toBe("pending");
  });

  test("offers a reseller’s owner a new company of the kind that was invited, and no other", async () => {
    const { partnerId, token } = await demoInvitedPartner(world.sql);
    const reseller = await world.operator("owner@harbor.example");
    const { text } = await reseller.get(`/activate/${token}`);
    expect(text).not.toContain(`value="${ids.harbor}"`);
    expect(plain(text)).toContain("the invitation is for a vendor");
    const forged = await reseller.post(`/activate/${token}`, { as: ids.harbor, accepted: "yes", read: "1" });
    expect(forged.status).toBe(422);
    const made = await reseller.post(`/activate/${token}`, {
      as: "new",
      company: "Harbor Soft",
      accepted: "yes",
      read: "1",
    });
    expect(made).toMatchObject({ status: 303, to: `/console/${partnerId}?done=activate` });
  });

  test("is mailed, and the letter’s own link works while the one before does not", async () => {
    const { partnerId, token } = await demoInvitedPartner(world.sql);
    const visitor = await owner();
    const email = `partner-${partnerId.toLowerCase()}@quay.example`;
    const missing = await visitor.post(`${invitationOf(partnerId)}/renew`, { way: "mail", email: "" });
    expect(plain(missing.text)).toContain("Enter the e-mail address that the link goes to");
    const sent = await visitor.post(`${invitationOf(partnerId)}/renew`, { way: "mail", email });
    expect(sent.to).toBe(`${invitationOf(partnerId)}?done=mailed`);
    expect(plain((await visitor.get(sent.to!)).text)).toContain(`The activation link is on its way to ${email}.`);
    expect((await world.stranger().get(`/activate/${token}`)).status).toBe(410);
    const found = async () =>
      (await world.sql<{ text: string }[]>`select text from mailbox where recipient like ${`%${email}%`}`)[0]?.text;
    const asked = `Ingrid Halvorsen (owner@meridian.example) of Meridian Distribution (${ids.meridian}) invites your company`;
    await expect.poll(found, { timeout: 20_000 }).toContain(asked);
    expect((await world.stranger().get(linkIn((await found()) ?? ""))).status).toBe(200);
  });

  test("is withdrawn after a question, and every page of it is the inviting company’s alone", async () => {
    const { partnerId, token } = await demoInvitedPartner(world.sql);
    const visitor = await owner();
    const done = await visitor.post(`${invitationOf(partnerId)}/withdraw`);
    expect(done.to).toBe(`${invitationOf(partnerId)}?done=withdrawn`);
    expect((await world.stranger().get(`/activate/${token}`)).status).toBe(410);
    const twice = await visitor.post(`${invitationOf(partnerId)}/withdraw`);
    expect(twice.status).toBe(409);
    const other = await world.operator("owner@northline.example");
    for (const path of ["", "/renew", "/withdraw"])
      expect((await other.get(`/console/${ids.northline}/partners/${partnerId}/invitation${path}`)).status).toBe(404);
  });
});
