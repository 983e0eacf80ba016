import { companies } from "~/db/schema";

/** What a letter says of the provider in whose name it goes out. */
export interface LetterStore {
  name: string;
  nickname: string;
  supportEmail: string | null;
  /** Of letters to people whose own language is not known. */
  language: string;
}

/** Its columns but the nickname, without which there is nothing to write about. */
export const letterStore = {
  name: companies.name,
  supportEmail: companies.supportEmail,
  language: companies.language,
};
