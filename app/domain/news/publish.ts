import type { Operator } from "~/auth/actor";
import { inTransaction } from "~/domain/deed";
import { holdNews, leadNews } from "./hold";
import { newsTransitions } from "./status";

/**
 * Shows a draft to its audience. Row P9.
 * @throws NotFound; Forbidden for sales and viewers; Conflict("news-status")
 */
export function publishNews(actor: Operator, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { status: from } = await holdNews(tx, actor, id, "publish");
    await leadNews(tx, actor, id, { from, to: newsTransitions.publish.to, deed: "publish" });
  });
}
