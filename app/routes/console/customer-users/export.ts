import { type CustomerUserRow, walkCustomerUsers } from "~/domain/customer-users/list";
import { demandStorefront } from "~/domain/customer-users/policy";
import { customerUserQuery } from "~/domain/customer-users/query";
import { download, formatOf } from "~/exports/download";
import type { Column } from "~/exports/table";
import { userTexts } from "~/texts/customer-users";
import { exportTexts } from "~/texts/exports";
import { withRoom } from "../export-room.server";
import { fileName } from "../file-name";
import { consoleRoute } from "../gate.server";

const { name, file, columns: heads, yes, no } = exportTexts.customerUsers;

const columns: Column<CustomerUserRow>[] = [
  { head: heads.id, value: ({ id }) => id, width: 16 },
  { head: heads.name, value: ({ name }) => name, width: 28 },
  { head: heads.email, value: ({ email }) => email, width: 32 },
  { head: heads.customerId, value: ({ customer }) => customer.id, width: 20 },
  { head: heads.customer, value: ({ customer }) => customer.name, width: 28 },
  { head: heads.phone, value: ({ phone }) => phone, width: 20 },
  { head: heads.language, value: ({ language }) => language, width: 10 },
  { head: heads.status, value: ({ status }) => userTexts.statuses[status] },
  { head: heads.first, value: ({ first }) => (first ? yes : no), width: 10 },
  { head: heads.version, value: ({ version }) => version, width: 9 },
  { head: heads.lastSignIn, value: ({ lastSignInAt }) => lastSignInAt, width: 20 },
  { head: heads.created, value: ({ createdAt }) => createdAt, width: 20 },
];

/** The users of all customers as a file: the list's own query, all of its rows. Row S2. */
export const loader = consoleRoute(async ({ actor, url: { searchParams } }) => {
  demandStorefront(actor);
  const batches = withRoom(actor, walkCustomerUsers(actor, customerUserQuery(searchParams)));
  return Promise.resolve(
    download({ name, columns, batches }, formatOf(searchParams.get("format")), fileName(file, actor)),
  );
});
