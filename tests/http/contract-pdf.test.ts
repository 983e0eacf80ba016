import http from "node:http";
import { describe, expect, test } from "vitest";
import type { Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { demoContract } from "../support/demo-partners";
import { pdfPages } from "../support/pdf-text";
import { useSite } from "./world";

const world = useSite();

const page = (companyId: string, contractId: string) => `/console/${companyId}/partners/contracts/${contractId}`;

/** The file as bytes: it is no text. */
const fetched = (visitor: Visitor, path: string) =>
  new Promise<{ headers: http.IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { host: new URL(world.site.origin).host, cookie };
    const take = async (answer: http.IncomingMessage) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      resolve({ headers: answer.headers, bytes: Buffer.concat(chunks) });
    };
    const to = { host: "127.0.0.1", port: world.site.port, path: `${path}/pdf`, agent: false as const, headers };
    http.get(to, (answer) => void take(answer).catch(reject)).on("error", reject);
  });

describe("the PDF of a contract", () => {
  test("is the same file for both companies, and says who signed what", async () => {
    const { contractId, agreementId } = await demoContract(world.sql, { status: "active" });
    const meridian = await world.operator("owner@meridian.example");
    const aurora = await world.operator("owner@aurora.example");
    const mine = await fetched(meridian, page(ids.meridian, contractId));
    expect(mine.headers["content-type"]).toBe("application/pdf");
    expect(mine.headers["content-disposition"]).toBe(`attachment; filename="${contractId}.pdf"`);
    const words = pdfPages(mine.bytes).join(" ").replace(/\s+/g, " ");
    for (const said of [
      contractId,
      agreementId,
      "Aurora Software",
      "Robert Balboa",
      "rbalboa@fs.example",
      "0".repeat(40),
    ])
      expect(words).toContain(said);
    const theirs = await fetched(aurora, page(ids.aurora, contractId));
    expect(theirs.bytes.equals(mine.bytes)).toBe(true);
    const { text } = await aurora.get(page(ids.aurora, contractId));
    expect(text).toContain(`${page(ids.aurora, contractId)}/pdf`);
  });

  test("is not there before anybody has signed, and for nobody else", async () => {
    const pending = await demoContract(world.sql);
    const meridian = await world.operator("owner@meridian.example");
    const unsigned = page(ids.meridian, pending.contractId);
    expect((await meridian.get(`${unsigned}/pdf`)).status).toBe(404);
    expect((await meridian.get(unsigned)).text).not.toContain(`${unsigned}/pdf`);
    const { contractId } = await demoContract(world.sql, { status: "active" });
    const northline = await world.operator("owner@northline.example");
    expect((await northline.get(`${page(ids.northline, contractId)}/pdf`)).status).toBe(404);
  });

  test("gives its place among the downloads back, however many are asked for", async () => {
    const { contractId } = await demoContract(world.sql, { status: "active" });
    const owner = await world.operator("owner@meridian.example");
    const path = `${page(ids.meridian, contractId)}/pdf`;
    const answers = await Promise.all(Array.from({ length: 16 }, () => owner.get(path)));
    for (const { status } of answers) expect([200, 429]).toContain(status);
    expect((await owner.get(path)).status).toBe(200);
  });
});
