// Time of `greenroom check` (reading and checking, without the start of a process) against JSON.parse and Ajv on the same two files.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { backstageJsonSchema } from '../../src/backstage/json-schema.ts';
import { checkFiles } from '../../src/check/check-files.ts';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';
import { documentsOf, type CheckedDocuments } from './bench-check-documents.ts';
import { median, printTable } from './table.ts';

const sizes = [100, 1_000, 10_000];
const runs = 15;
const warmUps = 5;
const goal = 5;

/** Prints the median of each size, the ratio of the two, and the time that one question takes. */
export function benchCheck(): void {
  const validate = ajvOverBoth();
  const rows = sizes.map((size) => {
    const documents = documentsOf(size);
    const { check, ajv } = inTurns(documents, validate);
    const bytes = documents.flow.length + documents.backstage.length;
    return [
      `${size}`,
      `${(bytes / 1024).toFixed(0)}`,
      median(check).toFixed(2),
      median(ajv).toFixed(2),
      (median(check) / median(ajv)).toFixed(2),
      ((median(check) * 1000) / size).toFixed(1),
    ];
  });
  printTable(
    `greenroom check against JSON.parse + Ajv (2020-12, compiled once beforehand), flow and backstage with 200 rules; processor time, median of ${runs}`,
    ['questions', 'kB', 'check (ms)', 'Ajv (ms)', `ratio (goal < ${goal})`, 'check, µs a question'],
    rows,
  );
}

function inTurns(documents: CheckedDocuments, validate: (documents: CheckedDocuments) => void) {
  const check: number[] = [];
  const ajv: number[] = [];
  for (let run = -warmUps; run < runs; run += 1) {
    const [ours, theirs] = [timed(() => checkOnce(documents)), timed(() => validate(documents))];
    if (run < 0) continue;
    check.push(ours);
    ajv.push(theirs);
  }
  return { check, ajv };
}

function checkOnce({ flow, backstage }: CheckedDocuments): void {
  const { ok, problems } = checkFiles([
    { path: 'bench.flow.json', text: flow },
    { path: 'bench.backstage.json', text: backstage },
  ]);
  if (!ok) throw new Error(`The documents of the bench are not sound: ${JSON.stringify(problems.slice(0, 3))}`);
}

function ajvOverBoth(): (documents: CheckedDocuments) => void {
  const ajv = new Ajv2020({ validateFormats: false });
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
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
