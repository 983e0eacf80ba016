import { expect, test } from "vitest";
import type { Operator } from "~/auth/actor";
import { BODY_LIMIT } from "~/body-limit";
import { gate } from "~/routes/gate.server";

const read = gate(() => Promise.resolve({} as Operator))(({ form }) => form());

const send = (type: string, body: string) =>
  read({
    request: new Request("http://localhost/form", { method: "POST", headers: { "content-type": type }, body }),
    params: {},
    context: {} as never,
  });

const part = (value: string) => `--edge\r\ncontent-disposition: form-data; name="note"\r\n\r\n${value}\r\n--edge--\r\n`;
const plain = "application/x-www-form-urlencoded";
const parts = "multipart/form-data; boundary=edge";

test("a form as large as the server takes is read", async () => {
  expect((await send(plain, `note=${"a".repeat(BODY_LIMIT - 5)}`)).get("note")).toHaveLength(BODY_LIMIT - 5);
  expect((await send(parts, part("word"))).get("note")).toBe("word");
});

test.each([
  ["one field beyond the limit", plain, `note=${"a".repeat(BODY_LIMIT)}`, 413, /larger than 2 MB/],
  ["a part beyond the limit", parts, part("a".repeat(BODY_LIMIT + 1)), 413, /larger than 2 MB/],
  ["a form cut off half-way", parts, part("word").slice(0, -12), 400, /could not be read/],
  ["parts without their boundary", "multipart/form-data", part("word"), 400, /could not be read/],
  ["what is no form", "application/json", "{}", 400, /could not be read/],
  ["a NUL", plain, "note=%00", 422, /NUL/],
])("%s is refused", async (_, type, body, status, sentence) => {
  await expect(send(type, body)).rejects.toMatchObject({
    data: { sentence: expect.stringMatching(sentence) as string },
    init: { status },
  });
});
