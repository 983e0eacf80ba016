import { paths } from "~/paths";
import { LinkButton } from "~/ui/button";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { MoreMenu } from "~/ui/menu";
import { Notice } from "~/ui/notice";
import { Columns, Dotted, PageHead, Section } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Tabs } from "~/ui/tabs";
import { Time } from "~/ui/time";
import { SampleShell } from "./frame";

const here = `${paths.design}?show=details`;
const tabs = [
  "Account Data",
  "Child Accounts",
  "Requests",
  "Subscriptions",
  "Tier Config Requests",
  "Tier Configs",
  "Details",
];

export function DetailsSample() {
  return (
    <SampleShell
      crumbs={[
        { label: "Customers", href: `${paths.design}?show=directory` },
        { label: "Quayside Systems", href: here },
        { label: "Harbor Lane Bakery" },
      ]}
    >
      <PageHead
        title="Harbor Lane Bakery"
        meta={<Dotted items={[<Id key="id" value="TA-5120-7733-0846" />, "Customer", "version 3"]} />}
        actions={
          <>
            <LinkButton href={`${paths.design}?show=wizard`} tone="main">
              Edit
            </LinkButton>
            <MoreMenu
              of="Harbor Lane Bakery"
              items={[
                {
                  label: "Delete",
                  href: `${paths.design}?show=confirm`,
                  danger: true,
                  confirm: true,
                },
              ]}
            />
          </>
        }
      />
      <Notice
        tone="wait"
        actions={
          <LinkButton href={here} size="small">
            See the change
          </LinkButton>
        }
      >
        Aurora Software has not confirmed version 3 yet. It works with version 2.
      </Notice>
      <Tabs
        label="Harbor Lane Bakery"
        tabs={tabs.map((label, index) => ({
          label,
          href: `${here}&tab=${index}`,
          current: index === 0,
          count: [undefined, undefined, 2, 4][index],
        }))}
      />
      <Columns
        aside={
          <>
            <Section title="Vendors">
              <ul>
                <li>
                  <Status tone="ok">Tessera Security · version 3</Status>
                </li>
                <li>
                  <Status tone="wait">Aurora Software · version 2</Status>
                </li>
              </ul>
            </Section>
            <Section title="Belongs to">
              <DefinitionList
                narrow
                items={[
                  { term: "Parent", value: "Quayside Systems" },
                  { term: "Hub", value: "Commerce EU" },
                  { term: "Owner", value: "Northline IT" },
                  {
                    term: "Updated",
                    value: <Time value={new Date("2026-11-22T14:05:00Z")} look="absolute" />,
                  },
                ]}
              />
            </Section>
          </>
        }
      >
        <Section title="General">
          <DefinitionList
            items={[
              { term: "Organization name", value: "Harbor Lane Bakery" },
              { term: "External ID", value: <Id value="40217" /> },
              {
                term: "External UUID",
                value: <Id value="6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11" />,
              },
              { term: "Tax ID", value: null },
            ]}
          />
        </Section>
        <Section title="Address">
          <DefinitionList
            items={[
              {
                term: "Street",
                value: "12 Quay Street",
                was: "was 8 Mill Road in version 2",
              },
              { term: "City", value: "4050-253 Porto" },
              { term: "Country", value: "Portugal" },
              { term: "Note", value: "شارع الميناء ١٢، بورتو" },
            ]}
          />
        </Section>
      </Columns>
    </SampleShell>
  );
}
