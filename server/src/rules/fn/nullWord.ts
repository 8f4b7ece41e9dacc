/** Words that people write for "no value", which are texts here. */
export const NULL_WORDS = /^(?:null|authoritativenull|ignorethisflow)$/i;
