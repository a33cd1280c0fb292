/** `npm run city -- <verb>`: sets up a city from its file, and operates it. */
import { commandLine } from './command-line.ts'
import { verbs } from './verbs.ts'

const { code, out, error } = await commandLine(process.argv.slice(2), verbs, {
  progress: process.stderr,
  out: process.stdout,
  now: () => new Date(),
})
if (out) console.log(out)
if (error) console.error(error)
process.exitCode = code
