import { z } from "zod";
import { lines, reference } from "../written";

const read = z
  .int()
  .min(1)
  .max(2_147_483_647)
  .nullish()
  .meta({ description: "The version that was read; without it, the one on offer now.", examples: [2] });

const note = z.string().trim().max(100);

const WITHOUT = "No reason given";

/** What a contract is made by. Connect.md §5.2. */
export const NewContract = z
  .object({
    partner: reference("VA-310-552").nullish().meta({ description: "To whom it is offered." }),
    enrolment: lines(2_000).default("").meta({ description: "What an enrolling partner tells the distributor." }),
    version: read,
  })
  .meta({ id: "NewContract", description: "To whom an agreement is offered; or, as a partner, an enrolment." });

export const Signing = z.object({ version: read }).meta({ id: "Signing", description: "May be left out altogether." });

export const Enrolment = z
  .object({ enrolment: lines(2_000).optional(), version: read })
  .meta({ id: "Enrolment", description: "What the partner tells the distributor; left out, what it told before." });

/** Clients send none; people are told why all the same. */
export const Because = z
  .object({ note: note.nullish(), termination_note: note.nullish() })
  .transform(({ note: said, termination_note: why }) => ({ note: said || why || WITHOUT }))
  .meta({ id: "Because", description: "Why, in at most 100 letters; may be left out." });
