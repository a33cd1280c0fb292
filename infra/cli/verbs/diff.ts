/** diff — what a deployment would change; like diff(1), exit code 1 when there is something. */
import { stackOf } from '../../local/assembly.ts'
import { cdk } from '../cdk.ts'
import { verb } from '../verb.ts'
import { deployment } from './deploy.ts'

export const diff = verb({
  summary: 'show what a deployment would change; exit code 1 when there is something',
  takes: '',
  options: deployment,
  async run({ values }, { progress }) {
    const stack = stackOf(values.city)
    const changes = (await cdk(['diff', stack, '--fail'], values, progress)) !== 0
    return {
      wrong: changes,
      text: changes ? `${stack}: a deployment would change what stands above` : `${stack}: nothing to deploy`,
      json: { stack, changes },
    }
  },
})
