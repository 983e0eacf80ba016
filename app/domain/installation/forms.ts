import { z } from "zod";
import { isReserved } from "~/domain/companies/reserved-nicknames";

/** Messages are keys of `app/texts/fields.ts`. */
const required = (max: number, message: string) =>
  z.string({ error: message }).trim().min(1, message).max(max, `too-long?max=${max}`);

/** The first visit to an empty installation (decision 17). */
export const SetUpForm = z
  .object({
    code: required(100, "setup-code-required"),
    companyName: required(200, "company-name-required"),
    role: z.enum(["reseller", "distributor", "vendor"], { error: "company-role-required" }),
    nickname: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, "nickname-shape")
      .refine((nickname) => !isReserved(nickname), "nickname-reserved")
      .optional(),
    name: required(200, "your-name-required"),
    email: required(254, "your-email-required").pipe(z.email("email-shape")),
    password: z.string({ error: "new-password-required" }),
  })
  .superRefine(({ role, nickname }, context) => {
    if (role !== "vendor" && !nickname)
      context.addIssue({ code: "custom", path: ["nickname"], message: "nickname-required" });
  });

export type SetUp = z.output<typeof SetUpForm>;
