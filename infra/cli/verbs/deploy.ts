/** deploy — brings the stack of a city up, or up to date. */
import { stackOf } from '../../local/assembly.ts'
import { cdk } from '../cdk.ts'
import { cityMeant, connect, where } from '../deployment.ts'
import { isTooSmall, quotaAt, quotaSaid } from '../quota.ts'
import { CityError, UsageError, verb } from '../verb.ts'

export const deployment = {
  city: where.city,
  region: where.region,
  endpoint: where.endpoint,
  assembly: { type: 'string', about: 'a cloud assembly made before, instead of the sources', value: 'folder' },
} as const

export const deploy = verb({
  summary: 'bring the stack of a city up, or up to date',
  takes: '',
  options: {
    ...deployment,
    bootstrap: { type: 'boolean', about: 'first prepare the account and region for the CDK; needed once' },
    yes: { type: 'boolean', about: 'do not ask before permissions are widened' },
  },
  more: 'Functions, tables and queues are changed in place; a failed deployment is rolled back by CloudFormation.',
  async run({ values }, { progress }) {
    const city = cityMeant(values)
    const stack = stackOf(city)
    if (!values.yes && !process.stdin.isTTY)
      throw new UsageError(
        'nobody is there to ask whether permissions may be widened: look at `city diff`, then give --yes',
      )
    const quota = await quotaAt(city, values)
    progress.write(`${stack}: ${quotaSaid(quota)}\n`)
    if (isTooSmall(quota)) throw new CityError(`nothing was deployed: ${quotaSaid(quota)}`)
    if (values.bootstrap && (await cdk(['bootstrap'], { ...values, city }, progress)) !== 0)
      throw new CityError('the account could not be bootstrapped; what the CDK said stands above')
    const asking = ['--require-approval', values.yes ? 'never' : 'broadening']
    const code = await cdk(['deploy', stack, '--progress', 'events', ...asking], { ...values, city }, progress)
    if (code !== 0) throw new CityError(`${stack} was not deployed; what the CDK said stands above`)
    const { url, name } = await connect({ ...values, city, data: '' })
    return {
      text: `${name} is up: ${url}\n  a new city is loaded with: npm run city -- seed --city ${city}`,
      json: { stack, url },
    }
  },
})
