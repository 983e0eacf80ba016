import { z } from "zod";
import type { Operator } from "~/auth/actor";
import { changeNews } from "~/domain/news/change";
import { newsVersions, type NewsVersion, readableNews, type WiredNews } from "~/domain/news/collection";
import { deleteNews } from "~/domain/news/delete";
import { findNews } from "~/domain/news/find";
import { publishNews } from "~/domain/news/publish";
import { newsAudiences, newsStatuses } from "~/domain/news/status";
import { unpublishNews } from "~/domain/news/unpublish";
import { writeNews } from "~/domain/news/write";
import { created, type Endpoint, endpoint, nothing, ok, page, tagOf } from "../endpoint";
import { unlessStale } from "../errors";
import { readOnly } from "../read-only";
import { Company, Event, events, Nothing, oneOf, publicId, text } from "../shapes";
import { event, moment } from "../wire";
import { line, lines, someLines } from "../written";

const told = {
  id: publicId("NWS-ddd-ddd-ddd", "The post's id.", "NWS-118-204-730"),
  version: z.int().min(1).meta({ description: "One more with every change." }),
  title: text("Its headline.", "New price lists in May"),
  subtitle: text("Empty where there is none.", "What changes for you"),
  content: text("What it says, as Markdown.", "From **1 May** on …"),
  status: oneOf(newsStatuses, "unpublished: taken away for good."),
  audience: oneOf(newsAudiences, "Who reads it once it is published; private: the company alone."),
};

/** A news post as clients read it. Connect.md §5.4. */
const News = z
  .object({
    ...told,
    name: text("The headline once more.", "New price lists in May"),
    owner: Company,
    events: events("created", "updated").extend({ published: Event.optional() }),
  })
  .meta({ id: "News", description: "What a company tells its partners." });

const NewsVersionShape = z
  .object({ ...told, events: events("created") })
  .meta({ id: "NewsVersion", description: "A post as it was after a change." });

const wireNews = (news: WiredNews): z.input<typeof News> => {
  const { id, version, title, subtitle, content, status, audience, owner, creator, publishedAt } = news;
  return {
    ...{ id, version, name: title, title, subtitle, content, status, audience, owner },
    events: {
      created: event(news.createdAt, creator),
      updated: { at: moment(news.updatedAt) },
      ...(publishedAt && { published: { at: moment(publishedAt) } }),
    },
  };
};

const wireVersion = (id: string, { at, by, ...version }: NewsVersion): z.input<typeof NewsVersionShape> => ({
  ...{ id, ...version },
  events: { created: event(at, by.id === null ? null : { id: by.id, name: by.name }) },
});

const facts = {
  title: line(256).meta({ examples: ["New price lists in May"] }),
  subtitle: lines(256),
  content: someLines(20_000).meta({ description: "Markdown.", examples: ["From **1 May** on …"] }),
  audience: z.enum(newsAudiences),
};

const NewNews = z
  .object({ ...facts, subtitle: facts.subtitle.default(""), audience: facts.audience.default("any") })
  .meta({ id: "NewNews", description: "A post to be drafted." });

const NewsChange = z
  .object(facts)
  .partial()
  .meta({ id: "NewsChange", description: "What changes: whatever is left out stays as it is." });

const path = "/news";
const partners = { tag: "Partners", module: "partners", status: 200 } as const;

async function now(actor: Operator, id: string) {
  const news = await readableNews.find(actor, id);
  return { wired: wireNews(news), tag: tagOf(news.version) };
}

const createOne = endpoint({
  ...{ method: "POST", path, name: "createNews", ...partners, status: 201 },
  ...{ summary: "Draft a post for partners.", body: NewNews, answer: News },
  work: async ({ actor, body }) => {
    const { wired, tag } = await now(actor, await writeNews(actor, body));
    return created(wired, tag);
  },
});

const updateOne = endpoint({
  ...{ method: "PUT", path: `${path}/:id`, name: "updateNews", ...partners },
  ...{ summary: "Change a post; a published one changes at once for all.", body: NewsChange, answer: News },
  work: async ({ actor, params, body, seen }) => {
    const { id, title, subtitle, content, audience, version } = await findNews(actor, params.id!);
    const sent = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const wanted = { title, subtitle, content, audience, ...sent };
    await changeNews(actor, id, wanted, seen ?? version).catch(unlessStale(seen));
    const { wired, tag } = await now(actor, id);
    return ok(wired, tag);
  },
});

const deleteOne = endpoint({
  ...{ method: "DELETE", path: `${path}/:id`, name: "deleteNews", ...partners, status: 204 },
  summary: "Delete a post, for all who read it.",
  work: async ({ actor, params }) => {
    await deleteNews(actor, params.id!);
    return nothing;
  },
});

const doing = (verb: string, summary: string, deed: (actor: Operator, id: string) => Promise<void>): Endpoint =>
  endpoint({
    ...{ method: "POST", path: `${path}/:id/${verb}`, name: `${verb}News`, ...partners },
    ...{ summary, body: Nothing, answer: News },
    work: async ({ actor, params }) => {
      await deed(actor, params.id!);
      const { wired, tag } = await now(actor, params.id!);
      return ok(wired, tag);
    },
  });

const searchVersions = endpoint({
  ...{ method: "GET", path: `${path}/:id/versions`, name: "searchNewsVersions", ...partners },
  ...{ summary: "List one of the company's own posts as it was after each change.", list: { row: NewsVersionShape } },
  work: async ({ actor, params, query }) => {
    const all = await newsVersions(actor, params.id!);
    const shown = all.slice(query.offset, query.offset + query.limit);
    const rows = shown.map((version) => wireVersion(params.id!, version));
    return page(rows, { total: all.length }, query);
  },
});

/** Partners: news. Connect.md §5.4. */
export const newsEndpoints: readonly Endpoint[] = [
  ...readOnly({
    ...{ path, names: ["News", "News"], nouns: ["a post", "own posts, and what partners have published"] },
    ...{ tag: "Partners", module: "partners", row: News, from: readableNews, wire: wireNews },
    versionOf: ({ version }) => version,
  }),
  ...[createOne, updateOne, deleteOne],
  doing("publish", "Show a draft to its audience.", publishNews),
  doing("draft", "Take a post away from its audience, for good: it is unpublished then.", unpublishNews),
  searchVersions,
];
