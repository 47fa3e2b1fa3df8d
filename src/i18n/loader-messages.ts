/** The few sentences that the script tag itself may have to say, before or without any catalogue. */

/** What stands in the widget's place while it loads, and when it cannot. */
export interface LoaderMessages {
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}

const messages = {
  en: {
    loading: 'Loading the application',
    failed: 'The application could not be loaded. Check your connection, then try again. Nothing you wrote is lost.',
    retry: 'Try again',
  },
  es: {
    loading: 'Cargando la solicitud',
    failed:
      'No se pudo cargar la solicitud. Revise su conexión e inténtelo de nuevo. Nada de lo que escribió se pierde.',
    retry: 'Intentar de nuevo',
  },
} as const satisfies Record<string, LoaderMessages>;

/** The sentences in the language of a tag such as `es-MX`; English where there is none. */
export function loaderMessages(locale: string): LoaderMessages {
  return locale.toLowerCase().startsWith('es') ? messages.es : messages.en;
}
