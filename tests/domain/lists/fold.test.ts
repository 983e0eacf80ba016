import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "~/db/client";
import { foldedForLike } from "~/domain/lists/fold";

const fold = async (text: string) => {
  const [row] = await db.execute<{ folded: string }>(sql`select fold(${text}) as folded`);
  return row?.folded;
};

describe("fold", () => {
  it.each([
    ["Harbor LANE", "harbor lane"],
    ["Café Münchner Straße", "cafe munchner strasse"],
    ["ÅNGSTRÖM, Łódź, Ærø, Œuvre", "angstrom, lodz, aero, oeuvre"],
    ["Cafe\u0301", "cafe"],
    ["ＨＡＲＢＯＲ　１２３", "harbor 123"],
    ["ﬁne №5", "fine no5"],
    ["ЖУРАВЛЬ Ёлка", "журавль елка"],
    ["ΑΘΗΝΑ", "αθηνα"],
    ["ﾃﾞｰﾀ 東京", "データ 東京"],
    ["İSTANBUL", "istanbul"],
    ["", ""],
    ["🚢 %_\\'", "🚢 %_\\'"],
  ])("makes %j into %j", async (text, folded) => {
    expect(await fold(text)).toBe(folded);
  });

  it.each([
    ["Latin", 0x21, 0x17f],
    ["Cyrillic", 0x400, 0x52f],
    ["Armenian", 0x530, 0x58f],
    ["kana", 0x3040, 0x30ff],
    ["full-width", 0xff01, 0xff9f],
  ])("is blind to case in every letter of %s, and the same the second time", async (_, from, to) => {
    const strays = await db.execute(sql`
      select letter from (select chr(n) collate "und-x-icu" as letter from generate_series(${from}::int, ${to}::int) n) letters
      where fold(upper(letter)) <> fold(lower(letter)) or fold(fold(letter)) <> fold(letter)`);
    expect([...strays]).toEqual([]);
  });
});

describe("foldedForLike", () => {
  it("finds literally, whatever is typed", async () => {
    const unit = fc.constantFrom("a", "É", "%", "_", "\\", "％", "＿", "＼", "ж");
    const text = fc.string({ unit, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(text, text, async (wanted, place) => {
        const [row] = await db.execute<{ like: boolean; strpos: boolean }>(
          sql`select fold(${place}) like '%' || ${foldedForLike(wanted)} || '%' as "like",
            strpos(fold(${place}), fold(${wanted})) > 0 as "strpos"`,
        );
        expect(row?.like).toBe(row?.strpos);
      }),
      { numRuns: 150 },
    );
  });
});
