import { href, paths } from "~/paths";
import { partnerTexts as texts } from "~/texts/partners";
import { Tabs } from "~/ui/tabs";

/** Directory, Contracts, Agreements and News: the tabs of Partners. Rows P1–P3. */
export const PartnerTabs = ({
  companyId,
  current,
}: {
  companyId: string;
  current: "directory" | "contracts" | "agreements" | "news";
}) => (
  <Tabs
    label={texts.tabs}
    tabs={[
      { label: texts.directory, href: href(paths.partners, { companyId }), current: current === "directory" },
      { label: texts.contracts, href: href(paths.contracts, { companyId }), current: current === "contracts" },
      { label: texts.agreements, href: href(paths.agreements, { companyId }), current: current === "agreements" },
      { label: texts.news, href: href(paths.news, { companyId }), current: current === "news" },
    ]}
  />
);
