import { useLoaderData } from "@remix-run/react";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/page-head";
import { Wording } from "../contracts/wording";
import { consoleRoute } from "../gate.server";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { versionPage } from "./version.server";
import { VersionState } from "./version-state";

export const loader = consoleRoute((asked) => versionPage(asked));

export const meta = agreementTitle(texts.version);

export const handle = agreementHandle(texts.version);

/** What one version says. Row P3. */
export default function AgreementVersion() {
  const { agreement, companyId, active, wording } = useLoaderData<typeof loader>();
  const at = { companyId, agreementId: agreement.id, version: String(wording.version) };
  return (
    <>
      <PageHead
        title={say(texts.versionOf, { version: wording.version, name: agreement.name })}
        meta={<VersionState active={active} />}
        actions={
          agreement.may.change &&
          !active && (
            <LinkButton tone="main" href={href(paths.activateAgreementVersion, at)} data-confirm="">
              {texts.activate}
            </LinkButton>
          )
        }
      />
      <Wording of={wording} />
    </>
  );
}
