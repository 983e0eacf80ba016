import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { documents } from "~/db/schema";
import { addVersion } from "~/domain/agreements/add-version";
import { deleteVersion } from "~/domain/agreements/delete-version";
import { findAgreement } from "~/domain/agreements/find";
import { findContract } from "~/domain/contracts/find";
import { signContract } from "~/domain/contracts/sign";
import { signContractUpdate } from "~/domain/contracts/sign-update";
import { terminateContract } from "~/domain/contracts/terminate";
import { openDocument } from "~/domain/documents/open";
import { receiveDocument } from "~/domain/documents/receive";
import { pdf } from "../../support/documents";
import { makeOffer, makeVersion } from "../../support/contracts";
import { refusalOf } from "../../support/world";

async function* inOnePiece(bytes: Buffer) {
  yield await Promise.resolve(bytes);
}

/** Another version with a document of its own; answers the document's id. */
async function addDocument(distributor: Operator, agreementId: string, active = true): Promise<string> {
  const { id } = await receiveDocument(distributor, { name: "Terms.pdf", bytes: inOnePiece(pdf()) });
  const wording = { description: "In the document.", source: "upload", url: null, documentId: id } as const;
  await addVersion(distributor, agreementId, { wording, active });
  return id;
}

const opened = (actor: Operator, id: string) =>
  openDocument(actor, id).then(
    ({ bytes }) => (bytes.destroy(), "opened"),
    ({ message }: Error) => message,
  );

describe("a partner whose contract is over", () => {
  test("reads what was signed, and nothing that came after", async () => {
    const { distributor, partner, agreementId, contractId } = await makeOffer();
    await signContract(partner, contractId, 1);
    const own = await addDocument(distributor, agreementId);
    await signContractUpdate(partner, contractId, 2);
    await makeVersion(distributor, agreementId);
    const later = await addDocument(distributor, agreementId);
    expect(await findContract(partner, contractId)).toMatchObject({ seesAgreement: true, updateAvailable: true });
    expect([await opened(partner, own), await opened(partner, later)]).toEqual(["opened", "opened"]);

    await terminateContract(distributor, contractId, "It is over");
    expect(await findContract(partner, contractId)).toMatchObject({
      ...{ status: "terminated", seesAgreement: false, updateAvailable: false },
      ...{ offered: { version: 2 }, wording: { version: 2 } },
    });
    expect(await refusalOf(findAgreement(partner, agreementId))).toBe("NotFound not-found");
    expect([await opened(partner, own), await opened(partner, later)]).toEqual(["opened", "not-found"]);
    expect(await opened(distributor, later)).toBe("opened");
  });
});

describe("the document of a version that is deleted", () => {
  test("is given back, unless another version has it too", async () => {
    const { distributor, agreementId } = await makeOffer();
    const id = await addDocument(distributor, agreementId, false);
    const wording = { description: "The same again.", source: "upload", url: null, documentId: id } as const;
    await addVersion(distributor, agreementId, { wording, active: false });
    const attached = async () => (await db.select().from(documents).where(eq(documents.id, id)))[0]?.attachedAt;
    await deleteVersion(distributor, agreementId, 2);
    expect(await attached()).toBeInstanceOf(Date);
    await deleteVersion(distributor, agreementId, 3);
    expect(await attached()).toBeNull();
  });
});
