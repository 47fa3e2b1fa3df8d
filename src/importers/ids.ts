/** Ids for what comes from elsewhere: made of the names it has there, lawful in a flow, each given once. */

/**
 * A flow's id from a title.
 *
 * @example
 * slug('Senior Software Engineer, Payments'); // 'senior-software-engineer-payments'
 */
export function slug(text: string, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.slice(0, 50).replace(/-+$/, '') || fallback;
}

/**
 * The id of a flow that is made of a job: its title and the number it has in its system; without a number, what it holds
 * tells it from another of the same title.
 *
 * @example
 * flowIdOf('Night Auditor', '7', job); // 'night-auditor-7'
 */
export function flowIdOf(title: string, number: string | null | undefined, whole: unknown, fallback = 'job'): string {
  const ending = number
    ? slug(number, 'job')
        .replace(/^([0-9a-f]{8})-.*/, '$1')
        .slice(0, 12)
        .replace(/-+$/, '')
    : fingerprint(JSON.stringify(whole));
  return `${slug(title, fallback)}-${ending}`;
}

/** Gives ids, each once. `taken` are ids that something else already has. */
export function createIds(taken: Iterable<string> = []): (name: string, fallback: string) => string {
  const given = new Set([...taken, ...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
  return (name, fallback) => {
    const base =
      name
        .replace(/[^A-Za-z0-9_-]+/g, '_')
        .replace(/^[_-]+|[_-]+$/g, '')
        .slice(0, 80) || fallback;
    let id = base;
    for (let count = 2; given.has(id); count += 1) id = `${base}-${count}`;
    given.add(id);
    return id;
  };
}

/**
 * A few letters that tell one source from another where it has no name of its own; the same source gives the same ones.
 *
 * @example
 * fingerprint(JSON.stringify(job)); // 'k3f0z1'
 */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
