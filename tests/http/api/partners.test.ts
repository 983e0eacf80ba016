import { expect, test } from "vitest";
import { ids } from "../../support/demo";
import { useSite } from "../world";
import { askingAt } from "./asking";

const world = useSite({ environment: { API_REQUESTS_PER_MINUTE: "1000000" } });
const { program, done, list, refused, notDone } = askingAt(world);

const wording = { description: "Be **fair**.", document_type: "external", link: "https://meridian.example/a.pdf" };

test("a distributor writes agreements, its partners sign them, and both read the same contract", async () => {
  const program = await done("meridian", "POST", "/agreements", { ...wording, type: "program", name: "Program 2027" });
  expect(program).toMatchObject({
    type: "program",
    title: "Program 2027",
    version: 1,
    active: true,
    owner: { id: ids.meridian },
  });
  expect(await refused("aurora", "GET", `/agreements/${program.id}`)).toEqual([404, expect.any(String)]);

  const market = await done("meridian", "POST", "/marketplaces", { name: "Baltics", zone: "EU", currency: "eur" });
  const child = { ...wording, name: "Baltics 2027", marketplace: { id: market.id } };
  const distribution = await done("meridian", "POST", `/agreements/${program.id}/agreements`, child);
  expect(await list("meridian", `/agreements/${program.id}/agreements`)).toMatchObject([
    { id: distribution.id, parent: { id: program.id }, marketplace: { id: market.id } },
  ]);
  expect(await refused("meridian", "POST", "/agreements", { ...child, type: "distribution" })).toEqual([
    ...[400, "parent.id: is needed for a distribution agreement"],
  ]);

  const offered = await done("meridian", "POST", `/agreements/${program.id}/contracts`, {
    partner: { id: ids.aurora },
  });
  expect(offered).toMatchObject({ status: "pending", partner: { id: ids.aurora }, agreement: { id: program.id } });
  expect(await refused("northline", "GET", `/contracts/${offered.id}`)).toEqual([404, expect.any(String)]);
  const signed = await done("aurora", "POST", `/contracts/${offered.id}/sign`);
  expect(signed).toMatchObject({ status: "active", latest: true, signee: { id: "SU-200-000-002" } });
  await done("meridian", "POST", `/contracts/${offered.id}/sign`, {});
  const [version] = await list("aurora", `/contracts/${offered.id}/versions`);
  expect(version).toMatchObject({
    version: 1,
    signee: { id: "SU-200-000-002" },
    countersignee: {},
    events: { countersigned: {} },
  });

  const enrolled = await done("aurora", "POST", `/agreements/${distribution.id}/contracts`, {
    enrolment: "Riga first",
  });
  expect(enrolled).toMatchObject({ status: "pending", type: "distribution" });
  expect(await done("meridian", "GET", `/contracts/${enrolled.id}/data`)).toMatchObject({ enrolment: "Riga first" });
  await done("meridian", "POST", `/contracts/${enrolled.id}/refine`, { note: "And Tallinn?" });
  const again = await done("aurora", "POST", `/contracts/${enrolled.id}/enroll`, { enrolment: "Riga and Tallinn" });
  expect(again).toMatchObject({ status: "pending", note: "And Tallinn?" });
  expect(await done("meridian", "POST", `/contracts/${enrolled.id}/sign`, {})).toMatchObject({ status: "active" });

  await done("meridian", "POST", `/agreements/${program.id}/versions`, { description: "Be fairer.", active: true });
  expect(await done("aurora", "GET", `/contracts/${offered.id}`)).toMatchObject({ latest: false });
  expect(await refused("aurora", "POST", `/contracts/${offered.id}/sign`, { version: 1 })).toEqual([
    400,
    expect.any(String),
  ]);
  expect(await done("aurora", "POST", `/contracts/${offered.id}/sign`)).toMatchObject({ latest: true, version: 2 });

  const ended = await done("meridian", "POST", `/contracts/${offered.id}/terminate`);
  expect(ended).toMatchObject({ status: "terminated", termination_note: "No reason given" });
  expect(await done("aurora", "GET", `/contracts/${enrolled.id}`)).toMatchObject({ status: "terminated" });
});

test("versions are written, activated, deleted, and their documents pointed to", async () => {
  const { id } = await done("meridian", "POST", "/agreements", { ...wording, type: "program", name: "Versions" });
  const { version } = await done("meridian", "POST", `/agreements/${id}/versions`, { description: "Two" });
  expect(version).toBe(2);
  expect(await list("meridian", `/agreements/${id}/versions?limit=1`)).toMatchObject([{ version: 2, active: false }]);
  expect(await done("meridian", "POST", `/agreements/${id}/versions/2/activate`)).toMatchObject({ active: true });
  await done("meridian", "DELETE", `/agreements/${id}/versions/1`);
  expect(await refused("meridian", "DELETE", `/agreements/${id}/versions/2`)).toEqual([400, expect.any(String)]);
  expect(await refused("meridian", "GET", `/agreements/${id}/versions/1`)).toEqual([404, expect.any(String)]);
  expect(await done("meridian", "GET", `/agreements/${id}/versions/2`)).toMatchObject({ document_type: "none" });
  expect(await refused("meridian", "GET", `/agreements/${id}/document`)).toEqual([404, expect.any(String)]);
  await done("meridian", "POST", `/agreements/${id}/versions`, { ...wording, active: true });
  for (const path of [`/agreements/${id}/document`, `/agreements/${id}/versions/3/document`]) {
    const { status, headers } = await program("meridian").get(path);
    expect([status, headers.location]).toEqual([302, wording.link]);
  }
  await done("meridian", "DELETE", `/agreements/${id}`);
});

