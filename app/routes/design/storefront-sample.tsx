import { paths } from "~/paths";
import { Button, LinkButton } from "~/ui/button";
import { Card, Cards } from "~/ui/card";
import { DefinitionList } from "~/ui/definition-list";
import { Form } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { PlainShell } from "~/ui/plain-shell";
import { StorefrontShell } from "~/ui/storefront-shell";
import { TextField } from "~/ui/text-field";

const here = `${paths.design}?show=storefront`;
const store = { name: "Northline IT", href: here, colour: "#0f766e" };
const support = { email: "help@northline.example", phone: "+351 22 555 0100" };
const nav = [
  "Dashboard",
  "Cloud Billing Reports",
  "Billing Statements",
  "Catalog",
  "My Products",
  "My Orders",
  "Support",
];

export function StorefrontSample({ nonce }: { nonce: string }) {
  return (
    <StorefrontShell
      store={store}
      nonce={nonce}
      support={support}
      nav={nav.map((label, index) => ({
        label,
        href: `${here}&page=${index}`,
        current: index === 0,
      }))}
      user={{
        name: "Filipa Úrsula",
        email: "first.user@harborlane.example",
        detail: "Harbor Lane Bakery",
        signOut: paths.signOut,
        items: [{ label: "My account", href: here, icon: "users" }],
      }}
    >
      <PageHead title="Good to see you, Filipa" actions={<LinkButton href={here}>Customize</LinkButton>} />
      <Cards>
        <Card title="Actuals" big="€ 4,812.40">
          <span className="soft">€ 310 less than on 22 October · provisional</span>
        </Card>
        <Card title="Renewals ahead" big="3">
          <span className="soft">next: Aurora Suite, 1 December, 25 seats</span>
        </Card>
        <Card title="Open statements" big="1">
          <span className="soft">October 2026 · € 5,122.08</span>
        </Card>
        <Card title="Your company" width="wide">
          <DefinitionList
            items={[
              { term: "Organization name", value: "Harbor Lane Bakery" },
              {
                term: "Address",
                value: "12 Quay Street, 4050-253 Porto, Portugal",
              },
              { term: "Technical contact", value: "it@harborlane.example" },
            ]}
          />
        </Card>
        <Card title="Need something new?">
          <p className="soft">Look through what Northline IT offers.</p>
          <LinkButton href={here} tone="main" className="mt-4">
            Open the catalog
          </LinkButton>
        </Card>
      </Cards>
    </StorefrontShell>
  );
}

export function SignInSample({ nonce }: { nonce: string }) {
  return (
    <PlainShell
      brand={store}
      nonce={nonce}
      look="store"
      title="Sign in"
      lead="Welcome to the store of Northline IT."
      support={support}
      after={<a href={here}>Forgot password?</a>}
    >
      <Form className="" action={paths.design}>
        <TextField id="email" name="email" label="E-mail" type="email" autoComplete="username" />
        <TextField id="password" name="password" label="Password" type="password" autoComplete="current-password" />
        <Button tone="main">Sign in</Button>
      </Form>
    </PlainShell>
  );
}
