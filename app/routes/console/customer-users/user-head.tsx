import type { FoundCustomerUser } from "~/domain/customer-users/find";
import { canEnter } from "~/domain/customer-users/status";
import { href, paths } from "~/paths";
import { userTexts as texts } from "~/texts/customer-users";
import { LinkButton } from "~/ui/button";
import { Tag } from "~/ui/chip";
import { Id } from "~/ui/id";
import { Dotted, PageHead } from "~/ui/page-head";
import { PortalUrlButton } from "./portal-url-button";
import { UserStatus } from "./user-states";

export type UserPlace = { companyId: string; tierAccountId: string; customerUserId: string };

interface Props {
  user: Pick<FoundCustomerUser, "id" | "name" | "first" | "status" | "nickname" | "may">;
  at: UserPlace;
}

/** Who it is, and what can be done besides changing what is written below. */
export function UserHead({ user, at }: Props) {
  const { id, name, first, status, nickname, may } = user;
  return (
    <PageHead
      title={name}
      meta={
        <Dotted
          items={[
            <Id key="id" value={id} />,
            <UserStatus key="status" status={status} />,
            first && <Tag key="first">{texts.first}</Tag>,
          ]}
        />
      }
      actions={
        <>
          {may.manage && canEnter(status) && nickname && (
            <>
              <LinkButton href={href(paths.viewAsCustomer, at)} data-confirm="">
                {texts.viewAs}
              </LinkButton>
              <PortalUrlButton at={at} />
            </>
          )}
          {may.delete && (
            <LinkButton tone="danger" href={href(paths.deleteCustomerUser, at)} data-confirm="">
              {texts.delete}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
