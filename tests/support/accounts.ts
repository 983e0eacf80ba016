import type { Operator } from "~/auth/actor";
import { createTierAccount } from "~/domain/tier-accounts/create";
import type { NewTierAccount } from "~/domain/tier-accounts/file";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { type AccountData, accountDataOf } from "~/domain/tier-accounts/forms";
import { type TierAccountChange, updateTierAccount } from "~/domain/tier-accounts/update";

let made = 0;

/** A word that no other thing in this run bears. */
export const unique = (word: string) => `${word}-${process.pid.toString(36)}-${(++made).toString(36)}`;

/** Account data that every form accepts. */
export const accountData = (change: Partial<AccountData> = {}): AccountData => ({
  name: unique("Harbor Lane Bakery"),
  externalUid: "",
  externalId: "40417",
  taxId: "PT509442013",
  country: "PT",
  addressLine1: "Rua do Almada 118",
  addressLine2: "2.º esquerdo",
  postalCode: "4050-031",
  city: "Porto",
  state: "Porto",
  firstName: "Inês",
  lastName: "Carvalho",
  email: "ines.carvalho@harborlane.example",
  phone: "+351 225550147",
  ...change,
});

type Wanted = Partial<AccountData> & Partial<Omit<NewTierAccount, "data" | "type">>;

const add = (actor: Operator, type: NewTierAccount["type"], { parentId = null, hubId, environment, ...data }: Wanted) =>
  createTierAccount(actor, { type, parentId, hubId, environment, data: accountData(data) });

/** Adds a reseller to the provider's tree: a direct one, unless a parent is named. */
export const addReseller = (actor: Operator, wanted: Wanted = {}) => add(actor, "reseller", wanted);

/** Adds a customer below the reseller. */
export const addCustomer = (actor: Operator, parentId: string, wanted: Wanted = {}) =>
  add(actor, "customer", { ...wanted, parentId });

/** The change that leaves an account as the actor sees it, but for what is named. */
export async function changeOf(
  actor: Operator,
  id: string,
  { type, parentId, baseVersion, ...data }: Partial<AccountData> & Partial<TierAccountChange> = {},
): Promise<TierAccountChange> {
  const { version, snapshot } = await findTierAccount(actor, id);
  return {
    id,
    baseVersion: baseVersion ?? version,
    type: type ?? snapshot.type,
    parentId: parentId === undefined ? (snapshot.parent?.id ?? null) : parentId,
    data: { ...accountDataOf(snapshot), ...data },
  };
}

/** Saves an account with what is named changed. */
export const change = async (actor: Operator, id: string, wanted: Parameters<typeof changeOf>[2]) =>
  updateTierAccount(actor, await changeOf(actor, id, wanted));
