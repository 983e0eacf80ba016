import { href, paths } from "~/paths";
import { signUpTexts } from "~/texts/sign-ups";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";

interface Props {
  decision: "approved" | "denied";
  /** Whether a mail about it is on its way. */
  mailed: boolean;
  companyId: string;
  signUpId: string;
}

/** What somebody has just decided. */
export function Decided({ decision, mailed, companyId, signUpId }: Props) {
  return (
    <Notice
      tone="ok"
      live
      title={(mailed ? signUpTexts.approvals.done : signUpTexts.approvals.doneSilently)[decision]}
      actions={
        <LinkButton size="small" href={href(paths.approval, { companyId, signUpId })}>
          {signUpTexts.approvals.see}
        </LinkButton>
      }
    />
  );
}
