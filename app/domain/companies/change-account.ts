import { isDeepStrictEqual } from "node:util";
import { eq, sql } from "drizzle-orm";
import type { Operator } from "~/auth/actor";
import { codeOf, UNIQUENESS_BROKEN } from "~/db/error-code";
import { companies } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { Conflict, Invalid, NotFound } from "~/domain/refusals";
import type { AccountInformation } from "./forms";
import { isNicknameTaken, keepFormer } from "./nickname";
import { demandAccount } from "./policy";
import { isReserved } from "./reserved-nicknames";

const { name, nickname, colour, supportEmail, supportPhone, country, language, timeZone, version } = companies;
const columns = { name, nickname, colour, supportEmail, supportPhone, country, language, timeZone, version };

/**
 * Changes what a provider says of itself: at once, on every page of its storefront. A nickname that is given up stays the company's own,
 * and leads to the new one. Saving what is so already changes nothing. Row S1.
 * @param baseVersion the version that the person was looking at
 * @throws NotFound for a vendor; Forbidden for all but owners; Conflict("settings-stale"); Invalid("nickname")
 */
export async function changeCompanyAccount(
  actor: Operator,
  after: AccountInformation,
  baseVersion: number,
): Promise<{ changed: boolean }> {
  demandAccount(actor);
  const { id } = actor.company;
  const work = inTransaction(async (tx) => {
    const [row] = await tx.select(columns).from(companies).where(eq(companies.id, id)).for("update");
    if (!row) throw new NotFound("storefront");
    const { version, ...before } = row;
    if (isDeepStrictEqual(before, { ...before, ...after })) return { changed: false };
    if (version !== baseVersion) throw new Conflict("settings-stale");
    const renamed = after.nickname !== before.nickname;
    if (renamed && isReserved(after.nickname)) throw new Invalid("nickname", "nickname-reserved");
    await tx
      .update(companies)
      .set({ ...after, version: version + 1, updatedAt: sql`now()` })
      .where(eq(companies.id, id));
    if (renamed) {
      // Asked once the nickname is held: whoever was giving it up at the same moment has done so by now.
      if (await isNicknameTaken(tx, id, after.nickname)) throw new Invalid("nickname", "nickname-taken");
      await keepFormer(tx, id, before.nickname, after.nickname);
    }
    await record(tx, actor, { deed: "company.change", subjectId: id, before, after });
    return { changed: true };
  });
  return work.catch((error: unknown) => {
    throw codeOf(error) === UNIQUENESS_BROKEN ? new Invalid("nickname", "nickname-taken") : error;
  });
}
