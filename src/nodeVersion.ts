/** The oldest major version of Node.js that gets security fixes. */
const OLDEST_SUPPORTED = 22;

/** Startup warning for a version of Node.js (such as `v20.20.2`); undefined if it is supported. */
export function outOfSupport(version: string): string[] {
  if (Number(version.slice(1).split('.')[0]) >= OLDEST_SUPPORTED) return [];
  return [`Node.js ${version} is out of support and gets no security fixes. Use Node.js 24.`];
}
