import { randomInt } from "node:crypto";
import type postgres from "postgres";
import { ids } from "../../support/demo";
import { storedMedium } from "../../support/media";
import { PICTURE } from "../../support/pictures";
import type { Example } from "./example";

const own = { companyId: ids.meridian };
const ofPartner = { ...own, partnerId: ids.aurora };

const digits = (pattern: string) => pattern.replace(/d/g, () => String(randomInt(10)));

/** Meridian and Aurora know each other, whatever the story has made of them meanwhile. */
async function know(sql: postgres.Sql) {
  for (const [company, partner] of [
    [ids.meridian, ids.aurora],
    [ids.aurora, ids.meridian],
  ] as const)
    await sql`
      insert into partners (company_id, partner_id, role, name, status)
      select ${company}, id, role, name, status from companies where id = ${partner}
      on conflict (company_id, partner_id) do update set removed_at = null where partners.removed_at is not null`;
}

type Status = "draft" | "published";

async function post(sql: postgres.Sql, company: string, status: Status): Promise<string> {
  const id = digits("NWS-ddd-ddd-ddd");
  await sql`
    insert into news_posts (id, company_id, status, audience, title, content, created_by, created_by_name, published_at)
    values (${id}, ${company}, ${status}, 'any', ${`News ${id}`}, '# Hello', 'UR-000-000-000', 'Ingrid Halvorsen',
      ${status === "published" ? new Date() : null})`;
  return id;
}

const page = (visit: Example["visit"] = () => ({ at: own })): Example => ({
  door: "company",
  company: "meridian",
  visit,
});
const deed = (name: string, visit: Example["visit"]): Example => ({ ...page(visit), deed: name });

const partnerPage = () =>
  page(async (sql) => {
    await know(sql);
    return { at: ofPartner };
  });

const ofPost = (status: Status, body?: Record<string, string>) => async (sql: postgres.Sql) => ({
  at: { ...own, newsPostId: await post(sql, ids.meridian, status) },
  ...(body && { body }),
});

const ofMedium = (which: "first" | "second") => async (sql: postgres.Sql) => {
  // As many as may be are more than these laws add, but they are there again and again.
  await sql`delete from company_media where company_id = ${ids.meridian}`;
  const [first, second] = [await storedMedium(sql, ids.meridian), await storedMedium(sql, ids.meridian)];
  return { at: { ...own, mediumId: (which === "first" ? first : second).id }, body: {} };
};

let written = 0;
const facts = () => ({
  ...{ title: `Office closed ${++written}`, subtitle: "Between the years", content: "We are *back* on 4 January." },
  audience: "reseller",
});

/** What partners see of each other, and what they tell each other. */
export const partnerDetailExamples = {
  publicProfile: deed("company-profile.change", async (sql) => {
    const [row] = await sql<{ version: number }[]>`
      select version from company_profiles where company_id = ${ids.meridian}`;
    return {
      at: own,
      body: {
        ...{ technicalName: "Joost Kramer", technicalEmail: "tech@meridian.example", technicalPhone: "" },
        ...{ businessName: "Ingrid Halvorsen", businessEmail: "sales@meridian.example", businessPhone: "" },
        ...{ description: `Distributor ${++written}`, overview: "Since *1998*.", headquarters: "Amsterdam" },
        ...{ countries: "Netherlands\nBE", websites: "https://www.meridian.example", shared: "on" },
        ...{ "industry-software": "on", baseVersion: String(row?.version ?? 0) },
      },
    };
  }),
  companyMedia: page(),
  addMedium: deed("company-medium.add", () => ({
    at: own,
    body: { caption: `Our house ${++written}`, productId: "" },
    file: { field: "medium", name: "house.png", type: "image/png", bytes: PICTURE },
  })),
  raiseMedium: deed("company-medium.move", ofMedium("second")),
  lowerMedium: deed("company-medium.move", ofMedium("first")),
  removeMedium: deed("company-medium.remove", ofMedium("first")),
  shownFile: {
    // Out of the profile again: what is in it is shown to partners as well.
    ...page(async (sql) => {
      const { documentId } = await storedMedium(sql, ids.meridian);
      await sql`delete from company_media where document_id = ${documentId}`;
      return { at: { ...own, documentId } };
    }),
    file: "image",
  },
  partner: partnerPage(),
  partnerNews: partnerPage(),
  partnerContracts: partnerPage(),
  partnerListings: partnerPage(),
  partnerNewsPost: page(async (sql) => {
    await know(sql);
    return { at: { ...ofPartner, newsPostId: await post(sql, ids.aurora, "published") } };
  }),
  changePartnerExternalId: deed("partner.change-external-id", async (sql) => {
    await know(sql);
    const [row] = await sql<{ version: number }[]>`
      select version from partners where company_id = ${ids.meridian} and partner_id = ${ids.aurora}`;
    return { at: ofPartner, body: { externalId: `V-${++written}`, baseVersion: String(row!.version) } };
  }),

  news: page(),
  writeNews: deed("news-post.write", () => ({ at: own, body: facts() })),
  newsPost: page(ofPost("published")),
  changeNews: deed("news-post.change", (sql) => ofPost("draft", { ...facts(), baseVersion: "1" })(sql)),
  publishNews: deed("news-post.publish", ofPost("draft", {})),
  unpublishNews: deed("news-post.unpublish", ofPost("published", {})),
  changeNewsCover: deed("news-post.cover", async (sql) => ({
    ...(await ofPost("draft", {})(sql)),
    file: { field: "cover", name: "cover.png", type: "image/png", bytes: PICTURE },
  })),
  removeNewsCover: deed("news-post.remove-cover", async (sql) => {
    const example = await ofPost("draft", {})(sql);
    const { documentId } = await storedMedium(sql, ids.meridian);
    await sql`delete from company_media where document_id = ${documentId}`;
    await sql`update documents set purpose = 'news-cover' where id = ${documentId}`;
    await sql`update news_posts set cover_id = ${documentId} where id = ${example.at.newsPostId}`;
    return example;
  }),
  deleteNews: deed("news-post.delete", ofPost("published", {})),
} satisfies Partial<Record<string, Example>>;
