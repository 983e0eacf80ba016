import { useActionData, useLoaderData } from "@remix-run/react";
import { sendPortalUrl } from "~/domain/customer-users/send-portal-url";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { userTexts as texts } from "~/texts/customer-users";
import { say } from "~/texts/say";
import { Confirm } from "~/ui/confirm";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { userHandle } from "./user-crumbs";
import { deedPage, portalUrlOf, userDeed } from "./user-page.server";

export const loader = consoleRoute(async (asked) => {
  const page = await deedPage(asked);
  return { ...page, url: portalUrlOf(page.user) };
});

export const action = consoleRoute(userDeed("portalSent", sendPortalUrl));

export const meta = () => title(texts.sendPortalUrl);

export const handle = userHandle(texts.sendPortalUrl);

/** Send Customer Portal URL. Row S3. */
export default function PortalUrl() {
  const { user, at, url } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { name, email, first } = user;
  return (
    <Confirm
      question={say(texts.portalQuestion, { name })}
      submit={url ? texts.sendPortalUrl : undefined}
      cancel={{ label: consoleTexts.cancel, href: href(paths.changeCustomerUser, at) }}
      problems={refusal?.problems ?? []}
    >
      <p>{url ? say(texts.portalText, { email, url }) : texts.noPortalUrl}</p>
      {url && <p>{first ? texts.portalFirst : texts.portalOther}</p>}
    </Confirm>
  );
}
