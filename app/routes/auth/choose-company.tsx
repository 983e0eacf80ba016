import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { membershipsOf } from "~/auth/asking.server";
import { href, paths } from "~/paths";
import { authTexts } from "~/texts/auth";
import { Doors } from "~/ui/doors";
import { PlainShell } from "~/ui/plain-shell";
import { operatorRoute } from "../console/gate.server";
import { lastCompany } from "./last-company.server";

const texts = authTexts.choose;

export const meta: MetaFunction = () => [{ title: `${texts.title} · ${authTexts.product}` }];

export const loader = operatorRoute(async ({ request, context, url }) => {
  const memberships = await membershipsOf({ request, context });
  const last = url.searchParams.has("choose") ? null : await lastCompany(request);
  const [only] = memberships.length === 1 ? memberships : memberships.filter(({ company }) => company.id === last);
  if (only) throw redirect(href(paths.consoleHome, { companyId: only.company.id }));
  return memberships.map(({ company: { id, name, role }, role: as }) => ({
    id,
    name,
    kind: texts.roles[role],
    as: texts.as[as],
  }));
});

export default function ChooseCompany() {
  const companies = useLoaderData<typeof loader>();
  return (
    <PlainShell brand={{ name: authTexts.product, href: paths.console }} title={texts.title} lead={texts.lead}>
      <Doors
        noPrefetch
        doors={companies.map(({ id, name, kind, as }) => ({
          href: href(paths.consoleHome, { companyId: id }),
          label: name,
          hint: `${kind} · ${as} · ${id}`,
        }))}
      />
    </PlainShell>
  );
}
