import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode, UserError } from '../userError.js';

/** The oldest Java version that Neo4j 5.26 runs on. */
const OLDEST_JAVA = 17;

export interface Java {
  /** The command to run: `$JAVA_HOME/bin/java` if that exists, otherwise `java` from the path. */
  readonly command: string;
  /** As Java prints it, for example `17.0.15`. */
  readonly version: string;
}

/** Alternatives for users without Java or Maven, for error messages. */
export const OTHER_WAYS = 'or run "docker compose up", or set NEO4J_URI to your own Neo4j 5';

/** Finds Java. Throws a UserError if there is none or it is older than 17. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const own = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : undefined;
  const command = own && existsSync(own) ? own : 'java';
  const output = await versionOf(command, env);
  const version = /version "([^"]+)"/.exec(output)?.[1];
  if (!version) throw noJava(`"${command} -version" did not print a version`);
  if (majorOf(version) < OLDEST_JAVA) {
    throw noJava(`"${command}" is Java ${version}, but Neo4j needs ${OLDEST_JAVA} or later`);
  }
  return { command, version };
}

function versionOf(command: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, ['-version'], { env, timeout: 10_000 }, (error, stdout, stderr) => {
      if (error && systemCode(error) === 'ENOENT') reject(noJava('no Java was found'));
      else if (error) reject(noJava(`"${command} -version" failed: ${firstLine(stderr) || error.message}`));
      else resolve(stderr + stdout);
    });
  });
}

/** `1.8.0_402` is Java 8, `17.0.15` is Java 17, `25-ea` is Java 25. */
function majorOf(version: string): number {
  const [first = 0, second = 0] = version.split(/[.\-+_]/).map(Number);
  return first === 1 ? second : first;
}

function noJava(what: string): UserError {
  return new UserError(
    `Cannot start Neo4j: ${what}. Install Java ${OLDEST_JAVA} or later (a JRE is enough; JAVA_HOME is used first), ${OTHER_WAYS}.`,
  );
}

const firstLine = (text: string) => text.trim().split('\n')[0] ?? '';
