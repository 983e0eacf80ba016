import type { Readable } from "node:stream";
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { Env } from "~/env.server";
import { Missing, type Storage, STORED_ID } from "./door";

const FOLDER = "documents/";

const keyOf = (id: string) => FOLDER + id;

/** Documents in a bucket of Amazon's S3, or of any store that speaks the same. Without keys the machine's own role is asked for them. */
export function s3Storage(env: Env): Storage {
  const { DOCUMENTS_S3_ENDPOINT: endpoint, DOCUMENTS_S3_KEY: accessKeyId, DOCUMENTS_S3_SECRET: secretAccessKey } = env;
  const Bucket = env.DOCUMENTS_S3_BUCKET!;
  const client = new S3Client({
    region: env.DOCUMENTS_S3_REGION,
    // Others than Amazon seldom give each bucket a host name of its own, and not all know its newer checksums.
    ...(endpoint && {
      ...{ endpoint, forcePathStyle: true },
      ...{ requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" },
    }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  });
  return {
    async put(id, bytes) {
      // In parts, since the length is not known beforehand; a part that fails takes the others with it.
      await new Upload({ client, params: { Bucket, Key: keyOf(id), Body: bytes }, leavePartsOnError: false }).done();
    },
    async get(id, part) {
      const range = part && { Range: `bytes=${part.start}-${part.end}` };
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(id), ...range }));
        return Body as Readable;
      } catch (error) {
        throw error instanceof NoSuchKey ? new Missing(id) : error;
      }
    },
    async remove(id) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(id) }));
    },
    async *list() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: FOLDER })) {
        for (const { Key = "", LastModified } of Contents) {
          const id = Key.slice(FOLDER.length);
          if (STORED_ID.test(id) && LastModified) yield { id, at: LastModified };
        }
      }
    },
  };
}
