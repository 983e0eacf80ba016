import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import { z } from "zod";

const LABEL = /^(?!-)[a-z\d-]{1,63}(?<!-)$/;

/** Those that browsers leave out of an address. */
const USUAL_PORTS = new Set([80, 443]);

type Normal = { host: string } | { wrong: string };

function normalPort(digits: string | undefined): { port: string } | { wrong: string } {
  if (digits === undefined) return { port: "" };
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  if (port < 1 || port > 65_535) return { wrong: "domain-port" };
  return { port: USUAL_PORTS.has(port) ? "" : `:${port}` };
}

/**
 * A host as browsers name it: small letters, ASCII, the port only where it is not the usual one. Otherwise what is wrong with it, as a
 * key of `app/texts/fields.ts`.
 */
export function normalHost(typed: string): Normal {
  const text = typed.trim().toLowerCase();
  if (text === "") return { wrong: "domain-required" };
  if (/[/\\?#@\s]/.test(text)) return { wrong: "domain-bare" };
  if (isIP(text) || text.startsWith("[")) return { wrong: "domain-address" };
  const [typedName = "", digits, ...more] = text.split(":");
  const port = normalPort(digits);
  if (more.length > 0) return { wrong: "domain-host" };
  if ("wrong" in port) return port;
  const name = domainToASCII(typedName.replace(/\.$/, ""));
  const labels = name.split(".");
  if (isIP(name)) return { wrong: "domain-address" };
  if (labels.at(-1) === "localhost") return { wrong: "domain-local" };
  if (!labels.every((label) => LABEL.test(label))) return { wrong: "domain-host" };
  if (labels.length < 2) return { wrong: "domain-dot" };
  if (name.length > 253) return { wrong: "too-long?max=253" };
  return { host: name + port.port };
}

/** The own domain of a storefront, as a person types it. Messages are keys of `app/texts/fields.ts`. */
export const DomainForm = z.object({
  host: z
    .string({ error: "domain-required" })
    .max(300, "too-long?max=253")
    .transform((typed, context) => {
      const normal = normalHost(typed);
      if ("host" in normal) return normal.host;
      context.addIssue({ code: "custom", message: normal.wrong });
      return z.NEVER;
    }),
  /** The one that the person was looking at; none when it is left out. */
  former: z.string().max(300).default(""),
});
