// Runs integration tests against the current calendar version of Neo4j: npm run test:neo4j-next [-- JEST ARGUMENTS]
// Needs Java 21 or later: JAVA_HOME, `java`, or a JDK in /usr/lib/jvm. With --if-possible it ends without an error if there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_JAVA = 21;
const JVMS = '/usr/lib/jvm';

const inPath = () =>
  /java\.home = (.+)/.exec(
    spawnSync('java', ['-XshowSettings:properties', '-version'], { encoding: 'utf8' }).stderr ?? '',
  )?.[1];

/** Major version of the Java in a folder; 0 if there is none. */
function majorVersion(home) {
  const java = home && join(home, 'bin/java');
  if (!java || !existsSync(java)) return 0;
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
}

const folders = existsSync(JVMS) ? readdirSync(JVMS).map((name) => join(JVMS, name)) : [];
const home = [process.env.JAVA_HOME, inPath(), ...folders].find((one) => majorVersion(one) >= OLDEST_JAVA);
const given = process.argv.slice(2);
if (!home) {
  console.log(`No Java ${OLDEST_JAVA} or later was found: no test was run. Install one, or set JAVA_HOME.`);
  process.exit(given.includes('--if-possible') ? 0 : 1);
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--config=jest.integration.config.js',
    ...given.filter((argument) => argument !== '--if-possible'),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      JAVA_HOME: home,
      TEST_NEO4J_POM: fileURLToPath(new URL('pom.xml', import.meta.url)),
    },
  },
);
process.exit(status ?? 1);
