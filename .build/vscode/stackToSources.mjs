import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

/**
 * Names the sources in a stack of bundled suites. The extension host prints stacks in its own way, without source maps.
 * @param {string} stack
 * @param {string} out folder of the bundles and their maps
 * @returns {string} the stack with each place that has a source replaced by it
 */
export function toSources(stack, out) {
  return stack.replace(/[^\s()]*?([\w.-]+\.js):(\d+):(\d+)/g, (place, file, line, column) => {
    const map = readMap(path.join(out, `${file}.map`));
    const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry?.originalSource === undefined) return place;
    const source = path.relative(process.cwd(), path.resolve(out, entry.originalSource));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function readMap(file) {
  return fs.existsSync(file) ? new SourceMap(JSON.parse(fs.readFileSync(file, 'utf8'))) : undefined;
}
