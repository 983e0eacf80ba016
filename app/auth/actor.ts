/** Who is asking, on whose behalf: the first argument of every question and every deed. */
interface Asking {
  id: string;
  name: string;
  requestId: string | null;
  ip: string | null;
}

export type CompanyRole = "vendor" | "distributor" | "reseller";
/** What staff may do in a company; the first may do all. */
export const operatorRoles = ["owner", "operations", "sales", "viewer"] as const;
export type OperatorRole = (typeof operatorRoles)[number];

export interface ActingCompany {
  id: string;
  name: string;
  role: CompanyRole;
}

/** Whoever works for a company: its staff, in the console, for one of their companies, or a client, a program with a token of the company's. */
export interface Operator extends Asking {
  kind: "operator" | "client";
  email: string;
  role: OperatorRole;
  company: ActingCompany;
  timeZone: string;
}

/** A person at an end customer, on the storefront of that customer's provider. */
export interface CustomerUser extends Asking {
  kind: "customer-user";
  email: string;
  company: ActingCompany;
  tierAccountId: string;
  timeZone: string;
  /** The operator who looks at the portal as this person; null for the person themselves. */
  viewedBy: Viewer | null;
}

/** An operator who looks at the portal as somebody else, why, and until when. */
export interface Viewer {
  id: string;
  name: string;
  reason: string;
  until: Date;
}

/** Somebody not signed in. */
export interface Visitor extends Asking {
  kind: "visitor";
  company: ActingCompany | null;
}

/** The product itself: jobs, first set-up, seeds. */
export interface System extends Asking {
  kind: "system";
  company: ActingCompany | null;
}

export type Actor = Operator | CustomerUser | Visitor | System;

export const system = (company: ActingCompany | null = null): System => ({
  kind: "system",
  id: "system",
  name: "Counterpart",
  requestId: null,
  ip: null,
  company,
});

export const visitor = (from: { requestId: string; ip: string }, company: ActingCompany | null = null): Visitor => ({
  kind: "visitor",
  id: "visitor",
  name: "Visitor",
  company,
  ...from,
});

export const isProvider = (company: ActingCompany) => company.role !== "vendor";
