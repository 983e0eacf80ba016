import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { findAccount } from "~/domain/customer-users/find-account";
import { phoneText } from "~/domain/tier-accounts/snapshot";
import { addressLabels } from "~/texts/addresses";
import { countryName } from "~/texts/countries";
import { phoneInWords } from "~/texts/phones";
import { Card, Cards } from "~/ui/card";
import { DefinitionList } from "~/ui/definition-list";
import { Id } from "~/ui/id";
import { PageHead } from "~/ui/page-head";
import { shownFields } from "../address-group";
import { useLanguage, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storefrontRoute, storeOf } from "./gate.server";
import { demandPage } from "./pages";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ account }) => account.title);

export const loader = storefrontRoute(async ({ actor, context, params, language }) => {
  const [store, { customer }] = await Promise.all([storeOf({ context, params }), findAccount(actor)]);
  demandPage(store, "companyInformation");
  const { contact, ...address } = customer.contactInfo;
  return {
    store: brandOf(store),
    customer: { id: customer.id, name: customer.name, taxId: customer.taxId },
    address: { ...address, countryName: address.country && countryName(address.country, language) },
    contact: { ...contact, phone: phoneInWords(phoneText(contact.phone)) },
  };
});

export default function Account() {
  const { customer, address, contact } = useLoaderData<typeof loader>();
  const texts = useTexts().account;
  const labels = addressLabels(address.country, useLanguage());
  return (
    <>
      <PageHead title={texts.title} meta={customer.name} />
      <Cards>
        <Card width="half" title={texts.organization}>
          <DefinitionList
            items={[
              { term: texts.organizationName, value: customer.name },
              { term: texts.id, value: <Id value={customer.id} /> },
              { term: texts.taxId, value: customer.taxId },
            ]}
          />
        </Card>
        <Card width="half" title={texts.address}>
          <DefinitionList
            items={[
              ...shownFields(address.country, (field) => Boolean(address[field]))
                .filter((field) => field !== "addressLine2" || address.addressLine2)
                .map((field) => ({ term: labels[field], value: address[field] })),
              { term: texts.country, value: address.countryName },
            ]}
          />
        </Card>
        <Card width="half" title={texts.contact}>
          <DefinitionList
            items={[
              { term: texts.name, value: `${contact.firstName} ${contact.lastName}`.trim() },
              { term: texts.email, value: contact.email },
              { term: texts.phone, value: contact.phone },
            ]}
          />
        </Card>
      </Cards>
      <p className="page-meta">{texts.wrong}</p>
    </>
  );
}
