import type { Page } from "@playwright/test";
import { comeToMeridian, createMarketplace } from "./creation";
import { idOf, link, more, press, somebodyElse } from "./hands";
import { expect, test } from "./people";

const [MERIDIAN, HARBOR, AURORA] = ["PA-210-774", "PA-551-902", "VA-619-035"];
const AGREEMENTS = `/console/${MERIDIAN}/partners/agreements`;

/** Partners › Agreements › Create agreement. */
async function write(page: Page, type: string, name: string, sourcing?: string) {
  await page.goto(AGREEMENTS);
  await link(page, "Create agreement");
  await page.getByRole("radio", { name: new RegExp(`^${type}`) }).check();
  await press(page, "Next");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Description" }).fill("Be **fair**.");
  await page.getByRole("radio", { name: /^None/ }).check();
  if (sourcing) await page.getByLabel("Sourcing agreement").selectOption({ label: sourcing });
  await press(page, "Create agreement");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return idOf(page);
}

/** A partner reads an agreement, and enrols in it. */
async function enrol(page: Page, agreement: string): Promise<string> {
  await page.goto(agreement);
  await link(page, "Enrol");
  await page.getByLabel("What the distributor should know").fill("We know 40 bakeries.");
  await page.getByLabel(/^I have read the agreement/).check();
  await press(page, "Enrol");
  await expect(page.getByText("You have enrolled.")).toBeVisible();
  return idOf(page);
}

test("an agreement is offered, signed, countersigned, renewed, signed again and terminated, and a sourcing one enrolled in", async ({
  page,
  browser,
  site,
  scripted,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  const mark = Date.now();
  const [terms, referrals] = [`Terms ${mark}`, `Referrals ${mark}`];
  await comeToMeridian(page);
  const partner = await somebodyElse({ browser, site, scripted }, "owner@harbor.example");
  page.setDefaultTimeout(10_000);

  const referral = await write(page, "Referral", referrals);
  const service = await write(page, "Service", terms, referrals);

  await test.step("Offered by one, signed by the other, countersigned", async () => {
    await page.goto(`${AGREEMENTS}/${service}`);
    await link(page, "Offer to a partner");
    await page.locator(`input[type="radio"][value="${HARBOR}"]`).check();
    await press(page, "Offer to a partner");
    await expect(page.getByText("The contract waits for your partner's signature.")).toBeVisible();
    const id = idOf(page);

    await partner.goto(`/console/${HARBOR}/partners/contracts/${id}`);
    await link(partner, "Sign");
    await press(partner, "Sign");
    await expect(partner.getByRole("alert").first()).toBeVisible();
    if (scripted) await expectAccessible();
    await partner.getByLabel(/^I have read the agreement/).check();
    await press(partner, "Sign");
    await expect(partner.getByText("The contract is signed and active.")).toBeVisible();

    await page.goto(`/console/${MERIDIAN}/partners/contracts/${id}`);
    await expect(page.getByText("Not yet")).toBeVisible();
    await link(page, "Countersign");
    await press(page, "Countersign");
    await expect(page.getByText("The contract is countersigned.")).toBeVisible();

    await test.step("A new version is signed again", async () => {
      await page.goto(`${AGREEMENTS}/${service}/versions`);
      await link(page, "New version");
      await page.getByRole("textbox", { name: "Description" }).fill("Be **fairer**.");
      await page.getByLabel("Activate at once").check();
      await press(page, "New version");
      await partner.goto(`/console/${HARBOR}/partners/contracts/${id}`);
      await expect(partner.getByText("Agreement update available")).toBeVisible();
      await partner.getByRole("link", { name: "Sign", exact: true }).first().click();
      await expect(partner.getByText("fairer")).toBeVisible();
      await partner.getByLabel(/^I have read the agreement/).check();
      await press(partner, "Sign the update");
      await expect(partner.getByText("The update is signed.")).toBeVisible();
      await expect(partner.getByText("Agreement update available")).toHaveCount(0);
    });

    await test.step("The sourcing agreement is enrolled in, and rejected", async () => {
      const enrolled = await enrol(partner, `/console/${HARBOR}/partners/agreements/${referral}`);
      await page.goto(`/console/${MERIDIAN}/partners/contracts/${enrolled}`);
      await expect(page.getByText("We know 40 bakeries.").first()).toBeVisible();
      await more(page, "Reject");
      await page.getByLabel("Why").fill("Somebody else is there already.");
      await press(page, "Reject");
      await expect(page.getByText("The contract has been rejected.")).toBeVisible();
    });

    await test.step("Terminated with a reason that the other company reads", async () => {
      await page.goto(`/console/${MERIDIAN}/partners/contracts/${id}`);
      await more(page, "Terminate");
      await page.getByLabel("Why").fill("We part as friends.");
      await press(page, "Terminate");
      await expect(page.getByText("The contract has been terminated.")).toBeVisible();
      await partner.goto(`/console/${HARBOR}/partners/contracts/${id}`);
      await expect(partner.getByText("We part as friends.").first()).toBeVisible();
      await expect(partner.locator(".page-actions").getByRole("link", { name: "PDF" })).toBeVisible();
    });
  });
  await partner.context().close();
});

test("a marketplace is added to a program; the vendor enrols, refines its enrolment and is accepted", async ({
  page,
  browser,
  site,
  scripted,
}) => {
  test.setTimeout(120_000);
  const marketplace = `Meridian Nordics ${Date.now()}`;
  await comeToMeridian(page);
  const vendor = await somebodyElse({ browser, site, scripted }, "owner@aurora.example");
  page.setDefaultTimeout(10_000);

  await createMarketplace(page, marketplace);
  await page.goto(`${AGREEMENTS}?q=Vendor+Program`);
  await link(page, "Meridian Vendor Program");
  await link(page, "Distribution agreements");
  await link(page, "Add marketplace");
  await page.getByLabel("Marketplace").selectOption({ label: marketplace });
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(`Distribution on ${marketplace}`);
  await page.getByRole("textbox", { name: "Description" }).fill("Be **fair**.");
  await press(page, "Add marketplace");
  await expect(page.getByRole("heading", { level: 1, name: `Distribution on ${marketplace}` })).toBeVisible();
  const agreementId = idOf(page);

  const enrolled = await enrol(vendor, `/console/${AURORA}/partners/agreements/${agreementId}`);
  await page.goto(`/console/${MERIDIAN}/partners/contracts/${enrolled}`);
  await link(page, "Ask to refine");
  await page.getByLabel("What is to be refined").fill("Which towns?");
  await press(page, "Ask to refine");
  await expect(page.getByText("The contract has gone back to the partner.")).toBeVisible();

  await vendor.reload();
  await expect(vendor.getByText("Which towns?").first()).toBeVisible();
  await link(vendor, "Send in again");
  await vendor.getByLabel("What the distributor should know").fill("Oslo and Turku.");
  await vendor.getByLabel(/^I have read the agreement/).check();
  await press(vendor, "Send in again");
  await expect(vendor.getByText("Your enrolment has been sent in again.")).toBeVisible();

  await page.reload();
  await expect(page.getByText("Oslo and Turku.").first()).toBeVisible();
  await link(page, "Accept");
  await press(page, "Accept");
  await expect(page.getByText("The contract is active.")).toBeVisible();
  await vendor.context().close();
});
