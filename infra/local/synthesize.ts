/** Bundles and synthesizes a city in a process of its own: `<city> <folder> [<regulations>]`. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundleEverything } from '../bundle/everything.ts'

const [, , city = '', folder = '', regulations] = process.argv
const bundles = join(folder, 'bundles')
// The CDK is large: it loads while the bundler works, which is another process.
const [{ appOf }] = await Promise.all([import('../city-app.ts'), bundleEverything(bundles, regulations)])
appOf({ cities: [city], insideEndpoints: false, bundles, outdir: folder }).synth()
rmSync(bundles, { recursive: true })
