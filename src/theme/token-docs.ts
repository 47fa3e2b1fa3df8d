/** What each public custom property is for: the docs are made from this, and the type makes sure that none is missing. */
import type { ColorToken } from './tokens.ts';

/** One sentence per custom property, by its name without `--greenroom-`. */
export const tokenDocs: Readonly<Record<ColorToken | 'radius' | 'font', string>> = {
  surface: 'Ground of the whole widget.',
  raised: 'Ground of fields, choices and cards.',
  sunken: 'Ground of quiet areas, such as the place to drop a file.',
  line: 'Hairlines and the borders of cards.',
  field: 'Borders of fields, boxes and circles; 3:1 on every ground.',
  text: 'Text; 7:1 on every ground where the brand leaves room for it, never under 4.5:1.',
  muted: 'Help and other second words; 4.5:1 on every ground.',
  accent: 'The brand: primary button, chosen circle, progress; 3:1 on the surface.',
  'accent-hover': 'The primary button under a pointer.',
  'accent-strong': 'Links and quiet buttons; 4.5:1 on every ground.',
  'accent-text': 'Text on the accent; 4.5:1.',
  tint: 'Ground of what is chosen.',
  danger: 'Errors and buttons that destroy; 4.5:1 on every ground.',
  'danger-tint': 'Ground of the error summary.',
  success: 'What went well; 4.5:1 on every ground.',
  focus: 'The ring around what has the focus; 3:1 on every ground.',
  radius: 'Roundness of fields and buttons, in px; cards take a little more.',
  font: 'Font family; the page’s own where neither this nor the flow names one.',
};
