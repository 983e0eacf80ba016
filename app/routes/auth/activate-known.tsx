import { href, paths } from "~/paths";
import { activationTexts } from "~/texts/activation";
import { authTexts } from "~/texts/auth";
import { say } from "~/texts/say";
import { LinkButton } from "~/ui/button";
import { PlainShell } from "~/ui/plain-shell";

const texts = activationTexts.known;

interface Side {
  id: string;
  name: string;
}

interface Props {
  inviter: Side;
  partner: Side;
  /** The reader's company has accepted; or it has invited, and the link was used, or is over. */
  as: "accepted" | "used" | "over";
}

/** A link that does not work any more, for somebody of the company that accepted by it or that made it. Row P8. */
export function KnownLink({ inviter, partner, as }: Props) {
  const at = { companyId: inviter.id, partnerId: partner.id };
  const about = { inviter: inviter.name, partner: partner.name };
  const leads = {
    accepted: { label: say(texts.open.accepted, about), href: href(paths.consoleHome, { companyId: partner.id }) },
    used: { label: texts.open.used, href: href(paths.partner, at) },
    over: { label: texts.open.over, href: href(paths.partnerInvitation, at) },
  }[as];
  return (
    <PlainShell
      brand={{ name: authTexts.product, href: paths.home }}
      title={say(texts.title[as], about)}
      lead={say(texts.text[as], about)}
    >
      <LinkButton tone="main" href={leads.href}>
        {leads.label}
      </LinkButton>
    </PlainShell>
  );
}
