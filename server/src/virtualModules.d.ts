// What the build makes of two kinds of import (.build/inlineWorker.mjs, .build/schemaValidator.mjs).

declare module '*?worker-source' {
  const source: string;
  export default source;
}

declare module '*?validator' {
  interface ValidationError {
    readonly instancePath: string;
    readonly keyword: string;
    readonly message?: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  interface Validate {
    (data: unknown): boolean;
    readonly errors?: readonly ValidationError[] | null;
  }
  const validate: Validate;
  export default validate;
}

/** The version in package.json, put in by the build. */
declare const MAPWRIGHT_VERSION: string;
