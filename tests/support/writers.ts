import { setTimeout as sleep } from "node:timers/promises";
import { href, paths } from "../../app/paths";
import { type Answer, fieldsOf, type Visitor } from "./browse";
import { seeded } from "./seeded";

/** One write that somebody has sent: an account created, or an account's external ID changed. */
export interface Write {
  kind: "create" | "edit";
  /** Stands in the account's name, or is its external ID; no other write has it. */
  mark: string;
  /** The wizard's draft, or the account that was edited. */
  of: string;
  acknowledged: boolean;
}

export interface Writing {
  visitor: Visitor;
  companyId: string;
  /** A reseller that new customers get as their parent. */
  parentId: string;
  /** A valid form. */
  account: Record<string, string>;
  /** Ends the run, however much is left to write. */
  until: number;
  /** The codes of connections that broke. */
  broke(code: string): void;
}

/** Says 303, or nothing that could be taken for success. */
const REFUSALS_IN_A_CRASH = [409, 503];

/**
 * A person who writes while things crash. Half of what is not acknowledged is sent again, as an impatient person would; of the other
 * half nobody knows.
 */
export class Writer {
  private readonly chance: () => number;

  constructor(
    private readonly writing: Writing,
    seed: number,
    /** Nobody else edits these. */
    private readonly edited: readonly string[],
    private readonly note: (write: Write) => void,
  ) {
    this.chance = seeded(seed);
  }

  /** Creates an account, or edits one. */
  async write(number: number): Promise<void> {
    const again = this.chance() < 0.5;
    if (this.chance() < 0.5) await this.create(`Crash ${number}`, again);
    else await this.edit(`crash-${number}`, this.edited[Math.floor(this.chance() * this.edited.length)]!, again);
  }

  private async create(mark: string, again: boolean) {
    const { companyId, parentId, account } = this.writing;
    const start = await this.surely(() =>
      this.post(href(paths.createTierAccount, { companyId }), { type: "customer" }),
    );
    const of = start.to!.split("/").at(-2)!;
    const at = { companyId, draftId: of };
    await this.surely(() => this.post(href(paths.createTierAccountParent, at), { parent: parentId }));
    const write: Write = { kind: "create", mark, of, acknowledged: false };
    this.note(write);
    const finish = () => this.post(href(paths.createTierAccountData, at), { ...account, name: mark, externalId: mark });
    write.acknowledged = Boolean(again ? await this.surely(finish) : await finish());
  }

  private async edit(mark: string, of: string, again: boolean) {
    const address = href(paths.updateTierAccount, { companyId: this.writing.companyId, tierAccountId: of });
    const save = async () => {
      const page = await this.surely(() => this.ask(() => this.writing.visitor.get(address), 200));
      return this.post(address, { ...fieldsOf(page.text), externalId: mark });
    };
    const write: Write = { kind: "edit", mark, of, acknowledged: false };
    this.note(write);
    write.acknowledged = Boolean(again ? await this.surely(save) : await save());
  }

  private readonly post = (address: string, body: Record<string, string>) =>
    this.ask(() => this.writing.visitor.post(address, body), 303);

  /** The answer, when it is the wanted one; undefined when the site or its database was away. */
  private async ask(send: () => Promise<Answer>, wanted: number): Promise<Answer | undefined> {
    let answer: Answer;
    try {
      answer = await send();
    } catch (error) {
      this.writing.broke((error as NodeJS.ErrnoException).code ?? String(error));
      return undefined;
    }
    if (answer.status === wanted) return answer;
    if (REFUSALS_IN_A_CRASH.includes(answer.status)) return undefined;
    throw new Error(`${wanted} was wanted, and the answer is ${answer.status}: ${answer.text.slice(0, 2_000)}`);
  }

  private async surely(step: () => Promise<Answer | undefined>): Promise<Answer> {
    for (;;) {
      const answer = await step();
      if (answer) return answer;
      if (Date.now() > this.writing.until) throw new Error("the site did not come back");
      await sleep(20 + 30 * this.chance());
    }
  }
}
