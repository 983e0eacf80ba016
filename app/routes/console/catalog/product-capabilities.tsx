import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useOutletContext } from "@remix-run/react";
import { TierAccountsSyncForm } from "~/domain/products/forms";
import { switchTierAccountsSync } from "~/domain/products/switch-tier-accounts-sync";
import { href, paths } from "~/paths";
import { catalogTexts } from "~/texts/catalog";
import { say } from "~/texts/say";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page-head";
import { refused, unfit } from "../../form";
import { consoleRoute } from "../gate.server";
import { title } from "../page";
import { CapabilityForm } from "./capability-form";
import type { ProductPage } from "./product";

const texts = catalogTexts.sync;

const savedWords = ["changed", "unchanged"] as const;

export const loader = consoleRoute(async ({ url }) => ({
  saved: savedWords.find((word) => word === url.searchParams.get("saved")) ?? null,
}));

export const action = consoleRoute(async ({ actor, params, form }) => {
  const productId = params.productId!;
  const submission = parseWithZod(await form(), { schema: TierAccountsSyncForm });
  if (submission.status !== "success") return unfit(submission);
  const { sync, was } = submission.value;
  let changed: boolean;
  try {
    ({ changed } = await switchTierAccountsSync(actor, productId, { on: sync, was }));
  } catch (error) {
    return refused(submission, error, { fields: ["sync"] });
  }
  const saved = changed ? "changed" : "unchanged";
  throw redirect(href(paths.productCapabilities, { companyId: actor.company.id, productId }, { saved }), 303);
});

export const meta = () => title(catalogTexts.tabs.capabilities, catalogTexts.title);

function savedText(saved: (typeof savedWords)[number], on: boolean): string {
  if (saved === "unchanged") return say(texts.unchanged, { on: on ? "yes" : "no" });
  return on ? texts.savedOn : texts.savedOff;
}

/** General › Capabilities: Tier Accounts Sync, and the switch of it. Row C15. */
export default function ProductCapabilities() {
  const { saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { product, companyId } = useOutletContext<ProductPage>();
  const on = product.tierAccountsSync;
  return (
    <>
      {saved && (
        <Notice tone={saved === "changed" ? "ok" : "info"} live>
          {savedText(saved, on)}
        </Notice>
      )}
      <Section title={texts.title}>
        <p className="field-hint">
          {texts.meaning} {texts.past}
        </p>
        {product.may.switchCapability ? (
          <CapabilityForm
            on={on}
            result={answer?.result ?? null}
            action={href(paths.productCapabilities, { companyId, productId: product.id })}
          />
        ) : (
          <p>
            {say(texts.stands, { on: on ? "yes" : "no" })} {texts.role}
          </p>
        )}
      </Section>
    </>
  );
}
