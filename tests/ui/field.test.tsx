import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CheckboxField, RadioGroup, SelectField } from "~/ui/choice-field";
import { ErrorSummary, pageTitle, problemsOf } from "~/ui/error-summary";
import { resolveField } from "~/ui/field";
import { TextField } from "~/ui/text-field";

describe("a field", () => {
  it("points at its hint and its error", () => {
    const html = renderToStaticMarkup(
      <TextField id="zip" name="zip" label="Postal code" hint="As on letters" errors={["Enter a postal code"]} />,
    );
    expect(html).toContain('<label for="zip">');
    expect(html).toContain('aria-describedby="zip-hint zip-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="zip-hint"');
    expect(html).toContain('id="zip-error"');
  });

  it("has nothing to point at when all is well", () => {
    const html = renderToStaticMarkup(<TextField id="zip" name="zip" label="Postal code" />);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });

  it("takes a Conform field, and plain props before it", () => {
    const field = {
      id: "f-city",
      name: "address.city",
      errors: ["Enter a city"],
      initialValue: "Porto",
      required: true,
    };
    expect(resolveField({ field, label: "City" })).toMatchObject({
      id: "f-city",
      name: "address.city",
      value: "Porto",
    });
    expect(resolveField({ field, label: "City", id: "city", defaultValue: "" })).toMatchObject({
      id: "city",
      value: "",
    });
  });

  it("shows markup as it was typed", () => {
    const html = renderToStaticMarkup(<TextField id="n" name="n" label="Name" defaultValue={'"><script>x</script>'} />);
    expect(html).not.toContain("<script>");
  });

  it("keeps a choice that was made", () => {
    const options = [
      { value: "PT", label: "Portugal" },
      { value: "PL", label: "Poland" },
    ];
    const select = renderToStaticMarkup(
      <SelectField id="c" name="c" label="Country" defaultValue="PL" options={options} />,
    );
    expect(select).toContain('<option value="PL" selected="">');
    const radio = renderToStaticMarkup(
      <RadioGroup id="c" name="c" label="Country" defaultValue="PL" choices={options} />,
    );
    expect(radio).toMatch(/<input[^>]*checked=""[^>]*value="PL"|<input[^>]*value="PL"[^>]*checked=""/u);
    const box = { id: "a", name: "a", initialValue: "on" };
    expect(renderToStaticMarkup(<CheckboxField field={box} label="Agree" />)).toContain('checked=""');
    expect(renderToStaticMarkup(<CheckboxField id="a" name="a" label="Agree" />)).not.toContain("checked");
  });

  it("leads from the summary to a control that exists", () => {
    const fields = [{ id: "kind", errors: ["Choose a type"] }, { id: "zip" }];
    const html = renderToStaticMarkup(
      <>
        <ErrorSummary problems={problemsOf(fields, ["The draft has expired"])} />
        <RadioGroup
          id="kind"
          name="kind"
          label="Type"
          errors={["Choose a type"]}
          choices={[{ value: "a", label: "A" }]}
        />
      </>,
    );
    expect(html).toContain('<a href="#kind">Choose a type</a>');
    expect(html).toMatch(/<input[^>]* id="kind"/u);
    expect(html.indexOf("The draft has expired")).toBeLessThan(html.indexOf("#kind"));
  });

  it("says nothing when there is no problem", () => {
    expect(renderToStaticMarkup(<ErrorSummary problems={[]} />)).toBe("");
    expect(pageTitle("Sign in")).toBe("Sign in");
    expect(pageTitle("Sign in", true)).toBe("Error: Sign in");
  });
});
