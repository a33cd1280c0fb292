/** Bundles functions, each into its own folder, so that a first call loads little. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { codeFile } from '../../shared/run/compiled.ts'

const start = fileURLToPath(new URL('./start.ts', import.meta.url))

/**
 * One Chinese letter makes Node decode, and V8 keep, the whole source as two bytes a letter. esbuild escapes such letters everywhere
 * but in regular expressions, so they are escaped before it sees them: lines stay, and so does the source map.
 */
const inAscii: Plugin = {
  name: 'in ASCII',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(
        /[^\0-\x7f]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    }))
  },
}

/** What a release knows is one file: another stands in its place. */
const knowing = (regulations: string): Plugin => ({
  name: 'other regulations',
  setup(build) {
    build.onResolve({ filter: /\/known\.ts$/ }, ({ path, resolveDir }) =>
      resolve(resolveDir, path) === resolve('shared/law/known.ts') ? { path: resolve(regulations) } : undefined,
    )
  },
})

/**
 * @param handlers the file of each function's handler
 * @param regulations what stands for shared/law/known.ts: tests hold the same code against another law
 */
export async function bundled(
  handlers: Readonly<Record<string, string>>,
  output: string,
  regulations?: string,
): Promise<void> {
  await build({
    entryPoints: Object.entries(handlers).flatMap(([name, file]) => [
      { in: file, out: join(name, codeFile.replace(/\.cjs$/, '')) },
      { in: start, out: join(name, 'index') },
    ]),
    outdir: output,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    // Kept beside the bundle for reading stack traces; not loaded, because that would double a cold start.
    sourcemap: 'external',
    sourcesContent: false,
    platform: 'node',
    // The older of the runtimes a city may choose.
    target: 'node22',
    // An ES module that imports node:http loads all of fetch with it, 10 ms at every cold start; so does import('node:http').
    format: 'cjs',
    supported: { 'dynamic-import': false },
    mainFields: ['module', 'main'],
    legalComments: 'none',
    plugins: [...(regulations ? [knowing(regulations)] : []), inAscii],
  })
}
