import { mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decipher, encipher } from "~/auth/cipher";
import { keyIn } from "~/auth/secret-key.server";

const place = () => mkdtemp(join(tmpdir(), "counterpart-key-"));

describe("the installation's key", () => {
  test("is made once, whoever comes first, and is for its owner's eyes alone", async () => {
    const directory = join(await place(), "not", "there", "yet");
    const keys = await Promise.all(Array.from({ length: 20 }, () => keyIn(directory)));
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    expect(await keyIn(directory)).toEqual(keys[0]);
    expect(await readdir(directory)).toEqual(["secret.key"]);
    expect((await stat(join(directory, "secret.key"))).mode & 0o777).toBe(0o600);
    expect(await keyIn(await place())).not.toEqual(keys[0]);
  });

  test("is never made up anew when the file is there and broken", async () => {
    const directory = await place();
    await writeFile(join(directory, "secret.key"), "short");
    await expect(keyIn(directory)).rejects.toThrow(/not a key of 32 bytes/);
  });
});

describe("what is enciphered", () => {
  const key = Buffer.alloc(32, 1);

  test("is read again with the key, for its owner, untouched, and differs each time", () => {
    const sealed = encipher(key, "JBSWY3DPEHPK3PXP", "UR-1");
    expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
    expect(encipher(key, "JBSWY3DPEHPK3PXP", "UR-1")).not.toBe(sealed);
    expect(decipher(key, sealed, "UR-1")).toBe("JBSWY3DPEHPK3PXP");
    expect(decipher(key, sealed, "UR-2")).toBeNull();
    expect(decipher(Buffer.alloc(32, 2), sealed, "UR-1")).toBeNull();
    // The last sign holds bits of the last byte in its upper half alone.
    const last = sealed.at(-1) === "A" ? "Q" : "A";
    for (const broken of [sealed.slice(0, -1) + last, sealed.slice(0, 20), "", "1.", "nonsense", sealed.slice(2)])
      expect(decipher(key, broken, "UR-1")).toBeNull();
  });
});
