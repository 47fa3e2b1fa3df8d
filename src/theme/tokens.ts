/** The list of design tokens: one row each, for the custom properties, the palette's type and the docs. */

/** Names of the colours, each the custom property `--greenroom-NAME`. */
export const colorTokens = [
  'surface',
  'raised',
  'sunken',
  'line',
  'field',
  'text',
  'muted',
  'accent',
  'accent-hover',
  'accent-strong',
  'accent-text',
  'tint',
  'danger',
  'danger-tint',
  'success',
  'focus',
] as const;
/** Name of a colour. */
export type ColorToken = (typeof colorTokens)[number];
/** A hex colour per token. */
export type Palette = Readonly<Record<ColorToken, string>>;

/** Corner radii in px by the flow's word for them. */
export const radii = { none: 0, small: 6, medium: 10, large: 16 } as const;
