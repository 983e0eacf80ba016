import { eq } from "drizzle-orm";
import type { ActingCompany } from "~/auth/actor";
import { db } from "~/db/client";
import { customerUsers, type SignUpSettings, signUps, tierAccounts } from "~/db/schema";
import { changeStoreSettings, storeSettingsOf } from "~/domain/companies/store-settings";
import { confirmSignUp } from "~/domain/sign-ups/confirm";
import { type SigningUp, signUpForm } from "~/domain/sign-ups/forms";
import { signUp } from "~/domain/sign-ups/sign-up";
import { fingerprint, newSecret } from "~/auth/secrets";
import { aCompany, aVisitor, PASSWORD, someEmail } from "./people";
import { addReseller, makeOperator, unique } from "./world";

/** A form that a person has filled in; it passes the same checks. */
export const filledIn = (change: Partial<Record<keyof SigningUp, string>> = {}) =>
  signUpForm({ requireAddress: true, requireTerms: false }).parse({
    organization: unique("Cork Lane Books"),
    ...{ name: "Niamh Ní Dhálaigh", email: someEmail(), phone: "+353 21 555 0101", taxId: "IE1234567T" },
    ...{
      country: "IE",
      addressLine1: "12 Cork Lane",
      addressLine2: "",
      city: "Cork",
      state: "",
      postalCode: "T12 X234",
    },
    password: PASSWORD,
    ...change,
  });

/** A storefront with its owner, a reseller to file sign-ups under, and settings that differ from the product's. */
export async function aStoreWith(settings: Partial<SignUpSettings> = {}) {
  const store = await aCompany();
  const owner = await makeOperator(store);
  const resellerId = await addReseller(owner);
  const set = (change: Partial<SignUpSettings>) => setSignUp(store, change);
  await set(settings);
  return { store, owner, resellerId, set };
}

async function setSignUp(store: ActingCompany, change: Partial<SignUpSettings>) {
  const { signUp: before, versions } = await storeSettingsOf(store.id);
  await changeStoreSettings(await makeOperator(store), { signUp: { ...before, ...change } }, versions.signUp);
}

export const signUpsOf = (store: ActingCompany) => db.select().from(signUps).where(eq(signUps.companyId, store.id));

export const signUpRow = async (id: string) => (await db.select().from(signUps).where(eq(signUps.id, id)))[0]!;

export const usersOf = (store: ActingCompany) =>
  db.select().from(customerUsers).where(eq(customerUsers.companyId, store.id));

export const accountsOf = (store: ActingCompany) =>
  db.select().from(tierAccounts).where(eq(tierAccounts.ownerId, store.id));

/** Somebody signs up and confirms their address; answers the sign-up's id. */
export async function aSignUp(store: ActingCompany, change: Parameters<typeof filledIn>[0] = {}) {
  const answers = filledIn(change);
  await signUp(aVisitor(), store, answers);
  const row = (await signUpsOf(store)).find(({ email, status }) => email === answers.email && status === "unconfirmed");
  if (row) await confirmSignUp(aVisitor(), store, await aConfirmation(row.id), answers.password);
  const [newest] = (await signUpsOf(store)).filter(({ email }) => email === answers.email).slice(-1);
  return { id: row?.id ?? newest!.id, answers };
}

/** The token of a link that confirms a sign-up's address. */
export async function aConfirmation(id: string): Promise<string> {
  const token = newSecret();
  await db
    .update(signUps)
    .set({ confirmation: fingerprint(token), updatedAt: new Date() })
    .where(eq(signUps.id, id));
  return token;
}
