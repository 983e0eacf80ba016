import { existsSync } from "node:fs";
import { bundle } from "./bundle.mjs";
import { Told, command, say } from "./steps.mjs";

await command(async () => {
  if (!process.env.DATABASE_URL) {
    throw new Told(
      "npm run serve is for production and needs DATABASE_URL, such as postgres://owner:password@host:5432/counterpart. To look around, use npm start.",
    );
  }
  if (!process.env.ORIGIN)
    throw new Told(
      "Set ORIGIN to the address where people reach this site, such as https://portal.example.com: links in mail begin with it.",
    );
  if (!existsSync("build/server/index.js")) throw new Told("There is no build yet. Run npm run build first.");
  process.env.NODE_ENV ||= "production";
  const server = await bundle();
  await server.migrate(process.env.DATABASE_URL);
  const { address } = await server.serve();
  if (!process.env.SMTP_URL && process.env.MAILBOX !== "1") say("SMTP_URL is not set: no mail will be sent.");
  say(`Counterpart listens on ${address}`);
});
