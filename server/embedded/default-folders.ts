import { homedir } from "node:os";
import path from "node:path";

/**
 * Where data and cache lie when nothing is set: each platform's per-user folders. Root's home is closed to the
 * user that PostgreSQL runs as, so root's lie where system services keep theirs.
 * @param env the process environment (HOME, XDG_DATA_HOME, XDG_CACHE_HOME, LOCALAPPDATA)
 */
export function defaultFolders(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  isRoot: boolean = process.getuid?.() === 0,
): { ANJIAN_DATA: string; ANJIAN_CACHE: string } {
  const home = env["HOME"] || env["USERPROFILE"] || homedir();
  const folders = (data: string, cache: string) => ({ ANJIAN_DATA: data, ANJIAN_CACHE: cache });
  if (platform === "win32") {
    const local = path.join(env["LOCALAPPDATA"] || path.join(home, "AppData", "Local"), "anjian");
    return folders(path.join(local, "data"), path.join(local, "cache"));
  }
  if (isRoot) return folders("/var/lib/anjian", "/var/cache/anjian");
  if (platform === "darwin")
    return folders(
      path.join(home, "Library", "Application Support", "anjian"),
      path.join(home, "Library", "Caches", "anjian"),
    );
  return folders(
    path.join(env["XDG_DATA_HOME"] || path.join(home, ".local", "share"), "anjian"),
    path.join(env["XDG_CACHE_HOME"] || path.join(home, ".cache"), "anjian"),
  );
}
