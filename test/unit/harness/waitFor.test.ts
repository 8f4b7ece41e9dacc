import { describe, expect, it } from 'vitest';
import { waitFor } from '../../vscode/suite/support/waitFor.ts';

describe('waitFor', () => {
  it('returns the first answer that is there', async () => {
    const answers = [undefined, false, 'here', 'late'] as const;
    let asked = 0;
    expect(await waitFor('an answer', () => answers[asked++])).toBe('here');
    expect(asked).toBe(3);
  });

  it('takes zero and an empty text for answers', async () => {
    expect(await waitFor('a number', () => 0)).toBe(0);
    expect(await waitFor('a text', () => '')).toBe('');
  });

  it('takes an exception for not yet', async () => {
    let asked = 0;
    const probe = (): number => {
      asked += 1;
      if (asked < 2) throw new Error('too early');
      return asked;
    };
    expect(await waitFor('a number', probe)).toBe(2);
  });

  it.each([
    ['nothing comes', () => undefined, 'Waited 0.1 seconds for the moon.'],
    ['the probe throws', () => { throw new Error('cloudy'); }, 'Waited 0.1 seconds for the moon. The last attempt said: cloudy'],
    ['the probe never answers', () => new Promise<undefined>(() => {}), 'Waited 0.1 seconds for the moon. The last attempt said: no answer yet'],
  ])('says what it waited for when %s', async (_, probe, message) => {
    await expect(waitFor('the moon', probe, 100)).rejects.toThrow(new Error(message));
  });
});
