/**
 * The CDK app: one stack per city file, `npx cdk deploy Jiesu-Shenyang`. Context: `-c city=shenyang` synthesizes that city alone,
 * `-c region=eu-central-1` puts it elsewhere than its file says, `-c insideEndpoints=true` is for departments on private networks.
 */
import { App } from 'aws-cdk-lib'
import { cityNames, readCity } from './cities/index.ts'
import { CityStack } from './cloud/city-stack.ts'

/** Here rather than in cdk.json, which is read by the CDK's own command alone: the template is the same either way. */
const app = new App({ context: { '@aws-cdk/aws-iam:minimizePolicies': true } })
const context = (key: string): string | undefined => app.node.tryGetContext(key)

const asked = context('city')
for (const name of asked ? [asked] : cityNames) {
  const { city, deployment } = readCity(name)
  new CityStack(app, `Jiesu-${city.nameEn}`, {
    city,
    deployment,
    bundles: 'dist',
    insideEndpoints: context('insideEndpoints') === 'true',
    env: { region: context('region') ?? deployment.region },
  })
}
app.synth()
