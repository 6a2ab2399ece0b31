/** Natural Earth's outlines (public domain), injected by the build. */
declare module 'outlines' {
  import type { FeatureCollection } from 'geojson';
  export const islands: FeatureCollection;
  export const world: FeatureCollection;
}
