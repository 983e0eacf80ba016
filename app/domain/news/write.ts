import type { Operator } from "~/auth/actor";
import { newsPosts } from "~/db/schema";
import { inTransaction, record } from "~/domain/deed";
import { withNewId } from "~/domain/public-id";
import type { NewsAnswers } from "./forms";
import { demandNews } from "./policy";

/**
 * Drafts a post for partners. Row P9.
 * @returns its id
 * @throws Forbidden for sales and viewers
 */
export function writeNews(actor: Operator, facts: NewsAnswers): Promise<string> {
  return inTransaction(async (tx) => {
    demandNews(actor);
    const { title, subtitle, content, audience } = facts;
    const row = { title, subtitle, content, audience, status: "draft" as const, companyId: actor.company.id };
    const id = await withNewId("newsPost", async (drawn) => {
      const rows = await tx
        .insert(newsPosts)
        .values({ ...row, id: drawn, createdBy: actor.id, createdByName: actor.name })
        .onConflictDoNothing()
        .returning({ id: newsPosts.id });
      return rows.length > 0;
    });
    await record(tx, actor, { deed: "news-post.write", subjectId: id, after: facts });
    return id;
  });
}
