// Lint rules. Layout is Prettier's, layers and cycles are test/architecture's; this is for what a type checker misses.
import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders whose code runs on pages that we do not own. */
const browserFolders =
  'errors flow contract journey i18n theme events platform backends controllers elements embed'.split(' ');

const unsafeMarkup = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)$/]',
    message: 'Text of a flow or an answer must never become markup: render it with a template.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\.(innerHTML|srcdoc)\\s*=/i]',
    message: 'Text of a flow or an answer must never become markup: render it with a template.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=\\s*["\'\\w]/]',
    message: 'A strict Content-Security-Policy blocks style attributes: use a class, a part or `style=${styleMap(…)}`.',
  },
];

const brokenByHosts = [
  {
    selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    message: 'Older scripts on host pages replace Array.from with one that knows no iterables: spread instead.',
  },
];

const unawaitedAxe = [
  {
    selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
    message: 'This assertion is a promise: without `await` it cannot fail.',
  },
];

export default defineConfig(
  globalIgnores(['dist*/', 'coverage/', '.greenroom/', '.cache/', 'docs/reference/api/']),
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit/directives/unsafe-*', 'lit/static-html*'], message: 'Text must never become markup.' },
          ],
        },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/**/*.ts', 'demo/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...unsafeMarkup] } },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/ban-ts-comment': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 60],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: browserFolders.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...unsafeMarkup, ...brokenByHosts],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'],
    extends: [lit.configs['flat/all'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'lit/ban-attributes': 'off',
      'lit/no-native-attributes': 'off',
      'lit/no-template-arrow': 'off',
      'lit/no-template-bind': 'off',
      'lit/no-template-map': 'off',
      'lit/prefer-query-decorators': 'off',
      'lit/quoted-expressions': ['error', 'never'],
      // The callbacks of LitElement are always there.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.browser.test.ts'],
    rules: {
      // Chai's assertions are expressions (`.to.be.true`), and @open-wc types `equal` as a promise, which it is not.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': ['error', ...unawaitedAxe],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals().map((name) => [name, 'readonly'])) },
  },
  { files: ['test/bench/page/*.js'], languageOptions: { globals: { document: 'readonly' } } },
);

function nodeGlobals() {
  return [
    'AbortController',
    'Atomics',
    'Buffer',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setTimeout',
    'SharedArrayBuffer',
    'URL',
  ];
}
