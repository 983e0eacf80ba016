import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/react";
import { findOperator } from "~/auth/asking.server";
import { paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { Doors } from "~/ui/doors";
import { PlainShell } from "~/ui/plain-shell";
import { firstRoute } from "./auth/gate.server";

const texts = authTexts.home;

export const meta: MetaFunction = () => [{ title: authTexts.product }];

export const loader = firstRoute(async ({ request, context }) => {
  if (await findOperator({ request, context })) throw redirect(paths.console);
  return null;
});

const doors = [
  { href: paths.signIn, label: texts.operator, hint: texts.operatorHint },
  { href: paths.storefrontDoor, label: texts.customer, hint: texts.customerHint },
];

export default function Home() {
  return (
    <PlainShell brand={{ name: authTexts.product, href: paths.home }} title={texts.title} lead={texts.lead}>
      <Doors doors={doors} />
    </PlainShell>
  );
}
