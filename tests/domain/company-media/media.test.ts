import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { db } from "~/db/client";
import { documents } from "~/db/schema";
import { addMedium } from "~/domain/company-media/add";
import { MOST_MEDIA, VIDEO_LIMIT } from "~/domain/company-media/limits";
import { listOwnMedia, listPartnerMedia } from "~/domain/company-media/list";
import { moveMedium } from "~/domain/company-media/move";
import { receiveMedium } from "~/domain/company-media/receive";
import { removeMedium } from "~/domain/company-media/remove";
import { changeProfile } from "~/domain/company-profiles/change";
import { findOwnProfile } from "~/domain/company-profiles/find-own";
import { openShown } from "~/domain/documents/open-shown";
import { PICTURE_LIMIT } from "~/domain/pictures/limits";
import { docx } from "../../support/documents";
import { mp4, mp4Of, webm } from "../../support/media";
import { PICTURE, pngOf } from "../../support/pictures";
import { makeTrade } from "../../support/trades";
import { deedsOf, makeStaff, ownerOf, refusalOf } from "../../support/world";

async function* once(bytes: Buffer) {
  await Promise.resolve();
  yield bytes;
}
const take = (actor: Operator, bytes: Buffer, name = "a.png") => receiveMedium(actor, { name, bytes: once(bytes) });
const add = async (actor: Operator, caption: string, productId = "", bytes = PICTURE) =>
  addMedium(actor, { caption, productId }, (await take(actor, bytes)).id);
const captions = async (actor: Operator) => (await listOwnMedia(actor)).map(({ caption }) => caption);
const rowsOf = ({ company }: Operator) => db.select().from(documents).where(eq(documents.companyId, company.id));
const share = async (actor: Operator, shared: boolean) => {
  const { profile, version } = await findOwnProfile(actor);
  await changeProfile(actor, { ...profile, description: "Ours", shared }, version);
};

describe("a file for the public profile", () => {
  it.each([
    ["a picture, drawn anew", PICTURE, "image/webp", "film.webp"],
    ["an MP4", mp4(), "video/mp4", "film.mp4"],
    ["a WebM", webm(), "video/webm", "film.webm"],
    ["a video of exactly as much as is taken", mp4Of(VIDEO_LIMIT.bytes), "video/mp4", "film.mp4"],
  ])("is %s", async (_, bytes, mediaType, fileName) => {
    const own = await ownerOf("vendor");
    const { id } = await take(own, bytes, "film");
    const [row] = await rowsOf(own);
    expect(row).toMatchObject({ mediaType, fileName, purpose: "profile-media", attachedAt: null });
    const kept = await buffer(await (await openShown(own, id)).read());
    expect(kept).toHaveLength(row!.size);
    if (mediaType !== "image/webp") expect(kept.equals(bytes)).toBe(true);
    else expect(kept.toString("latin1", 8, 12)).toBe("WEBP");
  });

  it("keeps nothing of a picture but its pixels", async () => {
    const own = await ownerOf("vendor");
    const { id } = await take(own, pngOf({ width: 4, height: 4, comment: "<script>where it was taken" }));
    expect((await buffer(await (await openShown(own, id)).read())).includes("where it was")).toBe(false);
  });

  const large = Buffer.concat([PICTURE, Buffer.alloc(PICTURE_LIMIT.bytes + 1 - PICTURE.length)]);
  it.each<[string, Buffer, string]>([
    ["nothing", Buffer.alloc(0), "media-empty"],
    ["one byte more than a video", mp4Of(VIDEO_LIMIT.bytes + 1), "media-too-large"],
    ["one byte more than a picture", large, "picture-too-large"],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>"), "media-type"],
    ["a drawing with scripts", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "media-type"],
    ["a document", docx(), "media-type"],
    ["half a picture", PICTURE.subarray(0, PICTURE.length - 20), "media-broken"],
    ["half an MP4", mp4().subarray(0, -2), "media-broken"],
    ["an MP4 with something behind it", Buffer.concat([mp4(), Buffer.from("<p>more</p>")]), "media-broken"],
    ["an MP4 without a film", mp4().subarray(0, 20), "media-broken"],
    ["an MP4 of an unknown brand", mp4(undefined, "evil"), "media-type"],
    ["an MP4 with an archive in it", mp4(docx()), "media-two-kinds"],
    ["an MP4 that is a page as well", mp4(Buffer.from("<script>alert(1)</script>")), "media-two-kinds"],
    ["half a WebM", webm().subarray(0, -1), "media-broken"],
    ["a Matroska film that is no WebM", webm("matroska"), "media-type"],
  ])("is never %s, and nothing stays of that", async (_, bytes, code) => {
    const own = await ownerOf("vendor");
    expect(await refusalOf(take(own, bytes))).toMatch(new RegExp(`^\\w+ medium: ${code}$`));
    expect(await rowsOf(own)).toEqual([]);
  });
});

