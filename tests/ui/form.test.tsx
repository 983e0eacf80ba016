import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Button } from "~/ui/button";
import { Form, SubmitRow } from "~/ui/form";

describe("a form", () => {
  const html = renderToStaticMarkup(
    <Form>
      <input name="word" />
      <SubmitRow start={<Button formAction="/back">Back</Button>}>
        <Button tone="main">Next</Button>
      </SubmitRow>
    </Form>,
  );
  const first = /<button[^>]*>/u.exec(html)?.[0] ?? "";

  it("goes on when Enter is pressed, whatever its other buttons do", () => {
    expect(first).toContain('type="submit"');
    expect(first).not.toMatch(/formaction|name=/iu);
  });

  it("shows and tells nobody of that button, and no key stops at it", () => {
    expect(first).toContain('class="sr-only"');
    expect(first).toContain('aria-hidden="true"');
    expect(first).toContain('tabindex="-1"');
  });
});
