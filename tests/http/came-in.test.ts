import { describe, expect, test } from "vitest";
import { plain } from "../support/browse";
import { ids } from "../support/demo";
import { demoAgreement } from "../support/demo-partners";
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
