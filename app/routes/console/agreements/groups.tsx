import { useLoaderData } from "@remix-run/react";
import { NotFound } from "~/domain/refusals";
import { href, paths } from "~/paths";
import { agreementTexts as texts } from "~/texts/agreements";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { NameCell, Table } from "~/ui/table";
import { consoleRoute } from "../gate.server";
import { AgreementFrame } from "./agreement-frame";
import { agreementHandle, agreementTitle } from "./agreement-page";
import { agreementAsked } from "./agreement.server";

export const loader = consoleRoute(async (asked) => {
  const page = await agreementAsked(asked);
  if (page.agreement.type !== "service") throw new NotFound();
  return page;
});

export const meta = agreementTitle(texts.tabs.groups);

export const handle = agreementHandle(texts.tabs.groups);

/** Which product groups a service agreement opens. Rows P3, P6. */
export default function AgreementGroups() {
  const { agreement, companyId, done } = useLoaderData<typeof loader>();
  const { groups, may, id } = agreement;
  const edit = may.change && (
    <LinkButton href={href(paths.changeAgreement, { companyId, agreementId: id })}>{texts.edit}</LinkButton>
  );
  return (
    <AgreementFrame agreement={agreement} companyId={companyId} current="groups" done={done}>
      <Table
        caption={texts.groups}
        rows={groups}
        rowKey={(group) => group.id}
        columns={[
          {
            ...{ key: "group", head: texts.groups },
            cell: (group) => <NameCell name={group.name} id={group.id} />,
          },
        ]}
        empty={<EmptyState title={texts.noGroups} action={edit} />}
      />
    </AgreementFrame>
  );
}