describe("pictures and videos of a company", () => {
  it("are added at the end, change places, and are removed with their files", async () => {
    const own = await ownerOf("vendor");
    const [a, , c] = [await add(own, "A"), await add(own, "B"), await add(own, "C")];
    await moveMedium(own, c, "up");
    await moveMedium(own, a, "down");
    await moveMedium(own, c, "up");
    expect(await captions(own)).toEqual(["C", "A", "B"]);
    await removeMedium(own, a);
    expect(await captions(own)).toEqual(["C", "B"]);
    expect(await rowsOf(own)).toHaveLength(2);
    expect(await deedsOf(own)).toEqual(
      expect.arrayContaining(["company-medium.add", "company-medium.move", "company-medium.remove"]),
    );
  });

  it("are as many as they may be, also when two add the last one at once", async () => {
    const own = await ownerOf("vendor");
    for (let n = 1; n < MOST_MEDIA; n++) await add(own, String(n));
    const files = [await take(own, PICTURE), await take(own, PICTURE)];
    const facts = { caption: "last", productId: "" };
    const results = await Promise.allSettled(files.map(({ id }) => addMedium(own, facts, id)));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await captions(own)).toHaveLength(MOST_MEDIA);
  });

  it("take a file once, and only the company's own; and only its own product", async () => {
    const { vendor, provider, product } = await makeTrade();
    const file = await take(vendor, PICTURE);
    const facts = { caption: "A", productId: "" };
    expect(await refusalOf(addMedium(provider, facts, file.id))).toBe("Invalid medium: media-missing");
    const other = await take(provider, PICTURE);
    expect(await refusalOf(addMedium(provider, { ...facts, productId: product.id }, other.id))).toBe(
      "Invalid productId: choice-gone",
    );
    await addMedium(vendor, { ...facts, productId: product.id }, file.id);
    expect(await refusalOf(addMedium(vendor, facts, file.id))).toBe("Invalid medium: media-missing");
    expect(await listOwnMedia(vendor)).toMatchObject([{ productId: product.id, kind: "image" }]);
  });

  it("are changed by owners alone, and not by another company", async () => {
    const own = await ownerOf("vendor");
    const id = await add(own, "A");
    const { operations, sales, viewer } = await makeStaff(own.company);
    for (const colleague of [operations, sales, viewer])
      for (const attempt of [
        () => addMedium(colleague, { caption: "A", productId: "" }, "0"),
        () => moveMedium(colleague, id, "up"),
        () => removeMedium(colleague, id),
      ])
        expect(await refusalOf(attempt())).toBe("Forbidden role-not-allowed");
    const stranger = await ownerOf("vendor");
    expect(await refusalOf(moveMedium(stranger, id, "up"))).toBe("NotFound not-found");
    expect(await refusalOf(removeMedium(stranger, id))).toBe("NotFound not-found");
  });

  it("are seen by partners as long as the profile is shared, and by nobody else", async () => {
    const { vendor, provider } = await makeTrade();
    await add(vendor, "A");
    const [{ documentId } = { documentId: "" }] = await listOwnMedia(vendor);
    const seen = async (actor: Operator) => [
      (await listPartnerMedia(actor, vendor.company.id)).length,
      await openShown(actor, documentId).then(
        () => "shown",
        (error: Error) => error.message,
      ),
    ];
    await share(vendor, true);
    expect(await seen(provider)).toEqual([1, "shown"]);
    expect(await seen(await ownerOf("distributor"))).toEqual([0, "not-found"]);
    await share(vendor, false);
    expect(await seen(provider)).toEqual([0, "not-found"]);
    expect(await refusalOf(openShown(vendor, documentId))).not.toMatch(/not-found/);
  });
});
