import { and, eq, isNull, sql } from "drizzle-orm";
import { system, type Visitor } from "~/auth/actor";
import { setUpLimit } from "~/auth/limits.server";
import { newPassword } from "~/auth/passwords.server";
import { operatorDoor } from "~/auth/sessions.server";
import { db } from "~/db/client";
import { companies, memberships, operators, setupCodes } from "~/db/schema";
import { PRODUCT_PASSWORD_RULES } from "../companies/product-password-rules";
import { inTransaction, record } from "../deed";
import { withNewId } from "../public-id";
import { Conflict, Invalid } from "../refusals";
import type { SetUp } from "./forms";
import { fingerprintOfCode, isEmptyInstallation } from "./setup-code";

const isOpen = (code: string) => and(eq(setupCodes.id, fingerprintOfCode(code)), isNull(setupCodes.usedAt));

interface Browser {
  /** The session it has now; it ends. */
  former: string | null;
  userAgent: string | null;
}

/**
 * Makes the first company of an empty installation and its owner, in one go, and signs the owner in; of two who try, one wins
 * (decision 17).
 * @param asked.nickname the storefront's alias, for a provider
 * @returns the company's id, and the secret of the owner's session
 * @throws Invalid("code") the code is not the one printed; Invalid("password"); Conflict already set up; TooSoon
 */
export async function setUp(
  visitor: Visitor,
  asked: SetUp,
  browser: Browser,
): Promise<{ companyId: string; secret: string }> {
  await setUpLimit.take(visitor.ip ?? "");
  if (!(await isEmptyInstallation())) throw new Conflict("already-set-up");
  const [code] = await db.select({ id: setupCodes.id }).from(setupCodes).where(isOpen(asked.code));
  if (!code) throw new Invalid("code", "wrong-setup-code");
  const { companyName, role, name, email, password } = asked;
  const passwordHash = await newPassword(password, [name, email, companyName], PRODUCT_PASSWORD_RULES);
  return inTransaction(async (tx) => {
    await tx.execute(sql`lock table setup_codes in exclusive mode`);
    if (!(await isEmptyInstallation(tx))) throw new Conflict("already-set-up");
    const used = await tx
      .update(setupCodes)
      .set({ usedAt: sql`now()` })
      .where(isOpen(asked.code))
      .returning();
    if (used.length === 0) throw new Invalid("code", "wrong-setup-code");
    const nickname = role === "vendor" ? null : (asked.nickname ?? null);
    const companyId = await withNewId(role === "vendor" ? "vendor" : "provider", async (id) => {
      const made = await tx
        .insert(companies)
        .values({ id, role, name: companyName, nickname })
        .onConflictDoNothing()
        .returning();
      return made.length === 1;
    });
    const operatorId = await withNewId("operator", async (id) => {
      const made = await tx
        .insert(operators)
        .values({ id, email, name, passwordHash })
        .onConflictDoNothing()
        .returning();
      return made.length === 1;
    });
    await tx.insert(memberships).values({ operatorId, companyId, role: "owner" });
    const { requestId, ip } = visitor;
    await record(
      tx,
      { ...system({ id: companyId, name: companyName, role }), requestId, ip },
      {
        deed: "installation.set-up",
        subjectId: companyId,
        after: { company: { name: companyName, role, nickname }, owner: { id: operatorId, name, email } },
      },
    );
    const secret = await operatorDoor.open(tx, operatorId, browser.former, {
      ip: ip ?? "",
      userAgent: browser.userAgent,
    });
    return { companyId, secret };
  });
}
