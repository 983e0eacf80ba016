import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endOwnSession, findOwnSession } from "~/domain/operators/sessions";
import { href, paths } from "~/paths";
import { say } from "~/texts/say";
import { textsIn } from "~/texts/storefront";
import { Confirm } from "~/ui/confirm";
import { operatorRoute } from "../console/gate.server";
import { sessionInWords } from "../session-words";
import { ConfirmShell, securityTitle } from "./shell";

const texts = textsIn("en").sessions;

export const meta = () => securityTitle(texts.end);

export const loader = operatorRoute(async ({ actor, params }) =>
  sessionInWords(await findOwnSession(actor, params.sessionId!), "en"),
);

export const action = operatorRoute(async ({ actor, params }) => {
  await endOwnSession(actor, params.sessionId!);
  throw redirect(href(paths.security, {}, { done: "session-ended" }), 303);
});

/** Signs an operator out in another browser, after asking. */
export default function EndOwnSession() {
  const { browser, place } = useLoaderData<typeof loader>();
  return (
    <ConfirmShell>
      <Confirm
        question={say(texts.endQuestion, { browser })}
        submit={texts.end}
        cancel={{ label: texts.cancel, href: paths.security }}
      >
        <p>{say(texts.endText, { place })}</p>
      </Confirm>
    </ConfirmShell>
  );
}
