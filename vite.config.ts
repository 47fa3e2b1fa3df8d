// How browser code is bundled: shared by the two builds in scripts/bundle.ts, which adds entries and output names.
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { defineConfig, type Plugin } from 'vite';

/** Vite wraps every dynamic import in a helper that loads style sheets; ours are adopted sheets, so it is 1 kB of nothing. */
function withoutPreloadHelper(): Plugin {
  return {
    name: 'greenroom:without-preload-helper',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** What Lit writes on `window` and `Symbol` for its own warnings and for decorators, neither of which is in here. */
const litMarks: readonly [RegExp, string][] = [
  [/\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, '0'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/g, '0'],
  [/litPropertyMetadata\.get\(\w+\)/g, 'void 0'],
];

/** Keeps host pages free of names that are not ours. Every replacement is as long as what it replaces, so that source maps stay true. */
function withoutLitMarks(): Plugin {
  return {
    name: 'greenroom:without-lit-marks',
    enforce: 'pre',
    transform(code, id) {
      if (!/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//.test(id)) return undefined;
      const clean = litMarks.reduce((text, [mark, by]) => text.replace(mark, (found) => by.padEnd(found.length)), code);
      return { code: clean, map: null };
    },
  };
}

/**
 * tus-js-client brings a URL parser for browsers that have none: 3 kB, and the bundler's glue for CommonJS in a file of its own on
 * every candidate's way. Every browser that runs the rest has `URL`.
 */
function withNativeUrl(): Plugin {
  return {
    name: 'greenroom:with-native-url',
    enforce: 'pre',
    resolveId: (id) => (id === 'url-parse' ? '\0native-url' : undefined),
    load: (id) => (id === '\0native-url' ? 'export default URL;' : undefined),
  };
}

export default defineConfig({
  // Chunks find each other relative to themselves, so the files work under any address.
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [literalsHtmlCssMinifier() as Plugin, withoutPreloadHelper(), withoutLitMarks(), withNativeUrl()],
  build: {
    target: 'es2022',
    // Two percent smaller than the minifier that comes with Vite, which is what a slow phone waits for.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
    modulePreload: false,
    sourcemap: true,
    reportCompressedSize: false,
  },
});
