import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Table } from "~/ui/table";

const html = renderToStaticMarkup(
  <Table
    caption="People"
    rows={[{ id: "1", name: "Ana" }]}
    rowKey={({ id }) => id}
    columns={[
      { key: "name", head: "Name", cell: ({ name }) => name },
      { key: "kind", head: "Kind", priority: 2, stacked: true, cell: () => "Sign-up" },
      { key: "deeds", head: null, cell: () => "Edit" },
    ]}
  />,
);

describe("a table", () => {
  test("has no column without a heading: what can be done stands below a hidden one", () => {
    expect(html).toContain('<th scope="col"><span class="sr-only">Actions</span></th>');
    expect(html).not.toMatch(/<th[^>]*><\/th>/);
  });

  test("says which of the columns that narrow tables leave out come back where rows are stacked", () => {
    expect(html).toContain('<td class="p2 stacked">Sign-up</td>');
    expect(html).toContain('<th scope="col" class="p2">Kind</th>');
  });
});
