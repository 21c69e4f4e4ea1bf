import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import busboy, { type Busboy } from "busboy";
import type { Request } from "express";
import { DomainError } from "../../domain/errors.ts";
import { assertContent, declaredType } from "./media-types.ts";

export interface Received {
  sha256: string;
  mediaType: string;
  /** bytes */
  size: number;
  /** the name that the sender gave the file, when it was part of a form */
  fileName: string | undefined;
  /** the content in pieces of at most 1 MiB; readable until the visitor returns */
  chunks(): AsyncIterable<Buffer>;
}

const chunkBytes = 1024 * 1024;

/**
 * Takes one file from a request, as its body or as the one file of a multipart form. It is streamed to a
 * temporary file, so that neither memory nor a database transaction depends on the speed of the sender's line.
 * @param visit what to do with it; the temporary file is gone when this is done
 * @throws TOO_LARGE, FILE_NOT_ALLOWED, MALFORMED_BODY
 */
export async function receiveFile<T>(
  request: Request,
  limitBytes: number,
  visit: (received: Received) => Promise<T>,
): Promise<T> {
  if (Number(request.headers["content-length"] ?? 0) > limitBytes + chunkBytes) throw tooLarge(limitBytes);
  const folder = await mkdtemp(path.join(tmpdir(), `anjian-evidence-${process.pid}-`));
  const file = path.join(folder, "content");
  try {
    const spool = async (source: Readable, contentType: string | undefined, fileName?: string) => {
      const mediaType = declaredType(contentType);
      const stored = await store(source, file, limitBytes);
      await assertContent(file, mediaType);
      return { ...stored, mediaType, fileName };
    };
    const received = request.is("multipart/form-data")
      ? await fileOfForm(request, limitBytes, spool)
      : await spool(request, request.headers["content-type"]);
    return await visit({ ...received, chunks: () => chunksOf(file) });
  } finally {
    await rm(folder, { recursive: true, force: true });
    // What the sender still sends is thrown away, so that it gets to read the answer.
    request.resume();
  }
}

const tooLarge = (limitBytes: number): DomainError =>
  new DomainError("TOO_LARGE", { reason: `单个文件不得超过 ${Math.floor(limitBytes / chunkBytes)} MB` });

async function store(source: Readable, file: string, limitBytes: number) {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(file, "wx", 0o600);
  try {
    for await (const chunk of wholeOf(source)) {
      size += chunk.length;
      if (size > limitBytes) throw tooLarge(limitBytes);
      hash.update(chunk);
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
  if (size === 0) throw new DomainError("MALFORMED_BODY", { reason: "没有收到文件内容" });
  return { sha256: hash.digest("hex"), size };
}

/** The stream without destroying it when reading stops early: the socket below it carries our answer. */
async function* wholeOf(source: Readable): AsyncGenerator<Buffer> {
  const chunks = source.iterator({ destroyOnReturn: false });
  try {
    for await (const chunk of chunks) yield chunk as Buffer;
  } catch {
    throw new DomainError("MALFORMED_BODY", { reason: "文件没有传完" });
  }
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, "r");
  try {
    for (;;) {
      const buffer = Buffer.alloc(chunkBytes);
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

const malformed = (reason: string) => new DomainError("MALFORMED_BODY", { reason });

function formParser({ headers }: Request, limitBytes: number): Busboy {
  try {
    return busboy({
      headers,
      defParamCharset: "utf8",
      // One byte more than allowed tells a file that is too large from one that just fits.
      limits: { files: 1, fields: 0, parts: 2, fileSize: limitBytes + 1 },
    });
  } catch {
    throw malformed("multipart/form-data 没有写明分隔符（boundary），无法读取");
  }
}

/** Reads a multipart form that holds exactly one file. */
function fileOfForm<T>(
  request: Request,
  limitBytes: number,
  spool: (source: Readable, contentType: string, fileName?: string) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const parser = formParser(request, limitBytes);
    let stored: Promise<T> | undefined;
    const give = (error: Error) => {
      request.unpipe(parser);
      reject(error);
    };
    parser.on("file", (_field, source, { filename, mimeType }) => {
      stored = spool(source, mimeType, filename);
      stored.catch(give);
    });
    for (const excess of ["filesLimit", "fieldsLimit", "partsLimit"] as const)
      parser.on(excess, () => give(malformed("一次只能上传一个文件，不能带其他字段")));
    parser.on("error", () => give(malformed("表单内容不完整")));
    parser.on("close", () => {
      if (stored) stored.then(resolve, give);
      else give(malformed("没有收到文件"));
    });
    request.on("aborted", () => give(malformed("文件没有传完")));
    request.pipe(parser);
  });
}
