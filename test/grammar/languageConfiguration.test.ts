import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const file = path.resolve(import.meta.dirname, '../../syntaxes/entra-mapping.language-configuration.json');
const { wordPattern, indentationRules } = JSON.parse(readFileSync(file, 'utf8')) as {
  wordPattern: { pattern: string; flags: string };
  indentationRules: { increaseIndentPattern: string; decreaseIndentPattern: string };
};

describe('words', () => {
  it.each([
    ['[name.givenName]', ['name.givenName']],
    ['msDS-cloudExtensionAttribute1 <- Join("a", [b])', ['msDS-cloudExtensionAttribute1', 'Join', 'a', 'b']],
    ['emails[type eq "work"].value', ['emails', 'type', 'eq', 'work', 'value']],
    ['urn:ietf:params:scim:schemas:core:2.0:User', ['urn:ietf:params:scim:schemas:core:2.0:User']],
  ])('%s', (text, words) => {
    expect(text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))).toEqual(words);
  });
});

describe('the line below is indented', () => {
  it.each([
    ['displayName <- Coalesce(', true],
    ['  Join(" ", Left([a], 3),', true],
    ['mapping "Users" disabled', true],
    ['scope', true],
    ['userName <- Left([a], 3)', false],
    ['a <- Append("(", [b])', false],
    ['# an open ( in a comment', false],
    ['scope <- [scope]', false],
  ])('%s: %s', (line, indented) => {
    expect(new RegExp(indentationRules.increaseIndentPattern).test(line)).toBe(indented);
  });

  it('and a closing parenthesis goes back', () => {
    expect(new RegExp(indentationRules.decreaseIndentPattern).test('  )  match 1')).toBe(true);
  });
});
