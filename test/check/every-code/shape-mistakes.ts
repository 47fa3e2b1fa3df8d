// Documents that provoke each code about their shape.
import type { shapeCodes } from '../../../src/errors/documents/shape-codes.ts';
import { asking, flow, flowOf, form, question, type Mistakes } from './documents.ts';

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

/** `invalid` is for schemas that give no reason of their own; `unreadable` is for objects that JSON cannot hold: test/flow/hostile.test.ts. */
export const shapeMistakes: Mistakes<Exclude<keyof typeof shapeCodes, 'invalid' | 'unreadable'>> = {
  required: { flow: flow({ role: {} }), path: 'role.title' },
  'wrong-type': { flow: flow({ timeZone: 5 }), path: 'timeZone' },
  'unknown-key': { flow: flow({ lokale: 'en' }), path: 'lokale' },
  'unknown-type': { flow: flowOf([form([question()]), { id: 'x', type: 'frm' }]), path: 'stages[1].type' },
  'unknown-value': {
    flow: asking(question({ type: 'single-choice', options: [{ value: 'a', label: 'A' }], display: 'radios' })),
    path: 'stages[0].pages[0].questions[0].display',
  },
  'too-small': { flow: flow({ stages: [] }), path: 'stages' },
  'too-big': { flow: flow({ rights: { retentionDays: 99_999 } }), path: 'rights.retentionDays' },
  'invalid-format': { flow: flow({ id: 'NOT AN ID' }), path: 'id' },
  'invalid-key': { flow: flow({ role: { title: { en: 'Picker', '?': 'x' } } }), path: 'role.title["?"]' },
  'invalid-locale': { flow: flow({ locale: 'en-x' }), path: 'locale' },
  'unsafe-url': { flow: flow({ support: { url: 'javascript:alert(1)' } }), path: 'support.url' },
  'invalid-url': { flow: flow({ support: { url: 'https://[::zz]/' } }), path: 'support.url' },
  'too-deep': { flow: flow({ role: { title: 'Picker', posting: deep(60) } }), path: `role.posting${'[0]'.repeat(39)}` },
  'too-large': { flow: flow({ role: { title: 'x'.repeat(4_000_001) } }), path: '' },
  'broken-character': {
    flow: JSON.stringify(flow()).replace('Picker', 'Picker \\ud800'),
    path: 'role.title',
  },
  'forbidden-key': {
    flow: JSON.stringify(flow()).replace('"role":{', '"role":{"__proto__":{},'),
    path: 'role.__proto__',
  },
};
