import type postgres from "postgres";
import type { SentFile } from "../../support/browse";
import type { Company } from "../../support/demo";

/** One visit to an address: what stands in it, and what a person would submit there. */
export interface Visit {
  at?: Record<string, string>;
  query?: string;
  /** A valid body; only addresses that change something have one. */
  body?: Record<string, string>;
  /** A file that is sent along. */
  file?: SentFile;
}

/** How an address is visited in the demo story. */
export interface Example {
  /** Who opens it: anyone, anyone at a store, an operator of `company`, a person of Northline's storefront, or a developer. */
  door: "anyone" | "store" | "operator" | "company" | "customer-user" | "development";
  /** Whose page it is, for a console address. */
  company?: Company;
  /** Who does it, when it is not the company's owner. */
  by?: string;
  /** It is opened by an operator who looks at the portal as one of its users. */
  viewing?: true;
  /** What it answers is no page: a file to keep, or a picture. */
  file?: true | "image";
  /** The deed that a valid submit records; exactly the addresses with an action have one. */
  deed?: string;
  /** Makes what the address needs: a fresh draft, link or account. */
  visit: (sql: postgres.Sql, by: string) => Promise<Visit> | Visit;
}

/** A filled in wizard, valid as it stands. */
export const account = {
  ...{ name: "Padaria do Bolhão, Lda.", externalUid: "", externalId: "40999", taxId: "PT509876543" },
  ...{
    country: "PT",
    addressLine1: "Rua Formosa 322",
    addressLine2: "",
    postalCode: "4000-248",
    city: "Porto",
  },
  ...{ firstName: "Helena", lastName: "Matos", email: "helena@bolhao.example", phone: "+351 22 555 0155" },
};

/** The same with every field of the form, so that there is none left which somebody else could fill. */
export const wholeAccount = { ...account, state: "" };

export const NEW_PASSWORD = "a kettle of 3 herrings";
