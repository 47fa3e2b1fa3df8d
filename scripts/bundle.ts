// Builds the script-tag bundle: a small classic loader, and everything else as hashed ES modules in a folder whose
// name changes with their content, so that it can be cached for ever.
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { chunkGroups } from './chunk-groups.ts';

/** Where the bundle's sources are and where it goes; all paths absolute. */
export interface BundleOptions {
  /** The module that registers the elements. */
  widget: string;
  /** The classic script that imports it. */
  loader: string;
  /** Gets `greenroom.js`, `manifest.json` and `VERSION/`. */
  outDir: string;
  /** The package's version. */
  version: string;
}

/** Size of one file, and what it makes a browser fetch. */
export interface BundledFile {
  bytes: number;
  brotli: number;
  imports: string[];
  dynamicImports: string[];
}

/** `manifest.json` beside `greenroom.js`: file names are relative to it. */
export interface BundleManifest {
  /** Version of the package. */
  version: string;
  /** Name of the immutable folder: the version and a hash of the folder's content. */
  folder: string;
  loader: string;
  /** The module that the loader imports, and the files that this module imports statically. */
  entry: string;
  preload: string[];
  files: { [file: string]: BundledFile };
}

interface OutputFile {
  name: string;
  content: Buffer;
  isEntry: boolean;
  modules: string[];
  imports: string[];
  dynamicImports: string[];
}

const configFile = resolve(import.meta.dirname, '../vite.config.ts');

/**
 * Builds both parts and writes them with a manifest and a Brotli copy (`.br`) of every script.
 *
 * @example await bundle({ widget, loader, outDir: '/repo/dist/browser', version: '0.1.0' })
 */
export async function bundle(options: BundleOptions): Promise<BundleManifest> {
  const modules = await buildModules(options);
  const folder = `${options.version}-${contentHash(modules)}`;
  const entry = entryOf(modules);
  const preload = staticImports(entry, modules);
  const address = (name: string): string => `greenroom/${folder}/${name}`;
  const loader = await buildLoader(options, address(entry), preload.map(address));

  const manifest: BundleManifest = {
    version: options.version,
    folder,
    loader: 'greenroom.js',
    entry: `${folder}/${entry}`,
    preload: preload.map((name) => `${folder}/${name}`),
    files: {},
  };
  await rm(options.outDir, { recursive: true, force: true });
  await writeFiles(loader, '', options.outDir, manifest);
  await writeFiles(modules, `${folder}/`, options.outDir, manifest);
  await writeFile(join(options.outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Writes files below a prefix, scripts with a Brotli copy, and enters the scripts in the manifest. */
async function writeFiles(files: OutputFile[], prefix: string, outDir: string, manifest: BundleManifest) {
  for (const file of files) {
    const path = join(outDir, prefix, file.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
    if (!file.name.endsWith('.js')) continue;
    const compressed = brotli(file.content);
    await writeFile(`${path}.br`, compressed);
    manifest.files[prefix + file.name] = {
      bytes: file.content.length,
      brotli: compressed.length,
      imports: file.imports.map((name) => prefix + name),
      dynamicImports: file.dynamicImports.map((name) => prefix + name),
    };
  }
}

async function buildModules(options: BundleOptions): Promise<OutputFile[]> {
  const output = await build({
    configFile,
    logLevel: 'warn',
    define: { __GREENROOM_VERSION__: JSON.stringify(options.version) },
    build: {
      write: false,
      rolldownOptions: {
        input: { widget: options.widget },
        // A shared entry would be fetched twice under `?v=1` or a redirecting address, and define its tags twice.
        preserveEntrySignatures: 'strict',
        output: {
          codeSplitting: { groups: chunkGroups },
          format: 'es',
          entryFileNames: 'assets/[name]-[hash:7].js',
          chunkFileNames: 'assets/[name]-[hash:7].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  const files = outputFiles(output);
  refuseEmptyGroups(files);
  return files;
}

/** A module that was renamed would leave its group empty, and the bundle would fall apart into small files unnoticed. */
function refuseEmptyGroups(files: OutputFile[]): void {
  for (const { name, test } of chunkGroups) {
    if (files.some(({ modules }) => modules.some((id) => test.test(id)))) continue;
    throw new Error(`No module belongs to the group "${name}" of scripts/chunk-groups.ts: was it renamed?`);
  }
}

async function buildLoader(options: BundleOptions, entry: string, preload: string[]): Promise<OutputFile[]> {
  const output = await build({
    configFile,
    logLevel: 'warn',
    define: {
      __GREENROOM_VERSION__: JSON.stringify(options.version),
      __GREENROOM_ENTRY__: JSON.stringify(entry),
      __GREENROOM_PRELOAD__: JSON.stringify(preload),
    },
    build: {
      write: false,
      rolldownOptions: {
        input: { greenroom: options.loader },
        output: { format: 'iife', entryFileNames: 'greenroom.js' },
      },
    },
  });
  const files = outputFiles(output);
  const scripts = files.filter((file) => file.name.endsWith('.js'));
  if (scripts.length !== 1) {
    throw new Error(`The loader must be one file, but it became ${scripts.map((file) => file.name).join(', ')}.`);
  }
  return files;
}

function outputFiles(result: Awaited<ReturnType<typeof build>>): OutputFile[] {
  if (!('output' in result)) throw new Error('Vite gave no single output.');
  return result.output.map((file) => ({
    name: file.fileName,
    content: Buffer.from(file.type === 'chunk' ? file.code : file.source),
    imports: file.type === 'chunk' ? file.imports : [],
    dynamicImports: file.type === 'chunk' ? file.dynamicImports : [],
    isEntry: file.type === 'chunk' && file.isEntry,
    modules: file.type === 'chunk' ? file.moduleIds : [],
  }));
}

function entryOf(files: OutputFile[]): string {
  const entry = files.find((file) => file.isEntry);
  if (!entry) throw new Error('The bundle has no entry.');
  return entry.name;
}

/** Everything a module needs before it can run, nearest first, itself not counted. */
function staticImports(entry: string, files: OutputFile[]): string[] {
  const found = new Set([entry]);
  for (const name of found) {
    for (const imported of files.find((file) => file.name === name)?.imports ?? []) found.add(imported);
  }
  found.delete(entry);
  return [...found];
}

function contentHash(files: OutputFile[]): string {
  const hash = createHash('sha256');
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${file.name}\0${file.content.length}\0`).update(file.content);
  }
  return hash.digest('hex').slice(0, 8);
}

function brotli(content: Buffer): Buffer {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params });
}
