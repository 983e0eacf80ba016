import { defineConfig } from "vitest/config";
import { SECRET_KEY } from "./tests/support/key";

const alias = { "~": new URL("./app", import.meta.url).pathname };
const environment = {
  ...{ NODE_ENV: "test" as const, LOG_LEVEL: "silent", ORIGIN: "http://localhost:3000", SECRET_KEY },
  DATA_DIR: ".cache/test-data",
};

/** A folder of tests, each file with the database that it wants. */
const folder = (name: string, database?: "empty" | "demo") => ({
  resolve: { alias },
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    env: environment,
    setupFiles: database ? [`tests/support/${database}-database.ts`] : [],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    globalSetup: ["tests/support/postgres.ts"],
    pool: "forks",
    maxWorkers: 2,
    projects: [
      folder("domain", "empty"),
      folder("auth", "empty"),
      folder("rql"),
      folder("ui"),
      folder("exports"),
      folder("sheets"),
      folder("http", "demo"),
      folder("server"),
    ],
  },
  resolve: { alias },
});
