import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { findOperator } from "~/auth/asking.server";
import { operatorDoor } from "~/auth/sessions.server";
import { signOut } from "~/domain/operators/sign-out";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { say } from "~/texts/say";
import { Button, LinkButton } from "~/ui/button";
import { Form, SubmitRow } from "~/ui/form";
import { PlainShell } from "~/ui/plain-shell";
import { publicRoute } from "./gate.server";
import { linkedReturnAddress } from "./return-address";

const texts = authTexts.signOut;

export const meta: MetaFunction = () => [{ title: `${texts.title} · ${authTexts.product}` }];

export const loader = publicRoute(async (args) => {
  const operator = await findOperator(args);
  if (!operator || operator === "elsewhere") throw redirect(paths.signIn);
  return { email: operator.email };
});

export const action = publicRoute(async (args) => {
  const operator = await findOperator(args);
  const secret = operatorDoor.secretOf(args.request);
  if (operator && operator !== "elsewhere" && secret) await signOut(operator, secret);
  // Whoever opened a link with another login than the one it is for goes back to the link.
  const back = linkedReturnAddress(args.url.searchParams.get("return"), args.url.origin);
  throw redirect(back ?? href(paths.signIn, {}, { "signed-out": "1" }), {
    status: 303,
    headers: { "Set-Cookie": operatorDoor.noCookie() },
  });
});

export default function SignOut() {
  const { email } = useLoaderData<typeof loader>();
  return (
    <PlainShell
      brand={{ name: authTexts.product, href: paths.home }}
      title={texts.title}
      lead={say(texts.lead, { email })}
    >
      <Form>
        <SubmitRow start={<LinkButton href={paths.console}>{texts.stay}</LinkButton>}>
          <Button tone="main">{texts.submit}</Button>
        </SubmitRow>
      </Form>
    </PlainShell>
  );
}
