// Files arrive whole, whatever the line does; and the code that sends them is fetched by those who send one.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { openWorld, type World } from '../support/careers-world.ts';
import { cuttingLine, type CuttingLine } from '../support/cutting-line.ts';
import { largePdf } from '../support/large-pdf.ts';

const megabyte = 1024 * 1024;
const flow = (id: string, stages: object[]) => ({
  flow: { schemaVersion: 1, id, locale: 'en', brand: { name: 'Acme' }, role: { title: 'Packer' }, stages },
});
const form = {
  id: 'basics',
  type: 'form',
  pages: [{ id: 'one', questions: [{ id: 'city', type: 'short-text', label: 'City' }] }],
};
const resume = { id: 'papers', type: 'resume', maxMegabytes: 20 };
const sendingCode = /\/(http-upload|device-files)-/;
const fileCode = /\/(http-upload|device-files|courier|file-question|stage-resume)-/;

describe('a file on its way', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: () => [flow('files', [resume]), flow('plain', [form])] });
  });
  const lines: CuttingLine[] = [];
  after(async () => {
    for (const line of lines) await line.close();
    await world.close();
  });

  it('arrives whole over a line that breaks, with a reload in the middle, and little of it is sent twice', async () => {
    const file = largePdf(5 * megabyte, 'Ana Reyes');
    const cutsAt = [0.3, 0.9, 1.5, 3.4, 4.2].map((megabytes) => megabytes * megabyte);
    const line = await cuttingLine(world.server.origin, cutsAt);
    lines.push(line);
    const held = line.holdAt(2.5 * megabyte);
    const { page, candidate, watch } = await world.visit({ flow: 'files', backend: line.origin });
    await candidate.begin();
    await candidate.goOnTo('resume');
    const isSendingCode = () => watch.requests.filter((url) => sendingCode.test(url)).length;
    assert.equal(isSendingCode(), 0, 'nobody has chosen a file yet');
    const question = candidate.question('resume');
    await question
      .locator('input[type="file"]')
      .setInputFiles({ name: 'my resume.pdf', mimeType: 'application/pdf', buffer: file });
    await held;
    await question.getByText(/^Sending, [1-9]\d?%/).waitFor();
    assert.ok(isSendingCode() > 0);

    await page.reload();
    await question.getByText('my resume.pdf', { exact: true }).waitFor();
    await question.getByText(/^Received ·/).waitFor();
    assert.equal(line.cuts, cutsAt.length);

    const { id } = await world.recruiter.newest('files');
    await candidate.moving(() => candidate.primary.click());
    const { stages, uploads } = await world.recruiter.read(id);
    const [answer] = stages[0]?.answers['resume'] as { sha256: string; name: string }[];
    assert.deepEqual(
      [answer?.name, answer?.sha256],
      ['my resume.pdf', createHash('sha256').update(file).digest('hex')],
    );
    assert.equal(uploads.length, 1, 'one upload, never begun twice');
    const twice = line.sent - file.length;
    // Everything else that the page sends goes by the same line.
    assert.ok(twice < (cutsAt.length + 1) * megabyte, `${twice} bytes more than the file has`);
  });

  it('costs those nothing who are asked for none', async () => {
    const { candidate, watch } = await world.visit({ flow: 'plain' });
    await candidate.begin();
    await candidate.finish();
    assert.deepEqual(
      watch.requests.filter((url) => fileCode.test(url)),
      [],
    );
  });
});
