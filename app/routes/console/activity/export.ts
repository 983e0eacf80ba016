import { walkActivity } from "~/domain/activity/list";
import { demandActivity } from "~/domain/activity/policy";
import { activityQuery } from "~/domain/activity/query";
import { download } from "~/exports/download";
import { activityTexts } from "~/texts/activity";
import { withRoom } from "../export-room.server";
import { fileName } from "../file-name";
import { consoleRoute } from "../gate.server";
import { activityColumns as columns } from "./activity-columns";

const { name, file } = activityTexts;

/** The company's audit trail as CSV: the page's own query, all of its entries. */
export const loader = consoleRoute(async ({ actor, url: { searchParams } }) => {
  demandActivity(actor);
  const batches = withRoom(actor, walkActivity(actor, {}, activityQuery(searchParams)));
  return download({ name, columns, batches }, "csv", fileName(file, actor));
});
