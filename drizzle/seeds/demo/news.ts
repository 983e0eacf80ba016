import { eq } from "drizzle-orm";
import { db } from "~/db/client";
import { newsPosts } from "~/db/schema";
import { putCover, receiveCover } from "~/domain/news/cover";
import type { NewsAnswers } from "~/domain/news/forms";
import { publishNews } from "~/domain/news/publish";
import { unpublishNews } from "~/domain/news/unpublish";
import { writeNews } from "~/domain/news/write";
import { daysAgo } from "./calendar";
import type { Staff } from "./companies";
import { type Drawing, drawings, handedIn } from "./pictures";

interface Post extends NewsAnswers {
  by: keyof Staff;
  days: number;
  reached: "draft" | "published" | "unpublished";
  /** A drawing above it. */
  cover?: Drawing;
}

const posts: Post[] = [
  {
    ...{ by: "aurora", days: 21, reached: "published", audience: "any" },
    ...{ title: "Aurora Suite 12 is here", subtitle: "Meetings of 500, and a calendar that thinks ahead" },
    cover: drawings.screen("#6d28d9", [420, 300, 360]),
    content:
      "Everything new at a glance:\n\n- **Meetings** of up to 500 people\n- Calendars of several time zones\n- Prices stay as they are",
  },
  {
    ...{ by: "aurora", days: 3, reached: "draft", audience: "distributor" },
    ...{ title: "Prices from April", subtitle: "", content: "A draft: the price list comes with the new quarter." },
  },
  {
    ...{ by: "meridian", days: 30, reached: "published", audience: "reseller" },
    ...{ title: "Training for resellers", subtitle: "Four mornings in autumn" },
    cover: drawings.skyline("#1d4ed8"),
    content: "Every Tuesday at 10:00 CET. *Places are few*: write to training@meridian.example.",
  },
  {
    ...{ by: "meridian", days: 12, reached: "published", audience: "vendor" },
    ...{
      title: "New on Meridian Americas",
      subtitle: "",
      content: "The marketplace takes listings from Brazil and Chile now.",
    },
  },
  {
    ...{ by: "meridian", days: 60, reached: "unpublished", audience: "any" },
    ...{ title: "Office closed in August", subtitle: "", content: "We are back on the 24th." },
  },
];

/** What companies of the story have told each other. Row P9. */
export async function spreadNews(staff: Staff): Promise<void> {
  for (const { by, days, reached, cover, ...facts } of posts) {
    const actor = staff[by];
    const id = await writeNews(actor, facts);
    if (cover) await putCover(actor, id, (await receiveCover(actor, await handedIn(cover, "cover.png"))).id);
    if (reached !== "draft") await publishNews(actor, id);
    if (reached === "unpublished") await unpublishNews(actor, id);
    const at = daysAgo(days, facts.title);
    const dates = { createdAt: at, updatedAt: at, ...(reached !== "draft" && { publishedAt: at }) };
    await db.update(newsPosts).set(dates).where(eq(newsPosts.id, id));
  }
}
