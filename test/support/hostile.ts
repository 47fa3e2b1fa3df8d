// Strings that mean harm: the ones that always have to be tried, and the collection beside this checkout where there is one.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/data/hostile');
const always = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '</textarea><iframe src="https://evil.example/"></iframe>',
  'javascript:alert(1)',
  '${alert(1)} <!--?lit$1--> <?lit$0$>',
  "'; DROP TABLE sessions; --",
  '__proto__',
  'constructor',
  '%00%0a&lt;b&gt; \u202Etxt.exe',
  '𝓐𝓷𝓪 👩🏽‍🏭 Z̸a̷l̴g̷o̶',
  '<b>bold</b> & &amp; **stars** [link](javascript:alert(1))',
];

/** Strings without line breaks and of at most `longest` characters; those of the collection evenly picked. */
export function hostileStrings(count: number, longest = 200): string[] {
  const files = ['xss-quick.txt', 'xss-polyglots.txt', 'xss-jhaddix.txt', 'xss-rsnake.txt'];
  const found = files.flatMap((file) => {
    const path = resolve(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  });
  const naughty = resolve(folder, 'naughty-strings.json');
  if (existsSync(naughty)) found.push(...(JSON.parse(readFileSync(naughty, 'utf8')) as string[]));
  const usable = found.filter(isUsable).filter((text) => text.length <= longest);
  const wanted = Math.max(0, count - always.length);
  const stride = Math.max(1, Math.floor(usable.length / Math.max(1, wanted)));
  return [...always, ...usable.filter((_, index) => index % stride === 0)].slice(0, count);
}

/** One line that a person could type, with something to see in it, and no placeholder of a flow. */
function isUsable(text: string): boolean {
  return text.trim() === text && /\S/u.test(text) && !/[\p{Cc}\p{Cs}\u2028\u2029]|\{\{/u.test(text);
}
