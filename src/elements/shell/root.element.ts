/**
 * What `<greenroom-flow>` and `<greenroom-status>` have in common: attributes, colours, a language, a connection, public events.
 * A plain element: it stands before Lit is fetched.
 */
import type { Backend } from '../../contract/backend.ts';
import type { PublicEvent } from '../../contract/public-events.ts';
import { GreenroomEvent } from '../../events/greenroom-event.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { createScope } from '../../i18n/create-scope.ts';
import { loadLandingMessages } from '../../i18n/landing-messages.ts';
import type { Scope } from '../../i18n/scope.ts';
import { sheetOf } from '../../theme/css-text.ts';
import { themeSheet, type ColorScheme } from '../../theme/theme-sheet.ts';
import { HtmlElement } from '../base/html-element.ts';
import { element } from '../pages/landing/element.ts';
import { exportedParts } from '../parts.ts';
import { guessLocale, nearestLocale } from './guess-locale.ts';
import type { Page } from './page.ts';
import type { Prefill } from './prefill.ts';
import { rootSheet } from './root-sheet.ts';

/** Attributes that are properties of the same name. */
const attributes = ['flow', 'backend', 'invite', 'source', 'locale', 'theme'] as const;
/** Changing one of these begins anew. */
const whereabouts: readonly string[] = ['flow', 'backend', 'invite', 'preview', 'config', 'adapter'];
/** Properties that may have been set before the element was registered. */
const properties = [...attributes, 'preview', 'prefill', 'config', 'adapter'] as const;
const schemes: readonly string[] = ['light', 'dark', 'auto'] satisfies ColorScheme[];

/** A root of the widget: the only elements that load anything, keep state, and fire public events. */
export abstract class RootElement extends HtmlElement {
  static readonly observedAttributes: readonly string[] = [...attributes, 'preview', 'prefill'];

  /** Which interview: the id of a flow. */
  declare flow: string | undefined;
  /** Where it is kept: an origin or base address. Absent: where the script came from. */
  declare backend: string | undefined;
  /** The token of a candidate's own link. */
  declare invite: string | undefined;
  /** Where the candidate came from; absent: `utm_source`, `gr_src`, the page before. */
  declare source: string | undefined;
  /** The language; absent: the candidate's choice, the page's, the browser's. */
  declare locale: string | undefined;
  /** `light`, `dark` or `auto`; absent: what the flow says. */
  declare theme: ColorScheme | undefined;

  /** What placeholders of the flow's texts stand for; filled in as it becomes known. @internal */
  readonly values: Record<string, string | undefined> = {};
  /** The language that is wished for; the nearest one that the flow has is spoken. @internal */
  wish = 'en';
  /** What is spoken now. @internal */
  scope: Scope | undefined;
  /** The flow that is shown, as soon as it is known. @internal */
  shownFlow: Flow | undefined;
  /** The page that stands. */
  protected page: Page | undefined;
  readonly #root: ShadowRoot;
  #config: Flow | undefined;
  #adapter: Backend | undefined;
  #prefill: Prefill | string | undefined;
  #connection: AbortController | undefined;
  #isDue = false;

