import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { ROOT, Told } from "./steps.mjs";

/** @typedef {{ name: string, executablePath: string, args: string[], env: Record<string, string> }} Browser */

const USUAL = [
  [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
  ],
  [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
].flat();

/**
 * A browser for the tests: the one that CHROMIUM names, one of this machine, or the one that came with the packages.
 * CHROMIUM=packaged takes that last one at once.
 * @returns {Browser}
 */
export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named && named !== "packaged") {
    if (!existsSync(named))
      throw new Told(`CHROMIUM names ${named}, and there is nothing. Set it to a browser's program, or leave it out.`);
    return { name: named, executablePath: named, args: [], env: {} };
  }
  const usual = named ? undefined : USUAL.find((file) => existsSync(file));
  if (usual) return { name: usual, executablePath: usual, args: [], env: {} };
  const packaged = path.join(ROOT, "node_modules/@sparticuz/chromium");
  if (process.platform === "linux" && process.arch === "x64" && existsSync(packaged)) return unpack(packaged);
  throw new Told(
    "The browser tests need Chromium or Chrome, and none was found. Install one, or set CHROMIUM to its program.",
  );
}

// The one in the package names directories of the place it was made for.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** The packaged browser brings the libraries and fonts that a bare machine lacks. @param {string} packaged @returns {Browser} */
function unpack(packaged) {
  const { version } = JSON.parse(readFileSync(path.join(packaged, "package.json"), "utf8"));
  const home = path.join(ROOT, "node_modules/.cache", `chromium-${version}`);
  if (!existsSync(home)) {
    const half = `${home}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    /** @param {string} file */
    const read = (file) => brotliDecompressSync(readFileSync(path.join(packaged, "bin", file)));
    writeFileSync(path.join(half, "chromium"), read("chromium.br"), { mode: 0o755 });
    for (const archive of ["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"]) {
      execFileSync("tar", ["-x", "-C", half], { input: read(archive) });
    }
    writeFileSync(path.join(half, "fonts.conf"), FONTS);
    try {
      renameSync(half, home);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  const args = ["--no-sandbox", "--headless=shell", "--disable-gpu", "--disable-dev-shm-usage", "--no-zygote"];
  const env = { LD_LIBRARY_PATH: path.join(home, "lib"), FONTCONFIG_PATH: home };
  return { name: `packaged Chromium ${version}`, executablePath: path.join(home, "chromium"), args, env };
}
