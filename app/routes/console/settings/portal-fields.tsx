import type { PortalPage } from "~/db/schema";
import { SHOWN_PAGES, type ShownPage } from "~/domain/companies/portal-pages";
import { href, paths } from "~/paths";
import { settingsTexts } from "~/texts/settings";
import { say } from "~/texts/say";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/choice-field";
import { ErrorSummary, problemsOf } from "~/ui/error-summary";
import { Form, SubmitRow } from "~/ui/form";
import type { Refused } from "../../form";
import { StaleNotice } from "./stale";

const texts = settingsTexts.portal;

interface Props {
  pages: Record<PortalPage, boolean>;
  version: number;
  companyId: string;
  answer: Refused | undefined;
}

/** A box for each page; after a stale answer, with what is stored beside those that differ. */
export function PortalFields({ pages, version, companyId, answer }: Props) {
  const typed = answer?.result.initialValue;
  const stale = answer?.code === "settings-stale";
  const isOn = (page: ShownPage) => (typed ? typed[`page-${page}`] === "on" : pages[page]);
  const storedNow = (page: ShownPage) => say(settingsTexts.storedNow, { value: pages[page] ? texts.on : texts.off });
  return (
    <>
      <ErrorSummary problems={problemsOf([], [...(answer?.result.error?.[""] ?? []), ...missing(answer)])} />
      {stale && <StaleNotice />}
      <Form action={href(paths.portalSettings, { companyId })}>
        <input type="hidden" name="baseVersion" value={stale || !typed ? version : String(typed.baseVersion)} />
        {SHOWN_PAGES.map((page) => (
          <CheckboxField
            key={page}
            name={`page-${page}`}
            label={texts.pages[page][0]}
            hint={stale && isOn(page) !== pages[page] ? storedNow(page) : texts.pages[page][1]}
            defaultChecked={isOn(page)}
          />
        ))}
        <SubmitRow>
          <Button tone="main">{settingsTexts.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
}

/** What the form lacks that no field of it shows. */
const missing = (answer: Refused | undefined) => answer?.result.error?.baseVersion ?? [];
