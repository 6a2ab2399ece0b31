import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'museum-partnership-graph';

/** The platform's folder for application data. It contains the local Neo4j and its graph unless DATA_DIR is set. */
export function defaultDataFolder(
  env: NodeJS.ProcessEnv,
  platform = process.platform,
  home = homedir(),
): string {
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, NAME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), NAME);
  return join(home, '.local', 'share', NAME);
}
