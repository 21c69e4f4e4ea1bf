import { fileTypeFromFile } from "file-type";
import { DomainError } from "../../domain/errors.ts";

/** What may be kept as evidence, with the names under which browsers, cameras and the detector know it. */
const accepted: Record<string, { zh: string; known: readonly string[] }> = {
  "image/jpeg": { zh: "JPEG 图片", known: ["image/jpeg", "image/jpg", "image/pjpeg"] },
  "image/png": { zh: "PNG 图片", known: ["image/png"] },
  "image/webp": { zh: "WebP 图片", known: ["image/webp"] },
  "image/heic": { zh: "HEIC 图片", known: ["image/heic", "image/heif", "image/heic-sequence"] },
  "application/pdf": { zh: "PDF 文件", known: ["application/pdf"] },
  "video/mp4": { zh: "MP4 视频", known: ["video/mp4", "video/x-m4v"] },
  "audio/mpeg": { zh: "MP3 录音", known: ["audio/mpeg", "audio/mp3"] },
  "audio/mp4": { zh: "M4A 录音", known: ["audio/mp4", "audio/x-m4a", "audio/m4a"] },
};

export const acceptedMediaTypes: readonly string[] = Object.keys(accepted);

const canonical = (mediaType: string): string | undefined =>
  acceptedMediaTypes.find((name) => accepted[name]?.known.includes(mediaType));

const refused = (reason: string): DomainError =>
  new DomainError("FILE_NOT_ALLOWED", {
    reason,
    remedy: `可以上传：${Object.values(accepted)
      .map(({ zh }) => zh)
      .join("、")}`,
  });

/**
 * The media type that a sender declares, under its usual name.
 * @throws FILE_NOT_ALLOWED for one that is not accepted
 */
export function declaredType(contentType: string | undefined): string {
  const type = canonical((contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "");
  if (type === undefined) throw refused("不接受这种类型的文件");
  return type;
}

/**
 * Looks into the file, because a name and a declared type prove nothing.
 * @throws FILE_NOT_ALLOWED when the content is not what it was declared to be
 */
export async function assertContent(path: string, declared: string): Promise<void> {
  const found = await fileTypeFromFile(path);
  const type = found && canonical(found.mime);
  if (type !== declared) throw refused("文件内容与声明的类型不一致");
}
