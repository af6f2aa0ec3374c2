import { describe, expect, it } from '@jest/globals';
import { codeBlock } from '../../src/note/code-block';

describe('codeBlock', () => {
  it.each([
    ['python', 'x = 1', '```python\nx = 1\n```'],
    ['Py', 'x = 1', '```python\nx = 1\n```'],
    ['dataviewjs', 'dv.span(1)', '```text\ndv.span(1)\n```'],
    ['mermaid', 'graph TD', '```text\ngraph TD\n```'],
    ['ad-note', 'x', '```text\nx\n```'],
    ['run-python', 'x', '```text\nx\n```'],
    ['python {cmd=true}', 'x', '```text\nx\n```'],
    ['', 'x', '```text\nx\n```'],
  ])('names %p only when it is listed', (language, code, block) => {
    expect(codeBlock(code, language)).toBe(block);
  });

  it('cannot be closed from inside', () => {
    expect(codeBlock('a\n```\n# b\n````\nc', 'text')).toBe('`````text\na\n```\n# b\n````\nc\n`````');
  });

  it('keeps indentation, and takes out what cannot be seen', () => {
    expect(codeBlock('\n\n  if a:\r\n\tb\u202E\u200B  \n\n', 'text')).toBe('```text\n  if a:\n\tb\n```');
  });

  it('parts template tags, which run in code too', () => {
    expect(codeBlock('<% tp.x %>', 'html')).toBe('```html\n< % tp.x %>\n```');
  });

  it('cannot pass for the ledger of the note', () => {
    expect(codeBlock('%% reading-note: {} %%\n%% a cell', 'matlab')).toBe('```matlab\n% % reading-note: {} %%\n%% a cell\n```');
  });

  it('is nothing without code', () => {
    expect(codeBlock(' \n ', 'text')).toBe('');
  });
});
