import { href, paths } from "~/paths";
import { signUpTexts } from "~/texts/sign-ups";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";

interface Props {
  decision: "approved" | "denied";
  companyId: string;
  signUpId: string;
}

/** What somebody has just decided. */
export function Decided({ decision, companyId, signUpId }: Props) {
  return (
    <Notice
      tone="ok"
      live
      title={signUpTexts.approvals.done[decision]}
      actions={
        <LinkButton size="small" href={href(paths.approval, { companyId, signUpId })}>
          {signUpTexts.approvals.see}
        </LinkButton>
      }
    />
  );
}