test("an agreement is changed in part, and its marketplaces and product groups attached", async () => {
  const [product] = await list("meridian", "/products?status=published&limit=1");
  const [market] = await list("meridian", "/marketplaces?limit=1");
  const group = await done("meridian", "POST", "/product-groups", {
    name: "Baltic mail",
    products: [{ id: product!.id }],
  });
  const { id } = await done("meridian", "POST", "/agreements", { ...wording, type: "service", name: "Service 2027" });
  const path = `/agreements/${id}`;

  await done("meridian", "POST", `${path}/product-groups`, { id: group.id });
  expect(await list("meridian", `${path}/product-groups`)).toMatchObject([{ id: group.id, stats: { products: 1 } }]);
  expect(await list("meridian", `${path}/products`)).toMatchObject([{ id: product!.id }]);
  await done("meridian", "POST", `${path}/marketplaces`, { id: market!.id });
  expect(await list("meridian", `${path}/marketplaces`)).toMatchObject([{ id: market!.id }]);
  expect(await done("meridian", "PUT", path, { auto_accept: true })).toMatchObject({
    ...{ auto_accept: true, name: "Service 2027", marketplace: { id: market!.id } },
  });
  expect((await list("meridian", `${path}/product-groups`)).length).toBe(1);
  expect(await refused("meridian", "DELETE", `/product-groups/${group.id}`)).toEqual([400, expect.any(String)]);

  const stale = await program("meridian").ask("PUT", path, { name: "Late" }, { "if-match": '"1"' });
  expect(stale.status).toBe(412);
  await done("meridian", "DELETE", `${path}/marketplaces/${market!.id}`);
  await done("meridian", "DELETE", `${path}/product-groups/${group.id}`);
  expect(await list("meridian", `${path}/marketplaces`)).toEqual([]);
  expect(await list("meridian", `${path}/partners`)).toEqual([]);
  expect(await list("meridian", `${path}/contracts`)).toEqual([]);
});

test("news are drafted, changed, published to their audience, taken away and deleted", async () => {
  const draft = await done("meridian", "POST", "/news", {
    title: "Spring",
    content: "It is **warm**.",
    audience: "vendor",
  });
  const path = `/news/${draft.id}`;
  expect(draft).toMatchObject({ status: "draft", name: "Spring", version: 1 });
  expect(await refused("aurora", "GET", path)).toEqual([404, expect.any(String)]);
  await done("meridian", "PUT", path, { subtitle: "At last" });
  await done("meridian", "POST", `${path}/publish`);
  expect(await done("aurora", "GET", path)).toMatchObject({
    title: "Spring",
    subtitle: "At last",
    status: "published",
  });
  expect((await done("aurora", "GET", path)).events).not.toHaveProperty("created.by");
  expect(await refused("northline", "GET", path)).toEqual([404, expect.any(String)]);
  expect(await refused("aurora", "PUT", path, { title: "Mine" })).toEqual([404, expect.any(String)]);
  await done("meridian", "POST", `${path}/draft`);
  expect(await refused("aurora", "GET", path)).toEqual([404, expect.any(String)]);
  expect(await list("meridian", `${path}/versions`)).toMatchObject([
    { version: 1, subtitle: "", status: "draft" },
    { version: 2, subtitle: "At last", status: "draft" },
    { version: 3, status: "published" },
    { version: 4, status: "unpublished", content: "It is **warm**." },
  ]);
  await done("meridian", "DELETE", path);
});

test("partners are read with their contacts, their counts and their products", async () => {
  const [aurora] = await list("meridian", `/partners?id=${ids.aurora}`);
  expect(aurora).toMatchObject({
    type: "vendor",
    role: "vendor",
    stats: { contracts: { program: expect.any(Number) } },
  });
  expect(await done("meridian", "GET", `/partners/${ids.aurora}`)).toEqual(aurora);
  expect((await list("meridian", `/partners/${ids.aurora}/products`)).length).toBeGreaterThan(0);
  expect(await list("meridian", `/partners/${ids.aurora}/categories`)).toEqual([]);
  expect(await refused("northline", "GET", `/partners/${ids.aurora}`)).toEqual([404, expect.any(String)]);
});

test("an offer is withdrawn, or rejected with a reason", async () => {
  const { id } = await done("meridian", "POST", "/agreements", { ...wording, type: "program", name: "Refused" });
  const offer = { partner: { id: ids.aurora } };
  const first = await done("meridian", "POST", `/agreements/${id}/contracts`, offer);
  expect(await refused("aurora", "DELETE", `/contracts/${first.id}`)).toEqual([400, expect.any(String)]);
  await done("meridian", "DELETE", `/contracts/${first.id}`);
  expect(await refused("meridian", "GET", `/contracts/${first.id}`)).toEqual([404, expect.any(String)]);
  const second = await done("meridian", "POST", `/agreements/${id}/contracts`, offer);
  const rejected = await done("aurora", "POST", `/contracts/${second.id}/reject`, { note: "Too dear" });
  expect(rejected).toMatchObject({ status: "rejected", termination_note: "Too dear" });
  expect(await refused("meridian", "POST", `/agreements/${id}/contracts`, {})).toEqual([
    400,
    expect.stringMatching(/^partner\.id: /),
  ]);
});

test("every operation of this part has been done", async () => {
  expect(await notDone("Partners")).toEqual([]);
});
