import type { ReactNode } from "react";
import { paths } from "~/paths";
import type { Crumb } from "~/ui/breadcrumbs";
import { ConsoleShell } from "~/ui/console-shell";
import type { RailModule } from "~/ui/rail";

const page = (show: string) => `${paths.design}?show=${show}`;

const modules: RailModule[] = [
  { label: "Home", href: page("home") },
  {
    label: "Customers",
    href: page("customers"),
    links: [
      { label: "Directory", href: page("directory"), current: true },
      { label: "Requests", href: page("details"), count: 3 },
      { label: "Users", href: page("wizard") },
      { label: "Approvals", href: page("confirm"), count: 2 },
    ],
  },
  {
    label: "Partners",
    href: page("partners"),
    links: [
      { label: "Directory", href: page("empty") },
      { label: "Contracts", href: page("contracts"), count: "1,204" },
      { label: "Agreements", href: page("agreements") },
    ],
  },
  {
    label: "Manage Records",
    href: page("records"),
    links: [
      { label: "Customers", href: page("record-customers") },
      { label: "Orders", href: page("orders") },
      { label: "Subscriptions", href: page("subscriptions") },
    ],
  },
  { label: "Catalog", href: page("catalog") },
  { label: "Reports", href: page("reports") },
  { label: "Storefront", href: page("storefront") },
  { label: "Settings", href: page("error") },
];

export function SampleShell({ crumbs, children }: { crumbs: readonly Crumb[]; children: ReactNode }) {
  return (
    <ConsoleShell
      company={{ name: "Northline IT", href: page("directory") }}
      companies={[
        {
          name: "Northline IT",
          href: page("directory"),
          detail: "Reseller · owner",
          current: true,
        },
        {
          name: "Meridian Distribution",
          href: page("details"),
          detail: "Distributor · sales",
        },
        {
          name: "Société Générale d’Informatique et de Télécommunications du Grand Ouest",
          href: page("wizard"),
          detail: "Vendor · viewer",
        },
      ]}
      modules={modules}
      crumbs={crumbs}
      search={{
        action: paths.design,
        label: "Search customers",
        placeholder: "Search customers, users, orders…",
      }}
      user={{
        name: "Olga Nowak",
        email: "owner@northline.example",
        signOut: paths.signOut,
      }}
    >
      {children}
    </ConsoleShell>
  );
}
