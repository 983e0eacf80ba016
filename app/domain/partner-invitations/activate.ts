import { eq, sql } from "drizzle-orm";
import type { ActingCompany, Operator, Visitor } from "~/auth/actor";
import { invitationLimit } from "~/auth/limits.server";
import { newPassword } from "~/auth/passwords.server";
import { operatorDoor } from "~/auth/sessions.server";
import { db, type Transaction } from "~/db/client";
import { operators, partnerInvitations } from "~/db/schema";
import { demandRead, lead } from "~/domain/contracts/hold";
import { putSignature, type Signer } from "~/domain/contracts/signatures";
import { inTransaction, record } from "~/domain/deed";
import { loginOf } from "~/domain/invitations/find";
import { queueMessage } from "~/domain/messages/queue-message";
import { tellOwners } from "~/domain/messages/tell-owners";
import { withNewId } from "~/domain/public-id";
import { HAS_TEXT } from "~/domain/text";
import { Invalid } from "~/domain/refusals";
import { becomeExisting, becomeNew } from "./become";
import type { PartnerJoining, PartnerRegistration } from "./forms";
import { holdOpened, type Opened, openInvitation } from "./opened";

interface Browser {
  /** The session it has now; it ends. */
  former: string | null;
  userAgent: string | null;
}

/** The agreement that was read is the one that is signed, and stays on offer meanwhile. */
async function holdRead(tx: Transaction, token: string, read: number): Promise<Opened> {
  const opened = await holdOpened(tx, token);
  await demandRead(tx, opened.contract.agreementId, read);
  return opened;
}

/** Signs the contract, which is active from now on, uses the link up, and tells the owners of the company that has invited. */
async function accept(tx: Transaction, { id, contract, inviter, partner }: Opened, signer: Signer) {
  const signed = await putSignature(tx, contract, signer);
  await lead(tx, signer, contract, "active");
  await tx
    .update(partnerInvitations)
    .set({ usedAt: sql`now()` })
    .where(eq(partnerInvitations.id, id));
  const details = { contractId: contract.id, invited: partner.name };
  await tellOwners(tx, signer, { companyId: inviter.id, kind: "partner-came-in", details });
  return signed;
}

async function newLogin(tx: Transaction, person: { name: string; email: string; passwordHash: string }) {
  const { email } = person;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('operator ' || lower(${email}), 0))`);
  if (await loginOf(tx, email)) throw new Invalid("email", "activation-sign-in");
  return withNewId("operator", async (drawn) => {
    const made = await tx
      .insert(operators)
      .values({ ...person, id: drawn })
      .onConflictDoNothing({ target: operators.id })
      .returning({ id: operators.id });
    return made.length > 0;
  });
}

/**
 * Somebody new accepts the agreement behind an activation link: they get a login, their company comes to life with them as its owner,
 * the contract is signed and active, and they are signed in. Of two who use one link one wins. Row P8.
 * @throws Conflict("link-void"); Conflict("agreement-changed") when another version is on offer than the one that was read;
 * Invalid("email") when there is a login with the address; Invalid("password"); TooSoon
 */
export async function registerPartner(
  visitor: Visitor,
  token: string,
  { company: companyName, name, email, password, read }: PartnerRegistration,
  { former, userAgent }: Browser,
): Promise<{ company: ActingCompany; secret: string }> {
  const { rules } = await openInvitation(visitor, token);
  if (await loginOf(db, email)) throw new Invalid("email", "activation-sign-in");
  const passwordHash = await newPassword(password, [name, email, companyName], rules);
  return inTransaction(async (tx) => {
    const opened = await holdRead(tx, token, read);
    const id = await newLogin(tx, { name, email, passwordHash });
    await becomeNew(tx, opened, companyName, id);
    const { version, hash } = await accept(tx, opened, { id, name, email });
    const company = { id: opened.partner.id, name: companyName, role: opened.partner.role };
    const welcome = { kind: "partner-welcome", personId: id, recipient: email } as const;
    await queueMessage(tx, { id }, { companyId: company.id, ...welcome });
    await record(
      tx,
      { ...visitor, kind: "operator", id, name, company },
      {
        deed: "partner.activate",
        subjectId: opened.contract.id,
        after: { company: companyName, email, version, hash },
      },
    );
    return { company, secret: await operatorDoor.open(tx, id, former, { ip: visitor.ip ?? "", userAgent }) };
  });
}

/**
 * Somebody who is signed in accepts: for a company of theirs, or for the invited one, which comes to life as theirs. Row P8.
 * @throws Conflict("link-void"), Conflict("agreement-changed"), Conflict("contract-open"); Invalid("as"), Invalid("company"); NotFound;
 * TooSoon
 */
export async function joinPartner(
  operator: Operator,
  token: string,
  { as, company: companyName, read }: PartnerJoining,
): Promise<ActingCompany> {
  await invitationLimit.take(operator.ip ?? "");
  return inTransaction(async (tx) => {
    const opened = await holdRead(tx, token, read);
    let company: ActingCompany;
    if (as === "new") {
      if (!HAS_TEXT.test(companyName)) throw new Invalid("company", "activation-name-required");
      await becomeNew(tx, opened, companyName, operator.id);
      company = { id: opened.partner.id, name: companyName, role: opened.partner.role };
    } else company = await becomeExisting(tx, opened, as, operator.id);
    const { version, hash } = await accept(tx, opened, operator);
    await record(
      tx,
      { ...operator, company },
      {
        ...{ deed: "partner.activate", subjectId: opened.contract.id, before: { invited: opened.partner.id } },
        after: { company: company.name, version, hash },
      },
    );
    return company;
  });
}
