import { describe, expect, it } from '@jest/globals';
import { followRename } from '../../src/vault/follow-folder';

describe('followRename', () => {
  it('follows the folder itself and the folders it lies in', () => {
    expect(followRename('Papers', 'Papers', 'Reading')).toBe('Reading');
    expect(followRename('Work/Papers', 'work', 'Office')).toBe('Office/Papers');
  });

  it('is not concerned by others', () => {
    for (const from of ['Paper', 'Papers/hstu', 'Other']) expect(followRename('Papers', from, 'X')).toBeNull();
  });
});
