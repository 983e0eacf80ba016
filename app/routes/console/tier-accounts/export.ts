import { type WideTierAccountRow, walkTierAccounts } from "~/domain/tier-accounts/list";
import { tierAccountQuery } from "~/domain/tier-accounts/query";
import { phoneText } from "~/domain/tier-accounts/snapshot";
import { download, formatOf } from "~/exports/download";
import type { Column } from "~/exports/table";
import { consoleTexts } from "~/texts/console";
import { exportTexts } from "~/texts/exports";
import { withRoom } from "../export-room.server";
import { fileName } from "../file-name";
import { consoleRoute } from "../gate.server";

const { name, file, columns: heads } = exportTexts.tierAccounts;

const columns: Column<WideTierAccountRow>[] = [
  { head: heads.id, value: ({ id }) => id, width: 20 },
  { head: heads.type, value: ({ type }) => consoleTexts.types[type], width: 10 },
  { head: heads.name, value: ({ name }) => name, width: 36 },
  { head: heads.externalId, value: ({ more }) => more.externalId },
  { head: heads.externalUid, value: ({ more }) => more.externalUid, width: 38 },
  { head: heads.taxId, value: ({ more }) => more.taxId },
  { head: heads.parentId, value: ({ more }) => more.parentId, width: 20 },
  { head: heads.parent, value: ({ parent }) => parent, width: 28 },
  { head: heads.hubId, value: ({ more }) => more.hubId },
  { head: heads.hub, value: ({ hub }) => hub },
  { head: heads.owner, value: ({ owner }) => owner, width: 24 },
  { head: heads.environment, value: ({ more }) => more.environment, width: 12 },
  { head: heads.addressLine1, value: ({ more }) => more.contactInfo.addressLine1, width: 28 },
  { head: heads.addressLine2, value: ({ more }) => more.contactInfo.addressLine2 },
  { head: heads.postalCode, value: ({ more }) => more.contactInfo.postalCode, width: 12 },
  { head: heads.city, value: ({ more }) => more.contactInfo.city },
  { head: heads.state, value: ({ more }) => more.contactInfo.state },
  { head: heads.country, value: ({ more }) => more.contactInfo.country, width: 9 },
  { head: heads.firstName, value: ({ more }) => more.contactInfo.contact.firstName },
  { head: heads.lastName, value: ({ more }) => more.contactInfo.contact.lastName },
  { head: heads.email, value: ({ more }) => more.contactInfo.contact.email, width: 32 },
  { head: heads.phone, value: ({ more }) => phoneText(more.contactInfo.contact.phone), width: 20 },
  { head: heads.version, value: ({ more }) => more.version, width: 9 },
  { head: heads.pending, value: ({ confirmation }) => confirmation.pending, width: 16 },
  { head: heads.created, value: ({ createdAt }) => createdAt, width: 20 },
  { head: heads.updated, value: ({ updatedAt }) => updatedAt, width: 20 },
];

/** The directory as a file: the list's own query, all of its rows. Row C1. */
export const loader = consoleRoute(async ({ actor, url: { searchParams } }) => {
  const batches = withRoom(actor, walkTierAccounts(actor, tierAccountQuery(searchParams)));
  return download({ name, columns, batches }, formatOf(searchParams.get("format")), fileName(file, actor));
});
