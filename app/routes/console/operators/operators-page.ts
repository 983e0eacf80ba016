import { href, paths } from "~/paths";
import { operatorTexts } from "~/texts/operators";
import { settingsTexts } from "~/texts/settings";
import { pageHandle, title } from "../page";

export interface OperatorsPage {
  companyId: string;
  isProvider: boolean;
}

/** A vendor's settings begin with its users; the others' with their account. */
export const operatorsHandle = (page?: string) =>
  pageHandle<OperatorsPage>(({ companyId, isProvider }) => {
    const users = href(paths.operators, { companyId });
    const first = isProvider ? href(paths.settings, { companyId }) : users;
    const settings = { label: settingsTexts.title, href: first };
    if (page === undefined) return [settings, { label: operatorTexts.users }];
    return [settings, { label: operatorTexts.users, href: users }, { label: page }];
  });

export const operatorsTitle = (page: string) => title(page, settingsTexts.title);
