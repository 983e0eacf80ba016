import { useOutletContext } from "@remix-run/react";
import { consoleTexts } from "~/texts/console";
import { Section } from "~/ui/page-head";
import { AccountSections } from "../tier-accounts/account-sections";
import { Difference } from "../tier-accounts/difference";
import type { RequestPage } from "./request-page";

const texts = consoleTexts.requests;

/** The changed fields, old beside new, then the whole account as the request announces it. Row C12. */
export default function RequestData() {
  const { request } = useOutletContext<RequestPage>();
  const { before, after, version, beforeVersion } = request;
  const earlier = before && { version: beforeVersion, data: before };
  return (
    <>
      <Section title={texts.changedTitle}>
        <Difference
          before={earlier}
          after={{ version, data: after }}
          empty={before ? texts.noDifference : texts.firstVersion}
        />
      </Section>
      <AccountSections data={after} before={earlier} />
    </>
  );
}
