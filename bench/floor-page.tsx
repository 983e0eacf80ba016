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

const MODULES = ["Customers", "Partners", "Manage Records", "Catalog", "Storefront", "Reports", "Settings"];
const HEADS = ["Account", "Type", "Parent", "Hub", "Vendors", "Updated", "Edit"];
const moment = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

const standing = ({ pending, ignoredBy, accepted, linked }: Confirmation) => {
  if (pending > 0) return `${pending} pending`;
  if (ignoredBy !== null) return `Ignored by ${ignoredBy}`;
  return accepted > 0 ? "Confirmed" : linked ? "Linked" : "None";
};

interface Props {
  companyId: string;
  name: string;
  rows: readonly FloorRow[];
}

/** The directory as plain elements: the same columns, and roughly the same shell around them. */
export function FloorPage({ companyId, name, rows }: Props) {
  const at = `/console/${companyId}/customers`;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Directory · Counterpart</title>
        <link rel="stylesheet" href="/assets/page.css" />
        <script type="module" src="/assets/page.js" />
      </head>
      <body>
        <header className="top">
          <a href="/console">Counterpart</a>
          <form action={at}>
            <input type="search" name="q" aria-label="Find" />
          </form>
          <details>
            <summary>{name}</summary>
            <a href="/sign-out">Sign out</a>
          </details>
        </header>
        <nav aria-label="Modules">
          <ul>
            {MODULES.map((module) => (
              <li key={module}>
                <a href={`/console/${companyId}/${module}`}>{module}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <h1>Directory</h1>
          <p>
            <a href={at}>All</a>
            <a href={`${at}?type=customer`}>Customers</a>
            <a href={`${at}?type=reseller`}>Resellers</a>
          </p>
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
                  <th scope="row">
                    <a className="name" href={`${at}/${id}`} dir="auto">
                      {account}
                    </a>
                    <div className="id">{id}</div>
                  </th>
                  <td>{type}</td>
                  <td className="soft">{parent ?? "–"}</td>
                  <td className="soft">{hub ?? "–"}</td>
                  <td>
                    <span className="status">{standing(confirmation)}</span>
                  </td>
                  <td className="num">
                    <time dateTime={updatedAt.toISOString()}>{moment.format(updatedAt)}</time>
                  </td>
                  <td className="num">
                    <a href={`${at}/${id}/edit`}>Edit</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="pager">
            <a href={`${at}?after=${rows.at(-1)?.[0]}`}>Next</a>
          </p>
        </main>
      </body>
    </html>
  );
}
