import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { ids } from "../support/demo";
import { demoAgreement, demoInvitedPartner } from "../support/demo-partners";
import { NEW_PASSWORD } from "./examples/example";
import { useSite } from "./world";

const world = useSite();
const PARTNERS = `/console/${ids.meridian}/partners`;
const owner = () => world.operator("owner@meridian.example");

let count = 0;

/** A vendor that was invited in the wizard, with its summary and its link. */
async function invited() {
  const visitor = await owner();
  const agreement = await demoAgreement(world.sql);
  const details = { type: "vendor", role: "reseller", name: `Came In ${++count}`, externalId: "" };
  const at = (await visitor.post(`${PARTNERS}/new`, details)).to!;
  const action = (await visitor.post(at, { agreement })).to!;
  const summary = (await visitor.post(action, { action: "invitation" })).to!;
  const { text } = await visitor.get(summary);
  const link = /\/activate\/[\w-]{43}/.exec(text)![0];
  const [partnerId] = /VA-\d{3}-\d{3}/.exec(text)!;
  return { visitor, summary, link, partnerId };
}

/** Every address of ours that a page's content links to. */
const linksIn = (html: string) =>
  [...(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "").matchAll(/href="(\/console[^"]*)"/g)].map(([, to]) => to!);

describe("the summary of Create Partner, opened again once the invitation was used", () => {
  test("says that the partner has completed its registration, and leads to nothing that is not there", async () => {
    const { visitor, summary, link, partnerId } = await invited();
    const person = { name: "Robert Balboa", email: `came-${partnerId}@quay.example`, password: NEW_PASSWORD };
    const accepted = { company: "Quay Works", ...person, accepted: "yes", read: "1" };
    expect((await world.stranger().post(link, accepted)).status).toBe(303);
    const { text } = await visitor.get(summary);
    expect(plain(text)).toContain("Quay Works has completed its registration");
    expect(plain(text)).not.toContain("the users that you added");
    for (const to of linksIn(text)) expect([to, (await visitor.get(to)).status]).toEqual([to, 200]);
    expect(linksIn(text)).toContain(`${PARTNERS}/${partnerId}`);
  });
});

test("a link opened by somebody whose role does not sign says that, and not that their company is of another kind", async () => {
  const { token } = await demoInvitedPartner(world.sql);
  const one = await world.operator("owner@tessera.example");
  const as = (role: string) =>
    world.sql`update memberships set role = ${role} where company_id = 'VA-782-460'
      and operator_id = (select id from operators where email = 'owner@tessera.example')`;
  await as("viewer");
  const page = await one.get(`/activate/${token}`);
  const forged = await one.post(`/activate/${token}`, { as: "VA-782-460", accepted: "yes", read: "1" });
  await as("owner");
  expect(plain(page.text)).toContain("You cannot accept for Tessera Security, because your role there");
  expect(plain(page.text)).not.toContain("the invitation is for");
  expect(page.text).not.toContain('value="VA-782-460"');
  expect([forged.status, plain(forged.text)]).toEqual([422, expect.stringContaining("Your role there, Viewer")]);
});

describe("the addresses of an invited partner, once another company has taken its place", () => {
  test("lead to that one, for the company that invited and for nobody else", async () => {
    const { partnerId, token } = await demoInvitedPartner(world.sql);
    const vendor = await world.operator("owner@tessera.example");
    const accepted = await vendor.post(`/activate/${token}`, { as: "VA-782-460", accepted: "yes", read: "1" });
    expect(accepted.status).toBe(303);
    const visitor = await owner();
    const pages = ["", "/news", "/contracts", "/listings", "/external-id", "/marketplaces/new"];
    for (const page of [...pages, "/invitation", "/invitation/renew", "/invitation/withdraw"]) {
      const led = await visitor.get(`${PARTNERS}/${partnerId}${page}`);
      expect(led).toMatchObject({ status: 303, to: `${PARTNERS}/VA-782-460${page}` });
      expect([page, (await visitor.get(led.to!)).status]).toEqual([page, 200]);
    }
    const other = await world.operator("owner@northline.example");
    expect((await other.get(`/console/${ids.northline}/partners/${partnerId}`)).status).toBe(404);
  });
});
