import { describe, expect, test } from "vitest";
import { parseQuery } from "~/rql/parse";
import { BadQuery, type Condition, LIMITS, type Value } from "~/rql/query";

const valueOf = (value: Value) => (value.is === "text" ? value.text : `${value.is}()`);

/** A condition as short text, without places. */
const shown = (condition: Condition): string => {
  if (condition.is === "comparison") return `${condition.field} ${condition.lookup} ${valueOf(condition.value)}`;
  if (condition.is === "membership")
    return `${condition.field} ${condition.lookup} [${condition.values.map(valueOf).join("|")}]`;
  if (condition.is === "not") return `not(${shown(condition.part)})`;
  return `${condition.is}(${condition.parts.map(shown).join("; ")})`;
};

const read = (raw: string) => parseQuery(raw).conditions.map(shown);

const refusalOf = (raw: string): string => {
  try {
    return JSON.stringify(parseQuery(raw));
  } catch (error) {
    if (error instanceof BadQuery) return error.message;
    throw error;
  }
};

describe("what clients send", () => {
  test.each<[string, string[]]>([
    ["", []],
    [
      "name=%22mr%20Loop%22&type=customer&hub.id=HB-0000-0000",
      ["name eq mr Loop", "type eq customer", "hub.id eq HB-0000-0000"],
    ],
    ["type=reseller,name=x", ["type eq reseller", "name eq x"]],
    [
      "like(name,%22*Ac%20me%5C**%22)&ilike(name,%22*%C3%B1and%C3%BA*%22)&in(id,(TA-1,TA-2))",
      ["name like *Ac me\\**", "name ilike *ñandú*", "id in [TA-1|TA-2]"],
    ],
    ["out(type,(reseller))", ["type out [reseller]"]],
    ["ne(parent.id,null())", ["parent.id ne null()"]],
    [
      "gte(events.created.at,2021-01-01T00:00:00+00:00)&lte(events.created.at,2021-02-01)",
      ["events.created.at ge 2021-01-01T00:00:00+00:00", "events.created.at le 2021-02-01"],
    ],
    ["range(version,1,5)", ["and(version ge 1; version le 5)"]],
    ["type=customer,reseller", ["type in [customer|reseller]"]],
    [
      "((type=customer)%7C(type=reseller&eq(name,%22X%20Y%22)))&not(eq(owner,me))",
      ["or(type eq customer; and(type eq reseller; name eq X Y))", "not(owner eq me)"],
    ],
    ["(((eq(c,red))|(eq(c,blue)))|(eq(c,yellow)))", ["or(or(c eq red; c eq blue); c eq yellow)"]],
    ["(((a=1)&(b=2)))", ["and(a eq 1; b eq 2)"]],
    ["(a=1;b=2)", ["or(a eq 1; b eq 2)"]],
    ["(a=1,b=2)", ["and(a eq 1; b eq 2)"]],
    ["and(eq(type,customer),eq(name,mr%20Loop))&limit=100&offset=0", ["and(type eq customer; name eq mr Loop)"]],
    ["or(like(name,*Acme*),eq(external_id,x))", ["or(name like *Acme*; external_id eq x)"]],
    ["eq(parent__id,null())", ["parent.id eq null()"]],
    ["eq(contact_info.contact.email,a.b+c@example.com)", ["contact_info.contact.email eq a.b+c@example.com"]],
    ["external_id=%22A/1&2%22&type=customer", ["external_id eq A/1&2", "type eq customer"]],
    ["eq(name,empty())", ["name eq empty()"]],
    ["version=gt=3&version=lte=5", ["version gt 3", "version le 5"]],
    ["in(hub.id,(null(),HB-1))", ["hub.id in [null()|HB-1]"]],
    [
      "and(in(tiers.customer.id,(TA-1,TA-2)),ne(status,draft))",
      ["and(tiers.customer.id in [TA-1|TA-2]; status ne draft)"],
    ],
    ["name='it%20is'", ["name eq it is"]],
    ["eq(name,Ελλάδα)", ["name eq Ελλάδα"]],
  ])("%s", (raw, wanted) => {
    expect(read(raw)).toEqual(wanted);
  });

  test("orders, selects, searches and pages", () => {
    expect(
      parseQuery("limit=20&offset=10&ordering(-events.created.at,+name,id)&select(-contact_info,+a,b)&search=front+st"),
    ).toMatchObject({
      ...{ limit: 20, offset: 10, search: "front st", conditions: [] },
      ordering: [
        { field: "events.created.at", descending: true },
        { field: "name", descending: false },
        { field: "id", descending: false },
      ],
      select: [
        { field: "contact_info", leaveOut: true },
        { field: "a", leaveOut: false },
        { field: "b", leaveOut: false },
      ],
    });
    expect(parseQuery("search=%22front%20st%22").search).toBe("front st");
    expect(parseQuery("search=a%2Bb").search).toBe("a+b");
  });

  test("pages as usual where limit or offset is no number", () => {
    expect(parseQuery("limit=ten&offset=null()")).toMatchObject({ limit: 100, offset: 0 });
    expect(parseQuery("limit=0")).toMatchObject({ limit: 0 });
    expect(parseQuery("limit=99999")).toMatchObject({ limit: 1000 });
  });
});

