import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const WORTH_IT = 1024;

export interface Packed {
  bytes: Buffer;
  encoding?: "br" | "gzip";
}

/** Packs a page: brotli 4 or gzip 6 cost about as much as sending what they save. */
export function pack(bytes: Buffer, accepted: string): Packed {
  if (bytes.length < WORTH_IT) return { bytes };
  if (/\bbr\b/.test(accepted)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: 18,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    return { bytes: brotliCompressSync(bytes, { params }), encoding: "br" };
  }
  if (/\bgzip\b/.test(accepted)) return { bytes: gzipSync(bytes, { level: 6 }), encoding: "gzip" };
  return { bytes };
}
