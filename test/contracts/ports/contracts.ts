/** `npm run contracts:ports`: the specifications of all ports on engines that others made. */
import { spawnSync } from 'node:child_process'
import { helpInstead } from '../../../infra/local/help-instead.ts'
import { serveMoto } from '../tables/moto.ts'

helpInstead(`npm run contracts:ports

  Runs the specification of each port on moto, another implementation of DynamoDB and SQS.
  TABLES_ENDPOINT=url QUEUES_ENDPOINT=url: on what answers there instead; tables and queues are made and removed again.`)

const given = process.env.TABLES_ENDPOINT && process.env.QUEUES_ENDPOINT
const moto = given ? undefined : await serveMoto('.tools/moto')
const { TABLES_ENDPOINT = moto?.url, QUEUES_ENDPOINT = moto?.url } = process.env
const asked = ['run', '--config', '.vitest.config.ts', '--project', 'endpoint']
const { status } = spawnSync('vitest', asked, {
  stdio: 'inherit',
  env: { ...process.env, TABLES_ENDPOINT, QUEUES_ENDPOINT, ...(moto ? { OWN_MOTO: 'yes' } : {}) },
})
moto?.stop()
process.exit(status ?? 1)
