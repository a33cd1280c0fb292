/** `npm run contracts:objects`: the conditions of S3 on MiniStack, which others made. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { helpInstead } from '../../../infra/local/help-instead.ts'
import { credentials, install, start } from '../../rehearsal/ministack.ts'

helpInstead(`npm run contracts:objects

  Asks MiniStack the conditions of S3 that this house leans on; where it is known to differ, that it does.`)

const folder = '.tools/ministack-objects'
mkdirSync(folder, { recursive: true })
const bin = await install(folder, (text) => process.stdout.write(text))
const ministack = await start(bin, folder)
const asked = ['run', '--config', '.vitest.config.ts', '--project', 'objects']
const { status } = spawnSync('vitest', asked, {
  stdio: 'inherit',
  env: { ...process.env, ...credentials, OBJECTS_ENDPOINT: ministack.url },
})
await ministack.stop()
process.exit(status ?? 1)
