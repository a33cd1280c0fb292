/** Runs cdk-nag's AwsSolutions rules, and names unexplained findings and leftover explanations. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import * as z from 'zod'
import { appOf } from '../city-app.ts'
import { findings } from '../cloud/nag-explained.ts'

const report = z.looseObject({
  pluginReports: z.array(
    z.looseObject({
      violations: z.array(
        z.looseObject({
          ruleName: z.string(),
          description: z.string(),
          violatingConstructs: z.array(z.looseObject({ constructPath: z.string() })),
        }),
      ),
    }),
  ),
})

/** @returns complaints; empty when every finding is explained and every explanation needed */
export function nag(city: string, outdir: string): string[] {
  const app = appOf({ cities: [city], insideEndpoints: false, bundles: 'dist', outdir })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  // It throws at the first finding, having written all of them: the report is read, and we decide.
  const { error } = console
  console.error = () => {}
  try {
    app.synth()
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.message.includes('Validation failed'))) throw thrown
  } finally {
    console.error = error
  }

  const found = report
    .parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')))
    .pluginReports.flatMap(({ violations }) => violations)
    .flatMap(({ ruleName, description, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => ({ id: ruleName, path: constructPath, description })),
    )
  const explains = ({ id, where = '' }: (typeof findings)[number], finding: (typeof found)[number]): boolean =>
    finding.id === id && finding.path.includes(where)
  return [
    ...found
      .filter((finding) => !findings.some((known) => explains(known, finding)))
      .map(({ id, path, description }) => `${id} ${path}: ${description}`),
    ...findings
      .filter((known) => !found.some((finding) => explains(known, finding)))
      .map(({ id }) => `${id} is explained in infra/cloud/nag-explained.ts, but is not found any more`),
  ]
}
