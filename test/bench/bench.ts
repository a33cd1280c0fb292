/** `npm run bench [commands] [lifecycles] [start] [cold] [feed] [counting] [knowledge] [replies] [suggesting] [pages] [beside]`: measures the figures of MEASURED.md. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { helpInstead } from '../../infra/local/help-instead.ts'
import { benchBeside } from './beside.ts'
import { benchColdStart } from './cold-start.ts'
import { benchCommands } from './commands.ts'
import { benchCounting } from './counting.ts'
import { benchFeed } from './feed.ts'
import { benchKnowledge } from './knowledge.ts'
import { benchLifecycles } from './lifecycles.ts'
import { benchPages } from './pages.ts'
import { benchReplies } from './replies.ts'
import { benchStart } from './start.ts'
import { benchSuggesting } from './suggesting.ts'

helpInstead(`npm run bench -- [start] [commands] [lifecycles] [cold] [feed] [counting] [knowledge] [replies] [suggesting] [pages] [beside]

  Takes every figure of test/bench/MEASURED.md, or those named, on this machine; keep it quiet meanwhile.
  beside, only when it is named: lifecycles here and in the checkout that BESIDE names, in turns.`)

const folder = mkdtempSync(join(tmpdir(), 'jiesu-bench-'))
const benches: Record<string, () => Promise<unknown>> = {
  start: () => benchStart(join(folder, 'start')),
  commands: () => benchCommands(join(folder, 'commands')),
  lifecycles: () => benchLifecycles(join(folder, 'lifecycles')),
  cold: () => benchColdStart(join(folder, 'cold')),
  feed: () => benchFeed(join(folder, 'feed')),
  counting: benchCounting,
  knowledge: () => benchKnowledge(join(folder, 'knowledge')),
  suggesting: benchSuggesting,
  replies: benchReplies,
  pages: benchPages,
}
const asked = process.argv.slice(2)
try {
  for (const [name, bench] of Object.entries(benches)) if (asked.length === 0 || asked.includes(name)) await bench()
  if (asked.includes('beside')) await benchBeside(join(folder, 'beside'), process.env.BESIDE)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
