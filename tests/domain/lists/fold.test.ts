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

  it("is the same the second time, and blind to case, for any text", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 30 }).filter((drawn) => !drawn.includes("\0"));
    await fc.assert(
      fc.asyncProperty(text, async (drawn) => {
        const folded = await fold(drawn);
        expect(await fold(folded!)).toBe(folded);
      }),
      { numRuns: 150 },
    );
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
