import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A comment, string literal or paragraph, with its file and line. */
export interface Text {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Files of the repository that match git pathspecs. */
export const trackedFiles = (...paths: readonly string[]): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...paths], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
    .split('\n')
    .filter((path) => path !== '');

export const contentOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const TOKEN =
  /(?<comment>\/\*[\s\S]*?\*\/|\/\/[^\n]*)|(?<string>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`)|(?<regex>(?<=[(,=:[!&|?{};>+]\s*|\breturn\s+)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n*[])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])*\/[dgimsuvy]*)/g;

/** Comments or string literals of TypeScript or JavaScript. In a template literal, `${…}` is dropped. */
export function codeTexts(file: string, kind: 'comment' | 'string', source = contentOf(file)): Text[] {
  return [...source.matchAll(TOKEN)].flatMap((match) => {
    const text = match.groups?.[kind];
    return text === undefined ? [] : [{ file, line: lineAt(source, match.index), text: plain(text, kind) }];
  });
}

const plain = (text: string, kind: 'comment' | 'string'): string =>
  (kind === 'comment'
    ? text.replace(/\n\s*\*?/g, ' ')
    : text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, ' ')
  ).replace(/\s+/g, ' ');

/** Comments of Cypher and GraphQL files, and visible text of HTML and Markdown (without code), by line. */
export function lineTexts(file: string, source = contentOf(file)): Text[] {
  const shown = source
    .replace(/^```[\s\S]*?^```/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, blank);
  return shown
    .split('\n')
    .map((line, at) => ({ file, line: at + 1, text: commentOf(file, line) }))
    .filter(({ text }) => text.trim() !== '');
}

function commentOf(file: string, line: string): string {
  if (file.endsWith('.cypher')) return /(?<!:)\/\/(.*)$/.exec(line)?.[1] ?? '';
  if (file.endsWith('.graphql')) return /^\s*#(.*)$/.exec(line)?.[1] ?? '';
  return line;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

const lineAt = (source: string, index: number): number => source.slice(0, index).split('\n').length;
