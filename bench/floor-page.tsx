import type { Confirmation } from "~/domain/tier-accounts/row";

/** A row as the list's statement answers it, column after column. */
export type FloorRow = [
  id: string,
  type: string,
  name: string,
  parent: string | null,
  hub: string | null,
  owner: string,
  createdAt: Date,
  updatedAt: Date,
  confirmation: Confirmation,
];

const HEADS = ["Select", "Account", "Type", "Parent", "Hub", "Vendors", "Updated", "Edit"];
const moment = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

const standing = ({ pending, ignoredBy, accepted, linked }: Confirmation) => {
  if (pending > 0) return `${pending} pending`;
  if (ignoredBy !== null) return `Ignored by ${ignoredBy}`;
  return accepted > 0 ? "Confirmed" : linked ? "Linked" : "None";
};

interface Props {
  companyId: string;
  rows: readonly FloorRow[];
}

/** The rows of the directory as plain elements, with all that a row of the page shows, and nothing around them. */
export function FloorPage({ companyId, rows }: Props) {
  const at = `/console/${companyId}/customers`;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Directory · Counterpart</title>
      </head>
      <body>
        <table className="list">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, type, account, parent, hub, , , updatedAt, confirmation]) => (
              <tr key={id}>
                <td className="tick">
                  <input
                    type="checkbox"
                    className="checkbox"
                    form="rows"
                    name="id"
                    value={id}
                    aria-label={`Select ${account}`}
                  />
                </td>
                <th scope="row">
                  <a className="name" href={`${at}/${id}`} dir="auto">
                    {account}
                  </a>
                  <div className="id">{id}</div>
                </th>
                <td>{type}</td>
                <td className="soft p2">{parent === null ? "–" : <span dir="auto">{parent}</span>}</td>
                <td className="soft p3">{hub ?? "–"}</td>
                <td>
                  <span className="dot">{standing(confirmation)}</span>
                </td>
                <td className="num p2">
                  <time dateTime={updatedAt.toISOString()}>{moment.format(updatedAt)}</time>
                </td>
                <td className="num p3">
                  <a href={`${at}/${id}/edit`}>Edit</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </body>
    </html>
  );
}
