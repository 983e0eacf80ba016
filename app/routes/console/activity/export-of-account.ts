import { walkActivity } from "~/domain/activity/list";
import { demandActivity } from "~/domain/activity/policy";
import { activityQuery } from "~/domain/activity/query";
import { findTierAccount } from "~/domain/tier-accounts/find";
import { download } from "~/exports/download";
import { activityTexts } from "~/texts/activity";
import { withRoom } from "../export-room.server";
import { fileName } from "../file-name";
import { consoleRoute } from "../gate.server";
import { activityColumns as columns } from "./activity-columns";

const { name, file } = activityTexts;

/** What has been done to a customer and to its users, as CSV. */
export const loader = consoleRoute(async ({ actor, params, url: { searchParams } }) => {
  const { id } = await findTierAccount(actor, params.tierAccountId!);
  demandActivity(actor);
  const batches = withRoom(actor, walkActivity(actor, { tierAccountId: id }, activityQuery(searchParams)));
  return download({ name, columns, batches }, "csv", fileName(`${file}-${id}`, actor));
});
