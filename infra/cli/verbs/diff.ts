/** diff — what a deployment would change; like diff(1), exit code 1 when there is something. */
import { stackOf } from '../../local/assembly.ts'
import { type CdkWhere, cdk } from '../cdk.ts'
import { cityMeant } from '../deployment.ts'
import { CityError, verb } from '../verb.ts'
import { deployment } from './deploy.ts'

export const diff = verb({
  summary: 'show what a deployment would change; exit code 1 when there is something',
  takes: '',
  options: deployment,
  async run({ values }, { progress }) {
    const city = cityMeant(values)
    const stack = stackOf(city)
    const { code, said } = await heard(['diff', stack, '--fail'], { ...values, city })
    // 1 is what the CDK says of a difference and of a failure alike; only a difference is counted at its end.
    const changes = /Number of stacks with differences: [1-9]/.test(said)
    if (code !== 0 || changes) progress.write(said)
    if (code !== 0 && !changes) throw new CityError(`${stack} could not be compared; what the CDK said stands above`)
    return {
      wrong: changes,
      text: changes ? `${stack}: a deployment would change what stands above` : `${stack}: nothing to deploy`,
      json: { stack, changes },
    }
  },
})

/** What the CDK said, kept until it is known whether anybody has to read it. */
async function heard(args: readonly string[], where: CdkWhere): Promise<{ code: number; said: string }> {
  let said = ''
  const code = await cdk(args, where, { write: (text: string) => (said += text) })
  return { code, said }
}
