import { compileRegex } from '../dotnet/regex/compileRegex.ts';
import { regexIsMatch } from '../dotnet/regex/regexMatch.ts';
import { failure, success, type Result } from '../base/result.ts';

/** Whether a pattern matches somewhere in a text, or one sentence that says why that cannot be told. */
export type MatchPattern = (text: string) => Result<boolean, string>;

/** Compiles a regular expression of a scoping filter; tests may bring their own. */
export type CompilePattern = (pattern: string) => Result<MatchPattern, string>;

/** The .NET regular expressions of this engine. */
export const compilePattern: CompilePattern = (pattern) => {
  const compiled = compileRegex(pattern);
  if (!compiled.ok) return failure(compiled.error[0]?.message ?? 'The regular expression cannot be used.');
  return success((text) => {
    const matched = regexIsMatch(compiled.value, text);
    return matched.ok ? matched : failure(matched.error.message);
  });
};
