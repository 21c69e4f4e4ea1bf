import { isIP, isIPv4 } from "node:net";
import { Client } from "pg";
import { officeFontsIn } from "../templates/fonts.ts";

/**
 * What a text must be for the part that gets it later, which would only fail on it once others have started.
 * Names are those of `format` in the schema of the configuration; each tells whether a text fits.
 */
export const configFormats = {
  "postgres-url": (text: string): boolean => readable(() => new Client({ connectionString: text })),
  "host-and-port": (text: string): boolean => {
    const port = Number(/^[^\s:/]+:([0-9]{1,5})$/.exec(text)?.[1]);
    return port >= 1 && port <= 65_535;
  },
  /** a folder that can be read and has fonts of an office in it, all of them whole */
  "font-folder": (text: string): boolean => readable(() => officeFontsIn(text)),
  /** names of ranges, addresses and networks with the length of their prefix, as express' "trust proxy" takes them */
  proxies: (text: string): boolean => text.split(",").every((part) => isProxy(part.trim())),
};

function readable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

function isProxy(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", prefix, ...more] = text.split("/");
  if (isIP(address) === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^[1-9][0-9]{0,2}$/.test(prefix) && Number(prefix) <= (isIPv4(address) ? 32 : 128);
}
