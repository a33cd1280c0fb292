/** `npm run lint:template`: runs cfn-lint and cdk-nag for Beijing, Ningxia and a standard region. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appOf } from '../city-app.ts'
import { helpInstead } from '../local/help-instead.ts'
import { cfnLint } from './cfn-lint.ts'
import { nag } from './nag.ts'

helpInstead(`npm run lint:template

  Checks the template with cfn-lint and cdk-nag, for Beijing, Ningxia and a standard region; exit code 1 on a complaint.`)

const regions = ['cn-north-1', 'cn-northwest-1', 'eu-central-1']
const city = 'shenyang'
const folder = mkdtempSync(join(tmpdir(), 'jiesu-template-'))

let wrong = 0
try {
  for (const region of regions) {
    const outdir = join(folder, region)
    appOf({ cities: [city], region, insideEndpoints: false, bundles: 'dist', outdir }).synth()
    tell(`cfn-lint ${region}`, cfnLint([join(outdir, 'Jiesu-Shenyang.template.json')], [region]))
  }
  tell('cdk-nag AwsSolutions', nag(city, join(folder, 'nag')).join('\n'))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = wrong > 0 ? 1 : 0

function tell(what: string, complaints: string): void {
  if (complaints) wrong++
  console.log(complaints ? `${what}:\n${complaints}\n` : `${what}: clean`)
}
