/** Whether the browser says that it has a network. */
import type { Connectivity } from '../journey/ports.ts';

/** The part of a window that is needed; a test gives its own. */
export interface ConnectivityHost extends EventTarget {
  readonly navigator: { readonly onLine?: boolean; readonly connection?: EventTarget };
}

/** The network as this window sees it. */
export function createConnectivity(host: ConnectivityHost = window): Connectivity {
  const isOnline = () => host.navigator.onLine !== false;
  return {
    isOnline,
    watch(onChange, signal) {
      const tell = () => onChange(isOnline());
      host.addEventListener('online', tell, { signal });
      host.addEventListener('offline', tell, { signal });
      // From one network to another, where the browser tells.
      host.navigator.connection?.addEventListener('change', tell, { signal });
    },
  };
}
