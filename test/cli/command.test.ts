// How the words behind a command are read, and what is said about those that cannot be meant.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { helpOf, parseCommand, type Command } from '../../src/cli/command.ts';

const command: Command = {
  name: 'paint',
  usage: 'WALL… [--colour NAME] [--twice]',
  summary: 'Paint walls.',
  options: { colour: { value: 'NAME', help: 'Default: white.' }, twice: { help: 'Two coats.' } },
  words: [1, 2],
  run: async () => 0,
};
const refused = (args: string[], message: RegExp) =>
  assert.throws(
    () => parseCommand(command, args),
    (error: Error & { exitCode?: number }) => {
      assert.equal(error.exitCode, 2);
      assert.match(error.message, message);
      return true;
    },
  );

describe('the words behind a command', () => {
  it('are options and words, in any order and either notation', () => {
    assert.deepEqual(parseCommand(command, ['north', '--colour', 'red', '--twice']), {
      options: { colour: 'red', twice: 'true' },
      words: ['north'],
    });
    assert.deepEqual(parseCommand(command, ['--colour=red', 'north', '-']), {
      options: { colour: 'red' },
      words: ['north', '-'],
    });
    assert.deepEqual(parseCommand(command, ['--', '--twice']), { options: {}, words: ['--twice'] });
  });

  it('with an unknown option name the nearest one', () => {
    refused(
      ['north', '--color', 'red'],
      /^greenroom paint has no option --color; did you mean "--colour"\? See greenroom paint --help\.$/,
    );
    refused(['north', '--zzz'], /^greenroom paint has no option --zzz\. See/);
    refused(['north', '-x'], /no option -x/);
    refused(['north', '--constructor'], /no option --constructor/);
  });

  it('must give a value where one is taken, and none where not', () => {
    refused(['north', '--colour'], /^--colour needs a value: --colour NAME\./);
    refused(['north', '--colour='], /^--colour needs a value/);
    refused(['north', '--twice=yes'], /^--twice takes no value\./);
  });

  it('must be as many as the command takes', () => {
    refused([], /^Something is missing: greenroom paint WALL/);
    refused(['a', 'b', 'c'], /^"c" is one word too many: greenroom paint WALL/);
  });
});

describe('the help of a command', () => {
  it('names its usage and every option', () => {
    const help = helpOf(command);
    assert.match(help, /^greenroom paint WALL… \[--colour NAME\] \[--twice\]\n\nPaint walls\.\n/);
    assert.match(help, / {2}--colour NAME {2}Default: white\.\n {2}--twice {8}Two coats\.\n {2}--help/);
  });
});
