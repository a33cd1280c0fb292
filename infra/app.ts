/** The CDK app: one stack per city file. `npx cdk deploy Jiesu-Shenyang`; `-c insideEndpoints=true` for private networks. */
import { App } from 'aws-cdk-lib'
import { cities } from './cities/index.ts'
import { CityStack } from './cloud/city-stack.ts'

const app = new App()
for (const city of cities)
  new CityStack(app, `Jiesu-${city.nameEn}`, {
    city,
    bundles: 'dist',
    insideEndpoints: app.node.tryGetContext('insideEndpoints') === 'true',
  })
app.synth()
