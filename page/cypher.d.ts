/** Contents of a Cypher file, injected by the build. */
declare module '*.cypher' {
  const text: string;
  export default text;
}
