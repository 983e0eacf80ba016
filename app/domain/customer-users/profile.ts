import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { CustomerUser } from "~/auth/actor";
import { db, type Queryable } from "~/db/client";
import { customerUsers } from "~/db/schema";
import { baseVersion } from "../companies/forms";
import { inTransaction, record } from "../deed";
import { LANGUAGES } from "../languages";
import { Conflict, NotFound } from "../refusals";
import { isPhone } from "../phone";
import { HAS_TEXT, personLine, plainLine } from "../text";
import { isTimeZone } from "../time-zones";
import { refuseWhileViewing } from "./viewing";

/** What a person says of themselves. Messages are keys of `app/texts/fields.ts`. */
export const ProfileForm = z.object({
  name: z
    .string({ error: "your-name-required" })
    .overwrite(personLine)
    .regex(HAS_TEXT, "your-name-required")
    .max(200, "too-long?max=200"),
  phone: z
    .string()
    .overwrite(plainLine)
    .max(60, "too-long?max=60")
    .refine(isPhone, "phone-shape")
    .default("")
    .transform((phone) => phone || null),
  language: z
    .enum(LANGUAGES, { error: "language-required" })
    .optional()
    .transform((language) => language ?? null),
  timeZone: z
    .string()
    .refine(isTimeZone, "time-zone-required")
    .optional()
    .transform((zone) => zone ?? null),
  baseVersion,
});

export type Profile = Omit<z.output<typeof ProfileForm>, "baseVersion">;

const { name, phone, language, timeZone, version } = customerUsers;

async function readProfile(at: Queryable, user: CustomerUser, lock = false) {
  const own = and(eq(customerUsers.id, user.id), isNull(customerUsers.deletedAt));
  const asked = at.select({ name, phone, language, timeZone, version }).from(customerUsers).where(own);
  const [found] = await (lock ? asked.for("update") : asked);
  if (!found) throw new NotFound("user");
  return found;
}

/** A person's own profile on the storefront. Row S14. */
export const findProfile = (user: CustomerUser) => readProfile(db, user);

/**
 * A person on the storefront says how they are called and reached, and how they read. Saving what is so already changes nothing.
 * Row S14.
 * @param baseVersion the version that the person was looking at
 * @throws Conflict("settings-stale") when somebody else has changed it meanwhile
 */
export async function changeProfile(
  user: CustomerUser,
  after: Profile,
  baseVersion: number,
): Promise<{ changed: boolean }> {
  refuseWhileViewing(user);
  return inTransaction(async (tx) => {
    const { version, ...before } = await readProfile(tx, user, true);
    const same = (Object.keys(after) as (keyof Profile)[]).every((field) => before[field] === after[field]);
    if (same) return { changed: false };
    if (version !== baseVersion) throw new Conflict("settings-stale");
    await tx
      .update(customerUsers)
      .set({ ...after, version: version + 1, updatedAt: sql`now()` })
      .where(eq(customerUsers.id, user.id));
    await record(tx, user, { deed: "customer-user.change-profile", subjectId: user.id, before, after });
    return { changed: true };
  });
}
