// What the build puts in (.build/inlineWorker.mjs, .build/bundles.mjs).

declare module '*?worker-source' {
  const source: string;
  export default source;
}

/** The version in package.json, put in by the build. */
declare const MAPWRIGHT_VERSION: string;