describe("what the real server refuses too", () => {
  test.each<[string, RegExp]>([
    ["a=1|b=2", /expected & or the end at position 4, where \| stands/],
    ["or(a=1)", /or\(\) of one filter at position 1/],
    ["not(and(a=1,b=2))", /not\(\) of more than one comparison at position 5/],
    ["not((a=1|b=2))", /not\(\) of more than one comparison at position 5/],
    ["in(p,())", /expected a value at position 7/],
    ["p=in=(a)", /expected & or the end at position 5/],
    ["p=like=*a*", /expected & or the end at position 7/],
    ["a=1&", /expected a filter at position 5, where it ends/],
    ["&a=1", /expected a filter at position 1/],
    ["a=", /expected a value at position 3, where it ends/],
    ["a=x/y", /expected & or the end at position 4/],
    ["a=O'Brien", /at position 4, where ' stands/],
    ["foo(a,1)", /no operator foo at position 1/],
    ["a", /expected = or \( at position 2/],
    ["ordering(a)&ordering(b)", /a second ordering\(\) at position 13/],
    ["select(a)&select(b)", /a second select\(\) at position 11/],
    ["ordering(a,b,c,d,e,f)", /more than 5 fields/],
    ["limit=1&limit=2", /a second limit at position 9/],
    ["gt(limit,1)", /limit with anything but = at position 4/],
    ["like(search,a)", /search with anything but = at position 6/],
    ["(a=1&b=2|c=3)", /and beside or without brackets of their own at position 9/],
    ["eq(a,1,2)", /expected \) at position 7/],
    ["name=%22open", /expected a value at position 6/],
    ["a=1%00", /NUL/],
    [`${"(".repeat(LIMITS.depth + 1)}a=1`, /brackets within one another/],
    [`in(a,(${"1,".repeat(LIMITS.terms)}1))`, /values/],
    [`a=${"1".repeat(LIMITS.length)}`, /longer than/],
  ])("%s", (raw, wanted) => {
    expect(refusalOf(raw)).toMatch(wanted);
  });
});

test("a query that anybody makes up is read, or refused with a sentence", () => {
  const signs = [
    "(",
    ")",
    ",",
    "|",
    "&",
    ";",
    "=",
    "a",
    "eq",
    "in",
    "not",
    "or",
    "and",
    "null()",
    '"',
    "'",
    "*",
    "%",
    "%F",
    "+",
  ];
  let state = 7;
  const chance = (of: number) => (state = (state * 48_271) % 2_147_483_647) % of;
  for (let round = 0; round < 20_000; round++) {
    const raw = Array.from({ length: 1 + chance(12) }, () => signs[chance(signs.length)]).join("");
    expect(refusalOf(raw)).not.toBe("");
  }
});
