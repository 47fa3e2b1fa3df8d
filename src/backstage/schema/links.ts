/** Where candidates are led after the last stage: the booking page, and a page for everyone. */
import * as z from 'zod';
import { textSchema, urlSchema, type Text, type Url } from '../../flow/schema/text.ts';

/** Every scheduling provider that a document may name. */
const schedulingProviders = ['calendly', 'cal', 'hubspot', 'ms-bookings', 'google', 'savvycal', 'other'] as const;
/** A scheduling provider whose addresses and messages are told apart. */
export type SchedulingProvider = (typeof schedulingProviders)[number];

/** The Schedule button: for those who may book, and for nobody else. */
export interface SchedulingLink {
  /** `false`: no booking; whoever finishes reads `status.complete`. @example true */
  enabled: boolean;
  /** The booking page. It is in no response before a candidate may book. @example 'https://calendly.com/northgate/visit' */
  url: Url;
  /** Whose page it is; `auto` tells by the address. @default 'auto' @example 'calendly' */
  provider?: 'auto' | SchedulingProvider;
  /** A `button` to a new tab, a `dialog` over the page, or `inline` in the status page. @default 'button' @example 'dialog' */
  display?: 'button' | 'dialog' | 'inline';
}

/** A page for everyone who reaches the end, whatever the result. */
export interface RedirectLink {
  /** `false`: nobody is led anywhere. @example true */
  enabled: boolean;
  /** The page. Nothing about the result is ever part of the address. @example 'https://careers.northgate.example/life' */
  url: Url;
  /** The words of the link. @example 'See a night at Northgate' */
  label?: Text;
  /** `auto`: leaves after a countdown, where nothing is left to book. `link`: only a link. @default 'auto' @example 'link' */
  mode?: 'auto' | 'link';
  /** The countdown in seconds, 1 to 600. @default 8 @example 10 */
  afterSeconds?: number;
}

/** Both links. */
export interface Links {
  /** The Schedule button. @example { enabled: true, url: 'https://calendly.com/northgate/visit' } */
  scheduling?: SchedulingLink;
  /** A page for everyone who reaches the end. @example { enabled: true, url: 'https://careers.northgate.example/life', mode: 'link' } */
  redirect?: RedirectLink;
}

const schedulingSchema = z
  .strictObject({
    enabled: z.boolean(),
    url: urlSchema,
    provider: z.enum(['auto', ...schedulingProviders]).exactOptional(),
    display: z.enum(['button', 'dialog', 'inline']).exactOptional(),
  })
  .meta({ id: 'SchedulingLink' }) satisfies z.ZodType<SchedulingLink>;

const redirectSchema = z
  .strictObject({
    enabled: z.boolean(),
    url: urlSchema,
    label: textSchema.exactOptional(),
    mode: z.enum(['auto', 'link']).exactOptional(),
    afterSeconds: z.number().min(1).max(600).exactOptional(),
  })
  .meta({ id: 'RedirectLink' }) satisfies z.ZodType<RedirectLink>;

/** Checks the shape of both links. */
export const linksSchema = z
  .strictObject({ scheduling: schedulingSchema.exactOptional(), redirect: redirectSchema.exactOptional() })
  .meta({ id: 'Links' }) satisfies z.ZodType<Links>;
