import { sql } from "drizzle-orm";
import { type SignUpAnswers, signUps } from "~/db/schema";

/** What is left of the answers of somebody who is not to be known any more: which organization it was, and where. */
export const withoutPerson = sql<SignUpAnswers>`${signUps.answers} || ${JSON.stringify({
  ...{ name: "", email: "", phone: "", taxId: "" },
  ...{ addressLine1: "", addressLine2: "", city: "", state: "", postalCode: "" },
})}::jsonb`;
