/** Finds the command that was typed and runs it. Everything it prints goes through the given Io. */
import { GreenroomError } from '../errors/index.ts';
import { didYouMean } from '../flow/nearest-name.ts';
import { checkCommand } from './check.ts';
import { helpOf, parseCommand, type Command } from './command.ts';
import { importCommand } from './import.ts';
import { CommandError, type Io } from './io.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [serveCommand, checkCommand, importCommand, schemaCommand];

/**
 * Runs the command line.
 *
 * @returns the exit code: 0 done, 1 not done, 2 asked for in the wrong way.
 * @example process.exitCode = await run(['check', 'flows/'], io);
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof CommandError) return fail(io, error.message, error.exitCode);
    if (error instanceof GreenroomError) return fail(io, error.message, 1);
    throw error;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find((command) => command.name === rest[0]);
    io.out(asked ? helpOf(asked) : overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${version()}\n`);
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) throw new CommandError(unknownCommand(name), 2);
  const end = rest.indexOf('--');
  const options = end === -1 ? rest : rest.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) {
    io.out(helpOf(command));
    return 0;
  }
  return command.run(parseCommand(command, rest), io);
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `greenroom COMMAND\n\n${lines.join('\n')}\n\nMore about one: greenroom COMMAND --help\n`;
}

function unknownCommand(name: string): string {
  const nearest = didYouMean(
    name,
    commands.map((command) => command.name),
  );
  return `There is no command ${name}${nearest ? `; ${nearest}` : '.'} See greenroom --help.`;
}

function fail(io: Io, message: string, exitCode: number): number {
  io.err(`${message}\n`);
  return exitCode;
}
