import { saveView } from "~/domain/saved-views/save";
import type { Staff } from "./companies";

/** Views that people of the demo have saved: for themselves, and for everybody at their company. */
export async function saveViews(staff: Staff): Promise<void> {
  const directory = { list: "tier-accounts", shared: false } as const;
  const requests = { list: "tier-account-requests", shared: false } as const;
  const { northline, northlineSales, meridian, meridianOperations, aurora } = staff;
  await saveView(northline, { ...directory, name: "Resellers", query: "type=reseller", shared: true });
  await saveView(northline, { ...directory, name: "Waiting for vendors", query: "pending=1&sort=-updated" });
  await saveView(northlineSales, {
    ...directory,
    name: "Newest customers",
    query: "type=customer&sort=-created",
    shared: true,
  });
  await saveView(meridian, { ...directory, name: "Newest accounts", query: "sort=-created" });
  await saveView(meridianOperations, { ...directory, name: "Without a hub", query: "hub=none", shared: true });
  await saveView(meridian, { ...requests, name: "Ignored by vendors", query: "status=ignored", shared: true });
  await saveView(aurora, { ...requests, name: "To decide", query: "status=pending&sort=created", shared: true });
  await saveView(aurora, { ...requests, name: "Older than a week", query: "status=pending&age=over-week" });
  await saveView(aurora, { ...directory, name: "Customers", query: "type=customer", shared: true });
}
