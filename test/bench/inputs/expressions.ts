import type { Choices } from './random.ts';

const ATTRIBUTES = ['givenName', 'surname', 'mail', 'department', 'jobTitle', 'city', 'country', 'displayName', 'companyName', 'mobile'] as const;

/** An expression of the kind that mapping sets hold: mostly a plain attribute, else a call or two. */
export function someExpression(choices: Choices): string {
  const attribute = `[${choices.one(ATTRIBUTES)}]`;
  const number = choices.number(90) + 10;
  switch (choices.number(12)) {
    case 0:
      return `Join(" ", ${attribute}, [surname])`;
    case 1:
      return `Switch([IsSoftDeleted], , "False", "True", "True", "False")`;
    case 2:
      return `IIF([country] = "S${number}", ToUpper(${attribute}), Append(${attribute}, "-${number}"))`;
    case 3:
      return `Replace(${attribute}, , "[0-9]{${number}}", , "-", , )`;
    case 4:
      return `Append(ToLower(Left(${attribute}, ${number % 9})), "${number}")`;
    case 5:
      return `Coalesce(${attribute}, Mid([mail], 1, ${number}), "none")`;
    default:
      return attribute;
  }
}

/** The source attributes that the expressions name. */
export const namedAttributes: readonly string[] = [...ATTRIBUTES, 'IsSoftDeleted', 'objectId', 'userPrincipalName'];
