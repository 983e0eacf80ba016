import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Visitor } from "../../support/browse";
import { useSite } from "../world";

const world = useSite({ environment: { API_REQUESTS_PER_MINUTE: "1000000" } });

const read = async (path: string) => {
  const answer = await new Visitor(world.site).ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};

describe("the description of the API", () => {
  test.each([
    ["/public/v1/openapi.yml", "text/yaml; charset=utf-8", "3.1"],
    ["/public/v1/openapi.json", "application/json", "3.1"],
    ["/connect-openapi30.yml", "text/yaml; charset=utf-8", "3.0"],
  ])("%s is valid, whole, and served to anybody", async (path, type, edition) => {
    const { text, headers } = await read(path);
    expect(headers["content-type"]).toBe(type);
    const validator = new Validator();
    const { valid, errors } = await validator.validate(parse(text) as Record<string, unknown>);
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, edition]);
  });

  test("is downloaded under its name when asked to", async () => {
    const { headers } = await read("/connect-openapi30.yml?download");
    expect(headers["content-disposition"]).toBe('attachment; filename="connect-openapi30.yml"');
  });
});
