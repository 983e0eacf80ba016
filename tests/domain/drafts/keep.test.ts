import { expect, it } from "vitest";
import { sql } from "~/db/client";
it("works", async () => { expect((await sql`select current_user as u, fold('ÉCLAIR ａｂｃ') f`)[0]).toEqual({u:"counterpart_app", f: "eclair abc"}); });
