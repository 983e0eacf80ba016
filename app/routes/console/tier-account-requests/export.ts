import { type RequestRow, walkRequests } from "~/domain/tier-account-requests/list";
import { requestQuery } from "~/domain/tier-account-requests/query";
import { download, formatOf } from "~/exports/download";
import type { Column } from "~/exports/table";
import { consoleTexts } from "~/texts/console";
import { exportTexts } from "~/texts/exports";
import { withRoom } from "../export-room.server";
import { fileName } from "../file-name";
import { consoleRoute } from "../gate.server";

const { name, file, columns: heads } = exportTexts.requests;

const columns: Column<RequestRow>[] = [
  { head: heads.id, value: ({ id }) => id, width: 30 },
  { head: heads.status, value: ({ status }) => consoleTexts.lists.states[status], width: 12 },
  { head: heads.accountId, value: ({ account }) => account.id, width: 20 },
  { head: heads.account, value: ({ account }) => account.name, width: 36 },
  { head: heads.version, value: ({ version }) => version, width: 9 },
  { head: heads.productId, value: ({ product }) => product.id, width: 20 },
  { head: heads.product, value: ({ product }) => product.name, width: 28 },
  { head: heads.vendor, value: ({ vendor }) => vendor, width: 24 },
  { head: heads.provider, value: ({ provider }) => provider, width: 24 },
  { head: heads.reason, value: ({ reason }) => reason, width: 40 },
  { head: heads.created, value: ({ createdAt }) => createdAt, width: 20 },
  { head: heads.updated, value: ({ updatedAt }) => updatedAt, width: 20 },
];

/** The requests as a file: the list's own query, all of its rows. Row C1. */
export const loader = consoleRoute(async ({ actor, url: { searchParams } }) => {
  const batches = withRoom(actor, walkRequests(actor, requestQuery(searchParams)));
  return download({ name, columns, batches }, formatOf(searchParams.get("format")), fileName(file, actor));
});
