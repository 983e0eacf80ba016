import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findToken } from "~/domain/api-tokens/list";
import { revokeToken } from "~/domain/api-tokens/revoke";
import { href, paths } from "~/paths";
import { apiTokenTexts as texts } from "~/texts/api-tokens";
import { consoleTexts } from "~/texts/console";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { refusedConfirmation } from "../../form";
import { consoleRoute } from "../gate.server";
import { settingsTitle } from "../settings/settings-page";
import { tokenHandle } from "./crumbs";

export const loader = consoleRoute(async ({ actor, params }) => {
  const { name, revokedAt } = await findToken(actor, params.tokenId!);
  return { name, open: revokedAt === null, companyId: actor.company.id };
});

export const action = consoleRoute(async ({ actor, params }) => {
  const tokenId = params.tokenId!;
  try {
    await revokeToken(actor, tokenId);
  } catch (error) {
    return refusedConfirmation(error);
  }
  throw redirect(href(paths.apiTokens, { companyId: actor.company.id }, { revoked: tokenId }), 303);
});

export const meta = () => settingsTitle(texts.revoke);

export const handle = tokenHandle(texts.revoke);

/** Takes a token's power away, after asking. Row A3. */
export default function RevokeApiToken() {
  const { name, open, companyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Confirm
      question={say(texts.revokeQuestion, { name })}
      submit={open ? texts.revoke : undefined}
      tone="danger"
      cancel={{ label: consoleTexts.cancel, href: href(paths.apiTokens, { companyId }) }}
      problems={refusal?.problems ?? []}
    >
      <p>{open ? texts.revokeText : texts.revoked}</p>
    </Confirm>
  );
}
