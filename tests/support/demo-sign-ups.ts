import { createHash, randomBytes, randomInt } from "node:crypto";
import type postgres from "postgres";
import { ids } from "./demo";

let made = 0;

/** What somebody says at sign-up, valid as it stands. */
export const someAnswers = (change: Record<string, string> = {}) => ({
  organization: `Cork Lane Books ${++made}`,
  ...{ name: "Niamh Daly", email: `niamh.${made}.${randomInt(1e6)}@corklane.example`, phone: "+353 21 555 0101" },
  ...{ taxId: "IE1234567T", country: "IE", addressLine1: "12 Cork Lane", addressLine2: "", city: "Cork" },
  ...{ state: "", postalCode: "T12 X234" },
  ...change,
});

interface Wanted {
  status?: "unconfirmed" | "pending" | "denied";
  answers?: ReturnType<typeof someAnswers>;
}

/** A sign-up on Northline's storefront; answers its id, and the token that confirms its address, with the demo's password. */
export async function demoSignUp(sql: postgres.Sql, { status = "pending", answers = someAnswers() }: Wanted = {}) {
  const digits = () => String(randomInt(10_000)).padStart(4, "0");
  const signUpId = `SGN-${digits()}-${digits()}-${digits()}`;
  const token = randomBytes(32).toString("base64url");
  const confirmation = createHash("sha256").update(token).digest("hex");
  await sql`
    insert into sign_ups (id, company_id, status, answers, email, password_hash, confirmation)
    select ${signUpId}, ${ids.northline}, ${status}, ${sql.json(answers)}, ${answers.email}, password_hash, ${confirmation}
    from operators where email = 'owner@northline.example'`;
  return { signUpId, token, answers };
}
