/** The CDK app: one stack per city file. `npx cdk deploy Jiesu-Shenyang`; `-c insideEndpoints=true` for private networks. */
import { App } from 'aws-cdk-lib'
import { cities } from './cities/index.ts'
import { CityStack } from './cloud/city-stack.ts'

/** Here rather than in cdk.json, which is read by the CDK's own command alone: the template is the same either way. */
const app = new App({ context: { '@aws-cdk/aws-iam:minimizePolicies': true } })
for (const city of cities)
  new CityStack(app, `Jiesu-${city.nameEn}`, {
    city,
    bundles: 'dist',
    insideEndpoints: app.node.tryGetContext('insideEndpoints') === 'true',
  })
app.synth()
