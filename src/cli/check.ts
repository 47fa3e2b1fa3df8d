/** `greenroom check`: what is wrong with documents, and what is probably not meant. */
import { checkFiles, type CheckResult } from '../check/check-files.ts';
import type { Command } from './command.ts';
import { expandFiles, loadFile } from './document-files.ts';
import { CommandError } from './io.ts';
import { count, problemText } from './problem-text.ts';

/** A terminal that scrolls past more than this is read by nobody. */
const mostShown = 200;

export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE… [--format json]',
  summary: 'Check flow and backstage documents; a folder stands for those in it.',
  options: { format: { value: 'text|json', help: 'Default: text.' } },
  notes:
    'Exit code: 0 where there is no error (warnings or not), 1 where there is one, 2 where the command is written wrongly.',
  words: [1, Number.POSITIVE_INFINITY],
  async run({ options: { format = 'text' }, words }, io) {
    if (format !== 'text' && format !== 'json')
      throw new CommandError(`--format takes text or json, not "${format}".`, 2);
    const files = await Promise.all((await expandFiles(words)).map(loadFile));
    const result = checkFiles(files);
    io.out(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : text(result, files.length));
    return result.ok ? 0 : 1;
  },
};

function text({ problems }: CheckResult, files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found =
    problems.length === 0
      ? 'nothing to mend'
      : `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  const shown = problems.slice(0, mostShown).map(problemText).join('');
  const left = problems.length - mostShown;
  const more = left > 0 ? `And ${left} more: mend these first, or take --format json, which tells all.\n` : '';
  return `${shown}${more}${count(files, 'file')}: ${found}.\n`;
}
