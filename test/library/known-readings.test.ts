import { describe, expect, it } from '@jest/globals';
import { KnownReadings } from '../../src/library/known-readings';

const ours = { 'paper-id': 'aa', pdf: '[[a.pdf]]', title: 'Ants', status: 'unread' };

describe('KnownReadings', () => {
  it('tells only what changes the index', () => {
    const known = new KnownReadings();
    expect(known.seen('a.md', ours)).toBe(true);
    expect(known.seen('a.md', { ...ours, cssclasses: 'wide', pdf: '[[elsewhere/a.pdf]]' })).toBe(false);
    expect(known.seen('a.md', { ...ours, status: 'read' })).toBe(true);
    expect(known.seen('diary.md', { title: 'Monday' })).toBe(false);
  });

  it('notices that a note became a reading, or is none any more', () => {
    const known = new KnownReadings();
    expect(known.seen('a.md', {})).toBe(false);
    expect(known.seen('a.md', ours)).toBe(true);
    expect(known.seen('a.md', { ...ours, 'paper-id': null })).toBe(true);
    expect(known.seen('a.md', {})).toBe(false);
  });

  it('follows notes that move and go', () => {
    const known = new KnownReadings();
    known.seen('a.md', ours);
    expect([known.moved('b.md', 'c.md'), known.gone('b.md')]).toEqual([false, false]);
    expect(known.moved('a.md', 'x/a.md')).toBe(true);
    expect([known.gone('a.md'), known.gone('x/a.md')]).toEqual([false, true]);
  });

  it('knows that an index came, so that it can be filled', () => {
    const known = new KnownReadings();
    expect(known.seen('Index.md', { 'paper-index': true })).toBe(true);
    expect(known.seen('Index.md', { 'paper-index': true, cssclasses: 'wide' })).toBe(false);
  });
});
