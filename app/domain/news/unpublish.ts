import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { holdNews, leadNews } from "./hold";
import { newsTransitions } from "./status";

/**
 * Takes a post away from its audience, for good: it is not published again. Row P9.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("news-status")
 */
export function unpublishNews(actor: Operator, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { status: from } = await holdNews(tx, actor, id, "unpublish");
    await leadNews(tx, actor, id, { from, to: newsTransitions.unpublish.to, deed: "unpublish" });
  });
}
