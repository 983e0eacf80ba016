import { href, paths } from "~/paths";
import { partnerTexts as texts } from "~/texts/partners";
import { say } from "~/texts/say";
import { pageHandle, title } from "../page";

interface InvitationPage {
  companyId: string;
  partner: { id: string; name: string };
}

/** The title and the place of a page about a partner's invitation. */
export const invitationTitle = ({ data }: { data?: InvitationPage | undefined }) =>
  title(say(texts.invitation.title, { name: data?.partner.name ?? "" }), texts.module);

export const invitationHandle = (last?: string) =>
  pageHandle<InvitationPage>(({ companyId, partner }) => {
    const label = say(texts.invitation.title, { name: partner.name });
    const first = { label: texts.module, href: href(paths.partners, { companyId }) };
    if (last === undefined) return [first, { label }];
    return [
      first,
      { label, href: href(paths.partnerInvitation, { companyId, partnerId: partner.id }) },
      { label: last },
    ];
  });
