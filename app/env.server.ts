import { z } from "zod";

/** An empty variable is an absent one: a deployment that sets `SMTP_URL=` has no mail server. */
const present = (source: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));

const Flag = z
  .enum(["0", "1"], "is 1 or 0")
  .default("0")
  .transform((value) => value === "1");

const Environment = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    /** The owner's connection; the app's own pool changes to the role counterpart_app. */
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, "is an address such as postgres://owner:password@host:5432/counterpart"),
    /** Where files and the embedded database live. */
    DATA_DIR: z.string().default(".data"),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    /** Loopback alone unless told: a demo's passwords are known to everybody. A production server sets 0.0.0.0 or ::. */
    HOST: z.string().default("127.0.0.1"),
    /** Where people reach this site; links in mail begin with it. */
    ORIGIN: z
      .url({ protocol: /^https?$/, error: "is an address such as https://portal.example.com" })
      .transform((value) => new URL(value).origin)
      .optional(),
    /** How many proxies stand in front (a number), or their addresses separated by commas. */
    TRUST_PROXY: z
      .string()
      .transform((value) => (/^\d+$/.test(value) ? Number(value) : value.split(",").map((part) => part.trim())))
      .default(0),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, "is an address such as smtp://user:password@host:587")
      .optional(),
    /** What keeps the secrets that must be read again, such as those of authenticator apps; without it a file in DATA_DIR does. */
    SECRET_KEY: z
      .string()
      .refine((value) => Buffer.from(value, "base64").length === 32, "is 32 random bytes in base64")
      .optional(),
    /** A bucket for documents; without it they lie in DATA_DIR. */
    DOCUMENTS_S3_BUCKET: z.string().optional(),
    DOCUMENTS_S3_REGION: z.string().default("us-east-1"),
    /** Of a store that is not Amazon's. */
    DOCUMENTS_S3_ENDPOINT: z
      .url({ protocol: /^https?$/, error: "is an address such as https://s3.example.com" })
      .optional(),
    DOCUMENTS_S3_KEY: z.string().optional(),
    DOCUMENTS_S3_SECRET: z.string().optional(),
    MAIL_FROM: z.string().default("Counterpart <no-reply@counterpart.example>"),
    LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
    /** 1: mail stays in the database and is read on the mailbox page. Only the embedded default start sets it. */
    MAILBOX: Flag,
    /** 1: a reseller's own domain may be at a private address; for tests, and installations within a private network. */
    DOMAIN_CHECK_PRIVATE: Flag,
    /** 1: webhooks may be sent to private addresses, and by plain http; for tests, and installations within a private network. */
    WEBHOOKS_PRIVATE: Flag,
    /** How much one token may ask of one node of the installation. */
    API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
    /** Who may read /metrics. */
    METRICS: z.enum(["loopback", "anyone"]).default("loopback"),
  })
  .transform((env) => {
    const ORIGIN = env.ORIGIN ?? `http://localhost:${env.PORT}`;
    const { protocol, hostname } = new URL(ORIGIN);
    /** Browsers keep Secure cookies over https, and over plain http on localhost. */
    return { ...env, ORIGIN, SECURE_COOKIES: protocol === "https:" || hostname === "localhost" };
  });

export type Env = z.output<typeof Environment>;

function read(source: NodeJS.ProcessEnv): Env {
  const parsed = Environment.safeParse(present(source));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message, code }) =>
    code === "invalid_type" ? `${path.join(".")} is missing` : `${path.join(".")} ${message}`,
  );
  throw new Error(`The environment is not right: ${wrong.join("; ")}.`);
}

/** The environment, read once; the only reader of process.env in the app. */
export const env: Env = read(process.env);