  static {
    for (const name of attributes) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: HTMLElement) {
          return this.getAttribute(name) ?? undefined;
        },
        set(this: HTMLElement, value: string | null | undefined) {
          if (value === null || value === undefined) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
  }

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.append(element('slot'));
    this.dress();
  }

  /** A flow document to render without loading one. */
  get config(): Flow | undefined {
    return this.#config;
  }
  set config(config: Flow | undefined) {
    this.#config = config;
    this.attributeChangedCallback('config');
  }

  /** Any backend; wins over `backend`. */
  get adapter(): Backend | undefined {
    return this.#adapter;
  }
  set adapter(adapter: Backend | undefined) {
    this.#adapter = adapter;
    this.attributeChangedCallback('adapter');
  }

  /** What is filled in beforehand: `{ name, email, phone, answers }`, or the same as JSON. Read when a candidate begins. */
  get prefill(): Prefill | string | undefined {
    return this.#prefill ?? this.getAttribute('prefill') ?? undefined;
  }
  set prefill(prefill: Prefill | string | undefined) {
    this.#prefill = prefill;
  }

  /** Walk the flow; send and store nothing, and say so on every page. */
  get preview(): boolean {
    return this.hasAttribute('preview');
  }
  set preview(isOn: boolean) {
    this.toggleAttribute('preview', isOn);
  }

  /** Ends with the connection. @internal */
  get signal(): AbortSignal {
    return (this.#connection ??= new AbortController()).signal;
  }

  /** Loads what is to be shown. Everything that it begins ends with the signal. */
  protected abstract begin(signal: AbortSignal): Promise<void>;
  /** Lets go of what a journey holds, before the element begins again or leaves the page. */
  protected abstract end(): void;
  /** Speaks another language from here on. Answers stay; without a network, the language stays too. */
  abstract setLocale(locale: string): Promise<void>;

  connectedCallback(): void {
    for (const name of properties) {
      const before = Object.getOwnPropertyDescriptor(this, name);
      if (!before) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, before.value);
    }
    if (!this.#connection) this.restart();
  }

  disconnectedCallback(): void {
    // An element that is only moved is back before this runs, and loses nothing.
    queueMicrotask(() => {
      if (!this.isConnected) this.#disconnect();
    });
  }

  attributeChangedCallback(name: string): void {
    if (name === 'theme') this.dress();
    if (!this.isConnected || !this.#connection) return;
    if (whereabouts.includes(name)) this.restart();
    else if (name === 'locale' && this.locale && this.locale !== this.wish) void this.setLocale(this.locale);
  }

  /** Puts the focus on the heading of the page that is shown. */
  override focus(): void {
    this.page?.focus();
  }

  /** Ends what is under way and begins anew with the attributes as they are; once, however many change at a time. */
  readonly restart = (): void => {
    this.#disconnect();
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.isConnected) return;
      this.#connection = new AbortController();
      this.wish = guessLocale(this.locale);
      void this.begin(this.#connection.signal);
    });
  };

  /** Fires a public event on this element. False where a listener has cancelled it. @internal */
  announce(event: PublicEvent): boolean {
    return this.dispatchEvent(new GreenroomEvent(event.name, event.detail));
  }

  /** A scope in the language of a flow that comes nearest to the wish. @internal */
  async speak(flow: Flow | undefined): Promise<Scope> {
    const { values, wish } = this;
    const locale = flow ? nearestLocale(wish, [flow.locale, ...(flow.locales ?? [])]) : wish;
    const scope = createScope({
      locale,
      flowLocale: flow?.locale ?? locale,
      messages: await loadLandingMessages(locale),
      values,
    });
    if (flow)
      Object.assign(values, { 'brand.name': scope.text(flow.brand.name), 'role.title': scope.text(flow.role.title) });
    return scope;
  }

  /** Shows a page in a language; none: what stands in the element's own markup. */
  protected put(page: Page | undefined, isPreview = false): void {
    const { scope } = this;
    this.page = page;
    this.dress();
    if (!page || !scope) return this.#root.replaceChildren(element('slot', {}, element('p', { class: 'waiting' })));
    page.content.setAttribute('exportparts', exportedParts);
    const banner = isPreview && element('p', { class: 'banner', part: 'banner' }, scope.t('preview.banner'));
    this.#root.replaceChildren(
      element('div', { class: 'root', part: 'root', lang: scope.locale, dir: scope.direction }, banner, page.content),
    );
  }

  /** Goes on with the same page in another language. @internal */
  change(scope: Scope): void {
    this.scope = scope;
    Object.assign(this.#root.querySelector('.root') ?? {}, { lang: scope.locale, dir: scope.direction });
    this.page?.speak(scope);
  }

  /** Puts something beside the page, such as a dialog. @internal */
  lay(over: HTMLElement): void {
    this.#root.querySelector('.root')?.append(over);
  }

  /** Puts the brand's colours on. */
  protected dress(): void {
    const scheme = this.theme && schemes.includes(this.theme) ? this.theme : undefined;
    this.#root.adoptedStyleSheets = [...this.sheets.map(sheetOf), themeSheet(this.shownFlow?.brand.theme, scheme)];
  }

  /** The sheets of everything that stands in the root itself. */
  protected get sheets(): readonly string[] {
    return [rootSheet];
  }

  #disconnect(): void {
    this.#connection?.abort();
    this.#connection = undefined;
    this.end();
  }
}
