import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { listColleagues } from "~/domain/customer-users/colleagues";
import { findAccount } from "~/domain/customer-users/find-account";
import { canEnter } from "~/domain/customer-users/status";
import { href, paths } from "~/paths";
import { Tag } from "~/ui/chip";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import { Status } from "~/ui/status";
import { Table } from "~/ui/table";
import { Time } from "~/ui/time";
import { useSay, useTexts } from "../language";
import { brandOf, storeTitle } from "./brand";
import { storefrontRoute, storeOf } from "./gate.server";

export const meta: MetaFunction<typeof loader> = (page) => storeTitle(page, ({ users }) => users.title);

const tones = { active: "ok", pending: "wait", suspended: "bad" } as const;

const words = { suspended: "suspended", link: "linkSent" } as const;

export const loader = storefrontRoute(async ({ actor, context, params, url }) => {
  const [store, { customer }, { users, manages }] = await Promise.all([
    storeOf({ context, params }),
    findAccount(actor),
    listColleagues(actor),
  ]);
  const [word] = Object.keys(words).filter((name) => url.searchParams.has(name)) as (keyof typeof words)[];
  const done = word && users.find(({ id }) => id === url.searchParams.get(word));
  return {
    store: brandOf(store),
    ...{ nickname: store.nickname, customer: customer.name, users, manages },
    ...{ timeZone: actor.timeZone, own: actor.id },
    said: word && done ? { text: words[word], name: done.name } : null,
  };
});

/** Who has a login at the person's customer; the first user may suspend them and send them links. Row S14. */
export default function Users() {
  const { store, nickname, customer, users, manages, timeZone, own, said } = useLoaderData<typeof loader>();
  const { users: texts } = useTexts();
  const say = useSay();
  const of = store.brand.name;
  return (
    <>
      <PageHead title={texts.title} meta={say(texts.lead, { customer, store: of })} />
      {said && (
        <Notice tone="ok" live>
          {say(texts[said.text], { name: said.name })}
        </Notice>
      )}
      <Table
        caption={texts.caption}
        rows={users}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            head: texts.name,
            cell: ({ id, name, first }) => (
              <>
                <span dir="auto">{name}</span> {id === own && <Tag>{texts.you}</Tag>}{" "}
                {first && <Tag>{texts.first}</Tag>}
              </>
            ),
          },
          { key: "email", head: texts.email, cell: ({ email }) => email, wrap: true },
          {
            key: "status",
            head: texts.status,
            cell: ({ status }) => <Status tone={tones[status]}>{texts.statuses[status]}</Status>,
          },
          {
            key: "last",
            head: texts.lastSignIn,
            narrowLabel: texts.lastSignIn,
            cell: ({ lastSignInAt }) =>
              lastSignInAt ? <Time value={lastSignInAt} timeZone={timeZone} /> : texts.never,
          },
          ...(manages
            ? [
                {
                  key: "deeds",
                  head: null,
                  num: true,
                  cell: ({ id, name, status }: (typeof users)[number]) =>
                    id !== own && canEnter(status) ? (
                      <span className="row-deeds">
                        <a
                          className="link"
                          href={href(paths.sendColleagueLink, { nickname, customerUserId: id })}
                          aria-label={say(texts.sendLinkOf, { name })}
                          data-confirm=""
                        >
                          {texts.sendLink}
                        </a>{" "}
                        <a
                          className="link"
                          href={href(paths.suspendColleague, { nickname, customerUserId: id })}
                          aria-label={say(texts.suspendOf, { name })}
                          data-confirm=""
                        >
                          {texts.suspend}
                        </a>
                      </span>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      <p className="page-meta">{say(texts.onlyStore, { store: of })}</p>
    </>
  );
}
