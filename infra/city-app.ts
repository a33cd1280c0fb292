/** The CDK app of the given cities, for the CDK's command, template checks and tests. */
import { App } from 'aws-cdk-lib'
import { readCity } from './cities/index.ts'
import { CityStack } from './cloud/city-stack.ts'

interface Given {
  /** by the names of their files */
  cities: readonly string[]
  /** instead of the one each file names */
  region?: string | undefined
  /** departments stand on private networks */
  insideEndpoints: boolean
  /** where the bundles are */
  bundles: string
  /** the CDK's own choice otherwise */
  outdir?: string
}

export function appOf({ cities, region, insideEndpoints, bundles, outdir }: Given): App {
  // Here rather than in cdk.json, which is read by the CDK's own command alone: the template is the same either way.
  const app = new App({
    context: { '@aws-cdk/aws-iam:minimizePolicies': true },
    // Most of the time of a synthesis, and at every start; `npm run lint:template` has cfn-lint look at the same things.
    builtinCloudFormationValidation: false,
    ...(outdir ? { outdir } : {}),
  })
  for (const name of cities) {
    const { city, deployment } = readCity(name)
    new CityStack(app, `Jiesu-${city.nameEn}`, {
      city,
      deployment,
      bundles,
      insideEndpoints,
      env: { region: region ?? deployment.region },
    })
  }
  return app
}
