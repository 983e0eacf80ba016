import { describe, expect, it } from "vitest";
import type { Operator } from "~/auth/actor";
import { windowOf } from "~/domain/lists/page";
import { changeNews } from "~/domain/news/change";
import { deleteNews } from "~/domain/news/delete";
import { findNews, findPartnerNews } from "~/domain/news/find";
import { listNews, listPartnerNews } from "~/domain/news/list";
import { publishNews } from "~/domain/news/publish";
import { newsAudiences, type NewsAudience } from "~/domain/news/status";
import { unpublishNews } from "~/domain/news/unpublish";
import { writeNews } from "~/domain/news/write";
import { makeTrade } from "../../support/trades";
import { auditOf, deedsOf, makeStaff, ownerOf, refusalOf, unique } from "../../support/world";

const facts = (audience: NewsAudience = "any") => ({
  ...{ title: unique("News"), subtitle: "", content: "We are *back*.", audience },
});
const window = windowOf(new URLSearchParams());
const published = async (actor: Operator, audience: NewsAudience = "any") => {
  const id = await writeNews(actor, facts(audience));
  await publishNews(actor, id);
  return id;
};
const read = async (actor: Operator, of: Operator) =>
  (await listPartnerNews(actor, of.company.id, window)).rows.map(({ id }) => id);

describe("a news post", () => {
  it("is read by partners from when it is published until it is unpublished, and never again", async () => {
    const { provider, vendor } = await makeTrade();
    const id = await writeNews(provider, facts());
    expect(await read(vendor, provider)).toEqual([]);
    await publishNews(provider, id);
    expect(await read(vendor, provider)).toEqual([id]);
    expect((await findPartnerNews(vendor, provider.company.id, id)).content).toBe("We are *back*.");
    await unpublishNews(provider, id);
    expect(await read(vendor, provider)).toEqual([]);
    for (const attempt of [() => publishNews(provider, id), () => changeNews(provider, id, facts(), 3)])
      expect(await refusalOf(attempt())).toBe("Conflict news-status");
    expect((await findNews(provider, id)).may).toEqual(["delete"]);
    const verbs = (await auditOf(id)).map(({ deed }) => deed.split(".")[1]);
    expect(verbs).toEqual(["write", "publish", "unpublish"]);
  });

  it.each(newsAudiences)("for the audience %s is read by those it is for", async (audience) => {
    const { provider, vendor } = await makeTrade();
    const id = await published(provider, audience);
    const backwards = await published(vendor, audience);
    expect(await read(vendor, provider)).toEqual(audience === "any" || audience === "vendor" ? [id] : []);
    expect(await read(provider, vendor)).toEqual(audience === "any" || audience === "distributor" ? [backwards] : []);
    if (audience === "private")
      expect(await refusalOf(findPartnerNews(vendor, provider.company.id, id))).toBe("NotFound not-found");
  });

  it("is found by no stranger, in no way", async () => {
    const { provider } = await makeTrade();
    const other = await makeTrade();
    const id = await published(provider);
    const at = provider.company.id;
    for (const question of [
      () => listPartnerNews(other.vendor, at, window),
      () => findPartnerNews(other.vendor, at, id),
      () => findPartnerNews(other.vendor, other.provider.company.id, id),
      () => findNews(other.provider, id),
      () => changeNews(other.provider, id, facts(), 2),
      () => deleteNews(other.provider, id),
    ])
      expect(await refusalOf(question())).toBe("NotFound not-found");
  });

  it("is changed by the version that was seen, also when it is published", async () => {
    const owner = await ownerOf("vendor");
    const id = await published(owner);
    const { title, subtitle, content, audience } = await findNews(owner, id);
    expect(await changeNews(owner, id, { title, subtitle, content, audience }, 9)).toEqual({ changed: false });
    expect(await changeNews(owner, id, facts(), 2)).toEqual({ changed: true });
    expect(await refusalOf(changeNews(owner, id, facts(), 2))).toBe("Conflict settings-stale");
  });

  it("is published once by two clicks, and gone once it is deleted", async () => {
    const { provider, vendor } = await makeTrade();
    const id = await writeNews(provider, facts());
    const clicks = await Promise.all([1, 2, 3].map(() => refusalOf(publishNews(provider, id))));
    expect(clicks.filter((click) => click === "done")).toHaveLength(1);
    await deleteNews(provider, id);
    expect([await read(vendor, provider), (await listNews(provider, window)).rows]).toEqual([[], []]);
    expect(await refusalOf(deleteNews(provider, id))).toBe("NotFound not-found");
  });

  it("is written by owners and operations; sales and viewers look", async () => {
    const { provider } = await makeTrade();
    const id = await writeNews(provider, facts());
    const { sales, viewer } = await makeStaff(provider.company);
    for (const actor of [sales, viewer]) {
      expect((await findNews(actor, id)).may).toEqual([]);
      for (const attempt of [
        () => writeNews(actor, facts()),
        () => changeNews(actor, id, facts(), 1),
        () => publishNews(actor, id),
        () => deleteNews(actor, id),
      ])
        expect(await refusalOf(attempt())).toBe("Forbidden role-not-allowed");
      expect(await deedsOf(actor)).toEqual([]);
    }
  });
});
