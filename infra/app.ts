/** The CDK app: one stack per city file, `npx cdk deploy Jiesu-Shenyang`. */
import { App } from 'aws-cdk-lib'
import { cityNames } from './cities/index.ts'
import { appOf } from './city-app.ts'

/** Only to read what the command line gave: synthesized at the end, it would write an assembly without stacks over the other. */
const given = new App({ autoSynth: false }).node
/** `-c city=shenyang` is that city alone, `-c region=eu-central-1` another region, `-c insideEndpoints=true` private networks. */
const context = (key: string): string | undefined => given.tryGetContext(key)

const asked = context('city')
appOf({
  cities: asked ? [asked] : cityNames,
  region: context('region'),
  insideEndpoints: context('insideEndpoints') === 'true',
  bundles: 'dist',
}).synth()
