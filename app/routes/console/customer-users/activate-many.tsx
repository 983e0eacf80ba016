import { useLoaderData } from "@remix-run/react";
import { href, paths } from "~/paths";
import { userTexts } from "~/texts/customer-users";
import { consoleRoute } from "../gate.server";
import { pageHandle, title } from "../page";
import { SwitchMany } from "./switch-many";
import { switchTicked, tickedUsers } from "./switch-many.server";

const texts = userTexts.many.activate;

export const loader = consoleRoute(tickedUsers);

export const action = consoleRoute((asked) => switchTicked(asked, "activate"));

export const meta = () => title(texts.title);

export const handle = pageHandle<{ companyId: string }>(({ companyId }) => [
  { label: userTexts.users, href: href(paths.customerUsers, { companyId }) },
  { label: texts.title },
]);

/** The ticked users, with one confirmation. Row S5. */
export default function ActivateMany() {
  const { rows, done, list } = useLoaderData<typeof loader>();
  return <SwitchMany deed="activate" rows={rows} done={done} list={list} />;
}
