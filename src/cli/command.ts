/** One command of the command line: what it takes, its help, and how its words are read. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../flow/nearest-name.ts';
import { CommandError, type Io } from './io.ts';

/** An option of a command: a flag, or one that takes a value. */
interface OptionSpec {
  /** The name of its value in the help (`DIR`); absent: a flag. */
  readonly value?: string;
  readonly help: string;
}

/** What was typed, read by the command's own specification. */
export interface ParsedArguments {
  /** Values of options by name; those that were not given are not there. */
  readonly options: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

/** A command. */
export interface Command {
  readonly name: string;
  /** What stands behind the name: `FILE… [--format json]`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** More help, below the options. */
  readonly notes?: string;
  /** Fewest and most words beside the options. */
  readonly words: readonly [number, number];
  /** @returns the exit code. @throws CommandError with a sentence for the person who typed it. */
  run(args: ParsedArguments, io: Io): Promise<number>;
}

/**
 * Reads what was typed behind a command's name.
 *
 * @throws CommandError (exit code 2) for an option or a word that the command does not take.
 * @example parseCommand(check, ['a.flow.json', '--format', 'json']) // { options: { format: 'json' }, words: ['a.flow.json'] }
 */
export function parseCommand(command: Command, args: readonly string[]): ParsedArguments {
  const options = Object.entries(command.options).map(
    ([name, spec]) => [name, { type: spec.value ? 'string' : 'boolean' }] as const,
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (!spec) throw new CommandError(unknownOption(command, token.rawName), 2);
    values[token.name] = valueOf(command, token.rawName, spec, token.value);
  }
  const [fewest, most] = command.words;
  if (words.length < fewest || words.length > most) throw new CommandError(wrongWords(command, words), 2);
  return { options: values, words };
}

function valueOf(command: Command, rawName: string, spec: OptionSpec, value: string | undefined): string {
  if (!spec.value) {
    if (value === undefined) return 'true';
    throw new CommandError(`${rawName} takes no value. ${seeHelp(command)}`, 2);
  }
  if (value === undefined || value === '')
    throw new CommandError(`${rawName} needs a value: ${rawName} ${spec.value}. ${seeHelp(command)}`, 2);
  return value;
}

function unknownOption(command: Command, rawName: string): string {
  const known = [...Object.keys(command.options), 'help'];
  const nearest = didYouMean(rawName.replace(/^-+/, ''), known)?.replace('"', '"--');
  return `greenroom ${command.name} has no option ${rawName}${nearest ? `; ${nearest}` : '.'} ${seeHelp(command)}`;
}

function wrongWords(command: Command, words: readonly string[]): string {
  const extra = words[command.words[1]];
  const what = extra === undefined ? 'Something is missing' : `"${extra}" is one word too many`;
  return `${what}: greenroom ${command.name} ${command.usage}`;
}

const seeHelp = (command: Command) => `See greenroom ${command.name} --help.`;

/** The help of one command. */
export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.options, help: { help: 'Print this.' } }).map(
    ([name, spec]: [string, OptionSpec]) => {
      return [`--${name}${spec.value ? ` ${spec.value}` : ''}`, spec.help] as const;
    },
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const notes = command.notes === undefined ? '' : `\n${command.notes}\n`;
  return `greenroom ${command.name} ${command.usage}\n\n${command.summary}\n\n${lines.join('\n')}\n${notes}`;
}
