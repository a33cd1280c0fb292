/**
 * The CDK app: one stack per city file, `npx cdk deploy Jiesu-Shenyang`. Context: `-c city=shenyang` synthesizes that city alone,
 * `-c region=eu-central-1` puts it elsewhere than its file says, `-c insideEndpoints=true` is for departments on private networks.
 */
import { App } from 'aws-cdk-lib'
import { cityNames } from './cities/index.ts'
import { appOf } from './city-app.ts'

/** Only to read what the command line gave: synthesized at the end, it would write an assembly without stacks over the other. */
const given = new App({ autoSynth: false }).node
const context = (key: string): string | undefined => given.tryGetContext(key)

const asked = context('city')
appOf({
  cities: asked ? [asked] : cityNames,
  region: context('region'),
  insideEndpoints: context('insideEndpoints') === 'true',
  bundles: 'dist',
}).synth()
