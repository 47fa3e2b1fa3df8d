/** Who hires: the name, the pictures and the colours that a candidate meets. */
import * as z from 'zod';
import {
  colorSchema,
  imageSchema,
  textSchema,
  urlSchema,
  type Color,
  type Image,
  type Text,
  type Url,
} from './text.ts';

/** How the widget looks: a few tokens; the rest is worked out from them. */
export interface Theme {
  /** Buttons, links and the progress line. Needs 4.5:1 against the words on it. @example '#0b6e4f' */
  accent?: Color;
  /** The background of the widget. Without it, almost white, or almost black in a dark scheme. @example '#fffdf8' */
  surface?: Color;
  /** The colour of words. Without it, whatever reads well on the background. @example '#1c2420' */
  text?: Color;
  /** How round corners are. @default 'medium' @example 'small' */
  radius?: 'none' | 'small' | 'medium' | 'large';
  /** Font family names that the page has already loaded, separated by commas. @example "Inter, 'Segoe UI', sans-serif" */
  font?: string;
  /** `auto`: as the device says. @default 'auto' @example 'light' */
  colorScheme?: 'light' | 'dark' | 'auto';
}

/** Who hires. */
export interface Brand {
  /** What candidates call the company. @example 'Northgate Logistics' */
  name: Text;
  /** The logo. @example { src: 'https://careers.northgate.example/logo.svg', alt: 'Northgate' } */
  logo?: Image;
  /** A wide picture over the landing. @example { src: 'https://careers.northgate.example/docks.jpg', alt: 'The loading docks at night' } */
  cover?: Image;
  /** Colours, corners and font. @example { accent: '#0b6e4f', radius: 'small' } */
  theme?: Theme;
  /** Where the privacy policy is. @example 'https://careers.northgate.example/privacy' */
  privacyUrl?: Url;
  /** Where the terms are. @example 'https://careers.northgate.example/terms' */
  termsUrl?: Url;
  /** `true`: a line at the foot says what this is made with. @default false @example true */
  poweredBy?: boolean;
}

const themeSchema = z
  .strictObject({
    accent: colorSchema.exactOptional(),
    surface: colorSchema.exactOptional(),
    text: colorSchema.exactOptional(),
    radius: z.enum(['none', 'small', 'medium', 'large']).exactOptional(),
    font: z
      .string()
      .max(200)
      .regex(/^[\p{L}\p{N} ,'"_-]+$/u, 'Font family names, separated by commas')
      .exactOptional(),
    colorScheme: z.enum(['light', 'dark', 'auto']).exactOptional(),
  })
  .meta({ id: 'Theme' }) satisfies z.ZodType<Theme>;

export const brandSchema = z
  .strictObject({
    name: textSchema,
    logo: imageSchema.exactOptional(),
    cover: imageSchema.exactOptional(),
    theme: themeSchema.exactOptional(),
    privacyUrl: urlSchema.exactOptional(),
    termsUrl: urlSchema.exactOptional(),
    poweredBy: z.boolean().exactOptional(),
  })
  .meta({ id: 'Brand' }) satisfies z.ZodType<Brand>;
