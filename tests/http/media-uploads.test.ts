import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsOf, plain, type Visitor } from "../support/browse";
import { ids } from "../support/demo";
import { mp4, mp4Of } from "../support/media";
import { PICTURE } from "../support/pictures";
import { useSite } from "./world";

const DATA_DIR = ".cache/test-media-uploads";
const world = useSite({ environment: { DATA_DIR } });

const MB = 1024 * 1024;
const MEDIA = `/console/${ids.meridian}/settings/public-profile/media`;
const owner = () => world.operator("owner@meridian.example");

const send = (visitor: Visitor, bytes: Buffer, caption = "The house", name = "../../x;.png") =>
  visitor.upload(`${MEDIA}/new`, { field: "medium", name, type: "image/png", bytes }, { caption, productId: "" });

/** What lies in the data folder and in its table. */
async function standing() {
  const found = await readdir(join(DATA_DIR, "documents"), { recursive: true, withFileTypes: true }).catch(() => []);
  const [row] = await world.sql<{ rows: number }[]>`select count(*)::int as rows from documents`;
  return { files: found.filter((one) => one.isFile()).length, rows: row!.rows };
}

async function lastFile(): Promise<string> {
  const [row] = await world.sql<{ id: string }[]>`
    select document_id as id from company_media where company_id = ${ids.meridian} order by position desc limit 1`;
  return `/console/${ids.meridian}/media/${row!.id}`;
}

describe("a picture or a video of the public profile", () => {
  test("is added, shown within a page, in parts, and to nobody who may not see it", async () => {
    const visitor = await owner();
    expect(await send(visitor, mp4Of(1000), "The film")).toMatchObject({ status: 303 });
    expect(plain((await visitor.get(MEDIA)).text)).toContain("The film");
    const file = await lastFile();
    const whole = await visitor.get(file);
    expect(whole).toMatchObject({ status: 200, headers: { "content-type": "video/mp4", "content-length": "1000" } });
    expect(whole.headers).toMatchObject({
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    const part = (range: string) => visitor.get(file, { range });
    const ranges = ["bytes=0-9", "bytes=990-", "bytes=-10", "bytes=1000-", "bytes=5-2", "bytes=-0", "pages=1-2"];
    const answers = await Promise.all(ranges.map(part));
    expect(answers.map(({ status, headers }) => [status, headers["content-range"], headers["content-length"]])).toEqual(
      [
        [206, "bytes 0-9/1000", "10"],
        [206, "bytes 990-999/1000", "10"],
        [206, "bytes 990-999/1000", "10"],
        [416, "bytes */1000", expect.anything()],
        [416, "bytes */1000", expect.anything()],
        [416, "bytes */1000", expect.anything()],
        [200, undefined, "1000"],
      ],
    );
    const other = file.replace(ids.meridian, ids.northline);
    const northline = await world.operator("owner@northline.example");
    expect((await northline.get(file)).status).toBe(404);
    await world.sql`update company_profiles set shared = false where company_id = ${ids.meridian}`;
    expect((await northline.get(other)).status).toBe(404);
    await world.sql`update company_profiles set shared = true where company_id = ${ids.meridian}`;
    expect((await northline.get(other)).status).toBe(200);
    expect((await world.stranger().get(file)).status).toBe(302);
  });

  test.each<[string, Buffer, number, RegExp]>([
    ["nothing in it", Buffer.alloc(0), 422, /The file is empty/],
    ["a video of one byte too many", mp4Of(20 * MB + 1), 413, /larger than 20 MB/],
    [
      "a picture of one byte too many",
      Buffer.concat([PICTURE, Buffer.alloc(5 * MB + 1 - PICTURE.length)]),
      413,
      /5 MB/,
    ],
    ["a page that calls itself a picture", Buffer.from("<html><script>alert(1)</script></html>"), 422, /neither a PNG/],
    ["a video that is a page as well", mp4(Buffer.from("<script>alert(1)</script>")), 422, /two kinds|something else/],
    [
      "a video of nothing but beginnings",
      Buffer.concat([mp4(), Buffer.from("\0\0\0\bfree".repeat(30_000))]),
      422,
      /damaged/,
    ],
  ])("%s is refused with a sentence; what was typed stays, nothing else does", async (_, bytes, status, sentence) => {
    const visitor = await owner();
    const before = await standing();
    const answer = await send(visitor, bytes, "Typed before");
    expect([answer.status, plain(answer.text)]).toEqual([status, expect.stringMatching(sentence)]);
    expect(answer.text).toMatch(/<title>Error: /);
    expect(fieldsOf(answer.text)).toMatchObject({ caption: "Typed before" });
    expect(await standing()).toEqual(before);
  });
});

test("a news post keeps its cover when the next one is refused, and loses it by its own button", async () => {
  const visitor = await owner();
  const news = `/console/${ids.meridian}/partners/news`;
  const [post] = await world.sql<{ id: string }[]>`
    select id from news_posts where company_id = ${ids.meridian} and cover_id is not null limit 1`;
  const at = `${news}/${post!.id}`;
  const coverOf = async () => /\/media\/[0-9a-f]{40}/.exec((await visitor.get(at)).text)?.[0];
  const cover = await coverOf();
  expect(cover).toBeDefined();
  const before = await standing();
  const put = (bytes: Buffer) =>
    visitor.upload(`${at}/cover`, { field: "cover", name: "a.png", type: "image/png", bytes }, {});
  expect((await put(Buffer.from("<svg/>"))).status).toBe(422);
  expect([await coverOf(), await standing()]).toEqual([cover, before]);
  expect((await put(PICTURE)).status).toBe(303);
  expect(await coverOf()).not.toBe(cover);
  expect((await visitor.post(`${at}/cover/remove`, {})).status).toBe(303);
  expect(await coverOf()).toBeUndefined();
});
