import type { ReactNode } from "react";
import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { ChipLink, FilterChip, Tag } from "~/ui/chip";
import { DefinitionList } from "~/ui/definition-list";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { Id } from "~/ui/id";
import { Menu, MoreMenu } from "~/ui/menu";
import { Notice } from "~/ui/notice";
import { Pager } from "~/ui/pager";
import { PageHead, Section } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Steps } from "~/ui/steps";
import { Tabs } from "~/ui/tabs";
import { Time } from "~/ui/time";
import { GalleryFields } from "./gallery-fields";
import { GalleryTable } from "./gallery-table";

const pages = ["directory", "empty", "details", "wizard", "confirm", "storefront", "sign-in", "error"];
const notices = {
  ok: "Saved as version 4.",
  wait: "Waiting for Aurora Software.",
  bad: "Tessera ignored it.",
  info: "This is the demo.",
} as const;
const hubs = ["Commerce EU", "Commerce JP", "Commerce ME", "Test hub", "北海道ハブ", "مركز دبي"];

function Parts({ theme }: { theme: string }) {
  const here = paths.design;
  return (
    <>
      <Section title="Buttons">
        <div className="flex flex-wrap gap-2">
          <Button tone="main">Add Customer</Button>
          <Button>Edit</Button>
          <Button tone="danger">Delete</Button>
          <Button tone="quiet">Clear</Button>
          <Button size="small" icon="plus">
            Small
          </Button>
          <Button tone="main" aria-disabled aria-busy>
            Working…
          </Button>
          <LinkButton href={here}>A link</LinkButton>
          <Menu
            label="More actions"
            look="button"
            items={[{ label: "Export", href: here }, "line", { label: "Delete", href: here, danger: true }]}
          />
          <MoreMenu of="sample" items={[{ label: "Edit", href: here }]} />
        </div>
      </Section>
      <Section title="Status, ids, times, tags">
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <Status tone="ok">Accepted</Status>
          <Status tone="wait">Pending</Status>
          <Status tone="bad">Ignored</Status>
          <Status tone="info">In review</Status>
          <Status>Unsupported</Status>
          <Id value="TAR-5120-7733-0846-001-002" />
          <Time value={new Date(Date.now() - 7_200_000)} />
          <Time value={new Date("2026-03-02T09:30:00Z")} look="absolute" timeZone="Asia/Tokyo" locale="ja" />
          <Tag>owner</Tag>
        </div>
      </Section>
      <Section title="Filters">
        <div className="flex flex-wrap gap-2">
          {hubs.map((hub) => (
            <FilterChip key={hub} label="Hub" value={`Hub is ${hub}`} removeHref={here} />
          ))}
          <ChipLink href={here}>Free</ChipLink>
          <FilterChip label="Changed since" />
        </div>
      </Section>
      <Tabs
        label={`Tabs ${theme}`}
        tabs={["Account Data", "Requests", "Subscriptions", "Tier Configs"].map((label, i) => ({
          label,
          href: `${here}?${i}`,
          current: i === 0,
          count: i === 1 ? 12 : undefined,
        }))}
      />
      <Steps
        label={`Steps ${theme}`}
        current={1}
        steps={[{ label: "Type", href: here }, { label: "Parent account" }, { label: "Summary" }]}
      />
      {Object.entries(notices).map(([tone, text]) => (
        <Notice key={tone} tone={tone as keyof typeof notices} actions={<Button size="small">See it</Button>}>
          {text}
        </Notice>
      ))}
      <ErrorSummary problems={[{ message: "Enter an e-mail address", fieldId: `${theme}-email` }]} />
      <GalleryFields theme={theme} />
      <GalleryTable theme={theme} />
      <Pager previous={here} next={here} from={51} to={100} total={10000} capped />
      <DefinitionList
        items={[
          {
            term: "Street",
            value: "12 Quay Street",
            was: "was 8 Mill Road in version 2",
          },
          { term: "Tax ID", value: null },
        ]}
      />
      <EmptyState title="No subscriptions yet" action={<LinkButton href={here}>Open the catalog</LinkButton>}>
        They appear here once the first order is fulfilled.
      </EmptyState>
    </>
  );
}

const half = (theme: string, children: ReactNode) => (
  <div data-theme={theme} className="p-6 min-w-0">
    {children}
  </div>
);

export function Gallery() {
  return (
    <main>
      <div className="p-6">
        <PageHead title="Design" meta={<span>Every component, light and dark.</span>} />
        <nav aria-label="Whole pages" className="flex flex-wrap gap-4 link-list">
          {pages.map((name) => (
            <a key={name} href={`${paths.design}?show=${name}`}>
              {name}
            </a>
          ))}
        </nav>
      </div>
      <div className="grid lg:grid-cols-2">
        {half("light", <Parts theme="light" />)}
        {half("dark", <Parts theme="dark" />)}
      </div>
    </main>
  );
}
