import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { listOwnActivity, type OwnEntry } from "~/domain/activity/of-customer";
import { findAccount } from "~/domain/customer-users/find-account";
import { windowOf } from "~/domain/lists/page";
import { href, paths } from "~/paths";
import { say as sayIn } from "~/texts/say";
import { textsIn } from "~/texts/storefront";
import { EmptyState } from "~/ui/empty-state";
import { PageHead } from "~/ui/page-head";
import { Pager } from "~/ui/pager";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { useLanguage, useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storefrontRoute, storeOf } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ activity }) => activity.title);

export const loader = storefrontRoute(async ({ actor, context, params, url }) => {
  const window = windowOf(url.searchParams, "text");
  const [store, { customer }, page] = await Promise.all([
    storeOf({ context, params }),
    findAccount(actor),
    listOwnActivity(actor, Object.keys(textsIn("en").activity.deeds), window),
  ]);
  const { nickname } = store;
  return { store: brandOf(store), nickname, customer: customer.name, page, timeZone: actor.timeZone };
});

/** Who did it: people of the customer by name, the reseller's as its own, and nobody known as somebody. */
function doneBy({ actorKind, actorName, asName }: OwnEntry, store: string, language: string): string {
  const { activity: texts } = textsIn(language);
  if (actorKind === "visitor") return texts.somebody;
  if (actorKind === "system") return store;
  const name = actorName ?? texts.erased;
  if (actorKind === "customer-user") return name;
  const by = sayIn(texts.of, { name, store }, language);
  return asName ? `${by} (${sayIn(texts.asPerson, { name: asName }, language)})` : by;
}

/** What was done with the person's login; for the first user with all logins of the customer. */
export default function Activity() {
  const { store, nickname, customer, page, timeZone } = useLoaderData<typeof loader>();
  const { activity: texts } = useTexts();
  const language = useLanguage();
  const say = useSay();
  const wordsFor: Record<string, string | undefined> = texts.deeds;
  const pageAt = (place: "before" | "after", cursor: string | null) =>
    cursor === null ? undefined : href(paths.storefrontActivity, { nickname }, { [place]: cursor });
  return (
    <>
      <PageHead title={texts.title} meta={page.first ? say(texts.leadFirst, { customer }) : texts.lead} />
      <Table
        caption={texts.caption}
        rows={page.rows}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={texts.empty}>{texts.emptyHint}</EmptyState>}
        columns={[
          {
            key: "what",
            head: texts.what,
            wrap: true,
            cell: ({ deed, subjectName, reason }) => (
              <>
                <span dir="auto">{say(wordsFor[deed] ?? "", { name: subjectName ?? texts.erased })}</span>
                {reason && (
                  <span className="soft" dir="auto">
                    {" "}
                    {say(texts.reason, { reason })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: "by",
            head: texts.by,
            narrowLabel: texts.by,
            cell: (entry) => doneBy(entry, store.brand.name, language),
          },
          {
            key: "at",
            head: texts.at,
            narrowLabel: texts.at,
            cell: ({ at }) => <Time value={at} timeZone={timeZone} look="absolute" />,
          },
        ]}
      />
      <Pager previous={pageAt("before", page.previous)} next={pageAt("after", page.next)} />
    </>
  );
}
