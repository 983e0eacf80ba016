/** What a column of a file can stand for, in the order in which it is asked. Safe for the browser. */
export const customerFields = [
  "id",
  "externalUid",
  "externalId",
  "type",
  "name",
  "parent",
  "parentBy",
  "hub",
  "taxId",
  "environment",
  "addressLine1",
  "addressLine2",
  "postalCode",
  "city",
  "state",
  "country",
  "firstName",
  "lastName",
  "email",
  "phone",
  "version",
] as const;

export const userFields = ["id", "customer", "name", "email", "phone", "language", "status", "version"] as const;

export type CustomerField = (typeof customerFields)[number];
export type UserField = (typeof userFields)[number];
export type ImportField = CustomerField | UserField;

export const importKinds = ["customers", "customer-users"] as const;

export type ImportKind = (typeof importKinds)[number];

export const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  customers: customerFields,
  "customer-users": userFields,
};

/** What every row needs that makes something new. */
export const requiredFields: Record<ImportKind, readonly ImportField[]> = {
  customers: ["name", "parent", "addressLine1", "country", "firstName", "lastName", "email"],
  "customer-users": ["customer", "name", "email"],
};

/** By any of these a row is known as one that changes something. */
export const namingFields: Record<ImportKind, readonly ImportField[]> = {
  customers: ["id", "externalUid"],
  "customer-users": ["id"],
};
