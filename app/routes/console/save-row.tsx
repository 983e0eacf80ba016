import { consoleTexts } from "~/texts/console";
import { Button, LinkButton } from "~/ui/button";
import { SubmitRow } from "~/ui/form";

/** Below a form: Cancel leads back, the button at the end saves. */
export function SaveRow({ cancel, submit = consoleTexts.save }: { cancel: string; submit?: string }) {
  return (
    <SubmitRow
      start={
        <LinkButton tone="quiet" href={cancel}>
          {consoleTexts.cancel}
        </LinkButton>
      }
    >
      <Button tone="main">{submit}</Button>
    </SubmitRow>
  );
}
