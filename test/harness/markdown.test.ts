import { describe, expect, it } from '@jest/globals';
import { parseBlocks } from './obsidian/markdown/blocks';
import { parseInline } from './obsidian/markdown/inline';

const text = (value: string): { kind: string; text: string } => ({ kind: 'text', text: value });

// Help, "Basic formatting syntax", "Advanced formatting syntax", "Callouts"
describe('blocks', () => {
  it('a callout with its type, title and fold; blocks inside of it', () => {
    expect(parseBlocks('> [!Example]- Figure 1\n> caption\n> \n> > [!note]\n> > inner')).toEqual([
      {
        kind: 'callout',
        type: 'example',
        title: 'Figure 1',
        fold: '-',
        blocks: [
          { kind: 'paragraph', text: 'caption' },
          { kind: 'callout', type: 'note', title: 'Note', fold: '', blocks: [{ kind: 'paragraph', text: 'inner' }] },
        ],
      },
    ]);
  });

  it('lists with their starts, tasks, and what is nested', () => {
    const [list] = parseBlocks('3. one\n   - [x] done\n4. two\n   more');
    expect(list).toEqual({
      kind: 'list',
      start: 3,
      items: [
        { done: null, blocks: [{ kind: 'paragraph', text: 'one' }, { kind: 'list', start: null, items: [{ done: true, blocks: [{ kind: 'paragraph', text: 'done' }] }] }] },
        { done: null, blocks: [{ kind: 'paragraph', text: 'two\nmore' }] },
      ],
    });
  });

  it('tables, with bars inside of cells', () => {
    expect(parseBlocks('| A | B |\n| :-: | --: |\n| [[x\\|y]] |  |')).toEqual([{ kind: 'table', header: ['A', 'B'], align: ['center', 'right'], rows: [['[[x|y]]', '']] }]);
  });

  it('code and math as they stand; comments not at all, but for those in code', () => {
    expect(parseBlocks('```py\n%% x %%\n# no\n```\n$$\na_b\n$$\n%% gone\nover lines %%\nend ^block-id')).toEqual([
      { kind: 'code', language: 'py', text: '%% x %%\n# no' },
      { kind: 'math', text: 'a_b' },
      { kind: 'paragraph', text: 'end' },
    ]);
  });

  it('a heading ends a paragraph', () => {
    expect(parseBlocks('one\ntwo\n## Three\n\n---')).toEqual([{ kind: 'paragraph', text: 'one\ntwo' }, { kind: 'heading', level: 2, text: 'Three' }, { kind: 'rule' }]);
  });
});

// Help, "Internal links", "Embed files", "Basic formatting syntax"
describe('spans', () => {
  it.each([
    ['[[a#page=2|p. 2]]', [{ kind: 'internal', target: 'a#page=2', spans: [text('p. 2')] }]],
    ['[[a#b]]', [{ kind: 'internal', target: 'a#b', spans: [text('a > b')] }]],
    ['![[f.png|480]]', [{ kind: 'embed', target: 'f.png', alias: '480' }]],
    ['[t](a%20b.pdf#page=1)', [{ kind: 'internal', target: 'a b.pdf#page=1', spans: [text('t')] }]],
    ['[t](https://x.org/a_(b))', [{ kind: 'external', url: 'https://x.org/a_(b)', spans: [text('t')] }]],
    ['![x](https://x.org/y.png)', [{ kind: 'image', url: 'https://x.org/y.png', alt: 'x' }]],
    ['**a** and *b*', [{ kind: 'strong', spans: [text('a')] }, text(' and '), { kind: 'em', spans: [text('b')] }]],
    ['snake_case_name', [text('snake_case_name')]],
    ['\\*no\\* \\[\\[no\\]\\]', [text('*no* [[no]]')]],
    ['$5\\%$', [{ kind: 'math', text: '5\\%' }]],
    ['$x\\$', [text('$x$')]],
    ['`[[code]]` $x_1$', [{ kind: 'code', text: '[[code]]' }, text(' '), { kind: 'math', text: 'x_1' }]],
    ['$5 and $6', [text('$5 and $6')]],
    ['a\nb', [text('a'), { kind: 'break' }, text('b')]],
    ['#tag no#tag', [{ kind: 'tag', text: '#tag' }, text(' no#tag')]],
    ['**p. [[a|b]]**', [{ kind: 'strong', spans: [text('p. '), { kind: 'internal', target: 'a', spans: [text('b')] }] }]],
  ])('%j', (source, expected) => {
    expect(parseInline(source)).toEqual(expected);
  });
});
