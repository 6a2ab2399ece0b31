/** A Cypher file's text, put in by the build. */
declare module '*.cypher' {
  const text: string;
  export default text;
}
