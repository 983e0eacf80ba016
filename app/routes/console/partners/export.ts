import { type PartnerRow, walkPartners } from "~/domain/partners/list";
import { partnerQuery } from "~/domain/partners/query";
import { download, formatOf } from "~/exports/download";
import type { Column } from "~/exports/table";
import { partnerTexts as texts } from "~/texts/partners";
import { withRoom } from "../export-room.server";
import { fileName } from "../file-name";
import { consoleRoute } from "../gate.server";

const { columns: heads, export: own } = texts;

const columns: Column<PartnerRow>[] = [
  { head: own.id, value: ({ id }) => id, width: 14 },
  { head: own.name, value: ({ name }) => name, width: 36 },
  { head: heads.type, value: ({ type }) => texts.types[type], width: 14 },
  { head: own.externalId, value: ({ externalId }) => externalId, width: 20 },
  { head: own.technicalName, value: ({ technical }) => technical?.name ?? null, width: 28 },
  { head: own.technicalEmail, value: ({ technical }) => technical?.email ?? null, width: 32 },
  { head: own.businessName, value: ({ business }) => business?.name ?? null, width: 28 },
  { head: own.businessEmail, value: ({ business }) => business?.email ?? null, width: 32 },
  { head: heads.program, value: ({ program }) => program, width: 12 },
  { head: heads.distribution, value: ({ distribution }) => distribution, width: 12 },
  { head: heads.service, value: ({ service }) => service, width: 12 },
  { head: heads.syndication, value: ({ syndication }) => syndication, width: 12 },
  { head: heads.listings, value: ({ listings }) => listings, width: 12 },
  { head: heads.status, value: ({ status }) => texts.statuses[status], width: 12 },
  { head: own.created, value: ({ createdAt }) => createdAt, width: 20 },
];

/** The partners as a file: the directory's own query, all of its rows. Row P1. */
export const loader = consoleRoute(async ({ actor, url: { searchParams } }) => {
  const batches = withRoom(actor, walkPartners(actor, partnerQuery(searchParams)));
  return Promise.resolve(
    download({ name: own.sheet, columns, batches }, formatOf(searchParams.get("format")), fileName(own.file, actor)),
  );
});
