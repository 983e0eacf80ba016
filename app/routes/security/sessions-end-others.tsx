import { redirect } from "@remix-run/node";
import { operatorDoor } from "~/auth/sessions.server";
import { endOtherOwnSessions } from "~/domain/operators/sessions";
import { href, paths } from "~/paths";
import { textsIn } from "~/texts/storefront";
import { Confirm } from "~/ui/confirm";
import { operatorRoute } from "../console/gate.server";
import { ConfirmShell, securityTitle } from "./shell";

const texts = textsIn("en").sessions;

export const meta = () => securityTitle(texts.endOthers);

export const loader = operatorRoute(() => Promise.resolve({}));

export const action = operatorRoute(async ({ actor, request }) => {
  await endOtherOwnSessions(actor, operatorDoor.secretOf(request) ?? "");
  throw redirect(href(paths.security, {}, { done: "others-ended" }), 303);
});

/** Signs an operator out everywhere but here, after asking. */
export default function EndOtherOwnSessions() {
  return (
    <ConfirmShell>
      <Confirm
        question={texts.endOthersQuestion}
        submit={texts.endOthers}
        cancel={{ label: texts.cancel, href: paths.security }}
      >
        <p>{texts.endOthersText}</p>
      </Confirm>
    </ConfirmShell>
  );
}
