// Time of `greenroom check` (reading and checking, without the start of a process) against JSON.parse and Ajv on the same two files.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { backstageJsonSchema } from '../../src/backstage/json-schema.ts';
import { checkFiles } from '../../src/check/check-files.ts';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';
import { documentsOf, type CheckedDocuments } from './bench-check-documents.ts';
import { median, printTable } from './table.ts';

/** Questions, and how often both are run first without being counted, until the engine has compiled what it will. */
const sizes = [
  { size: 100, warmUps: 80 },
  { size: 1_000, warmUps: 40 },
  { size: 10_000, warmUps: 8 },
];
const runs = 15;
const goal = 5;

/** Prints the median of each size, the ratios, and the time that one question takes. */
export function benchCheck(): void {
  // `check` tells every problem at once, which Ajv does with `allErrors`; by itself it stops at the first.
  const start = process.cpuUsage();
  const all = ajvOverBoth(true);
  const compiling = millisecondsSince(start);
  const first = ajvOverBoth(false);
  const rows = sizes.map(({ size, warmUps }) => {
    const documents = documentsOf(size);
    const work = [() => checkOnce(documents), () => all(documents), () => first(documents)];
    const [check = NaN, ajv = NaN, ajvFirst = NaN] = inTurns(work, warmUps);
    return [
      `${size}`,
      `${((documents.flow.length + documents.backstage.length) / 1024).toFixed(0)}`,
      check.toFixed(2),
      ajv.toFixed(2),
      (check / ajv).toFixed(2),
      ajvFirst.toFixed(2),
      (check / ajvFirst).toFixed(2),
      ((check * 1000) / size).toFixed(1),
    ];
  });
  printTable(
    `greenroom check against JSON.parse + Ajv (2020-12, compiled beforehand), flow and backstage with 200 rules; processor time, median of ${runs}`,
    [
      'questions',
      'kB',
      'check (ms)',
      'Ajv, all errors',
      `ratio (goal < ${goal})`,
      'Ajv, first error',
      'ratio',
      'check, µs a question',
    ],
    rows,
  );
  console.log(`\nCompiling both schemas, which is not counted, took Ajv ${compiling.toFixed(0)} ms once.`);
}

/** The median of each work, all of them run once in every turn. */
function inTurns(work: readonly (() => void)[], warmUps: number): number[] {
  const times = work.map((): number[] => []);
  for (let run = -warmUps; run < runs; run += 1) {
    for (const [at, each] of work.entries()) {
      const time = timed(each);
      if (run >= 0) times[at]?.push(time);
    }
  }
  return times.map(median);
}

function checkOnce({ flow, backstage }: CheckedDocuments): void {
  const { ok, problems } = checkFiles([
    { path: 'bench.flow.json', text: flow },
    { path: 'bench.backstage.json', text: backstage },
  ]);
  if (!ok) throw new Error(`The documents of the bench are not sound: ${JSON.stringify(problems.slice(0, 3))}`);
}

function ajvOverBoth(allErrors: boolean): (documents: CheckedDocuments) => void {
  const ajv = new Ajv2020({ allErrors, validateFormats: false });
  const [flowIs, backstageIs] = [ajv.compile(flowJsonSchema()), ajv.compile(backstageJsonSchema())];
  return ({ flow, backstage }) => {
    if (flowIs(JSON.parse(flow)) && backstageIs(JSON.parse(backstage))) return;
    throw new Error(`Ajv refuses the documents of the bench: ${ajv.errorsText(flowIs.errors ?? backstageIs.errors)}`);
  };
}

/** Milliseconds of processor time, which other programs on the machine disturb less than the clock's. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return millisecondsSince(start);
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
