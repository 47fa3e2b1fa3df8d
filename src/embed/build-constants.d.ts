// What the build writes into the script-tag bundle in place of these names (scripts/bundle.ts). They exist nowhere else:
// a file outside the bundle that reads one fails at run time.

/** Address of the widget's entry module, relative to the address of `greenroom.js`. */
declare const __GREENROOM_ENTRY__: string;

/** Addresses of the modules that the entry imports statically, for `modulepreload`; relative to `greenroom.js`. */
declare const __GREENROOM_PRELOAD__: readonly string[];

/** Version of the package, such as `0.1.0`. */
declare const __GREENROOM_VERSION__: string;
