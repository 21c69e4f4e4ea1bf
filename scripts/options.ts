import { type ParseArgsConfig, parseArgs } from "node:util";
import { StartFailure } from "../server/embedded/start-failure.ts";

/**
 * Reads the words behind a command's name. @param config as of `parseArgs`
 * @throws StartFailure naming the word that the command does not know, or the option that lacks its value
 */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  const options = Object.entries(config.options ?? {});
  const known = options.map(([name]) => `--${name}`).join("、");
  const lenient = { strict: false, allowPositionals: true, tokens: true } as const;
  const { tokens } = parseArgs({
    args: config.args ?? process.argv.slice(2),
    options: config.options ?? {},
    ...lenient,
  });
  for (const token of tokens) {
    if (token.kind === "positional" && !config.allowPositionals)
      throw new StartFailure(`多余的参数“${token.value}”：${takes(known)}。`);
    if (token.kind !== "option") continue;
    const option = options.find(([name]) => token.rawName === `--${name}`)?.[1];
    if (!option) throw new StartFailure(`没有选项“${token.rawName}”：${takes(known)}。`);
    // The next option is no value of this one; whoever means it so writes `--name=--value`.
    if (option.type === "string" && (!token.value || (!token.inlineValue && token.value.startsWith("-"))))
      throw new StartFailure(`选项 ${token.rawName} 后面缺少它的值。`);
    if (option.type === "boolean" && token.value !== undefined)
      throw new StartFailure(`选项 ${token.rawName} 不带值。`);
  }
  return parseArgs(config);
}

const takes = (known: string) => (known ? `这个命令的选项是 ${known}` : "这个命令不带参数");
