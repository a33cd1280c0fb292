/** Two releases of one city as cloud assemblies, prepared for MiniStack. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loopbackVariable } from '../../shared/run/settings.ts'
import { clockAhead } from './daytime.ts'
import { run } from './run.ts'

type Write = (text: string) => void

/** Bundles once; each release is a copy of the bundles and what is synthesized from it. */
export async function bundles(folder: string, write: Write): Promise<string> {
  await run(process.execPath, ['infra/bundle.ts'], { write })
  const copy = join(folder, 'bundles')
  rmSync(copy, { recursive: true, force: true })
  cpSync('dist', copy, { recursive: true })
  return copy
}

/** @param version shown in /v1/openapi.json; another one than the package's makes every function a changed one */
export async function synthesize(
  bundles: string,
  folder: string,
  version: string | undefined,
  write: Write,
): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(bundles, join(folder, 'dist'), { recursive: true })
  if (version) change(join(folder, 'dist'), version)
  const assembly = resolve(folder, 'assembly')
  await run(process.execPath, [resolve('infra/app.ts')], {
    cwd: folder,
    env: { CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify({ city: 'shenyang' }) },
    write,
  })
  besideBundles(assembly)
  return assembly
}

function change(dist: string, version: string): void {
  for (const name of readdirSync(dist)) {
    const bundle = join(dist, name, 'index.cjs')
    writeFileSync(bundle, `${readFileSync(bundle, 'utf8')}\n// ${version}\n`)
  }
  const description = join(dist, 'reference', 'openapi.json')
  const openapi = JSON.parse(readFileSync(description, 'utf8')) as { info: { version: string } }
  openapi.info.version = version
  writeFileSync(description, JSON.stringify(openapi))
}

/**
 * MiniStack looks for index.js and index.mjs only; Lambda takes index.cjs too. The hash of the asset does not change.
 * Departments and the gateway of the rehearsal stand on this machine, which is said here as the local host says it: no stack can.
 */
function besideBundles(assembly: string): void {
  for (const name of readdirSync(assembly))
    if (name.startsWith('asset.') && readdirSync(join(assembly, name)).includes('index.cjs'))
      writeFileSync(
        join(assembly, name, 'index.js'),
        `process.env.${loopbackVariable} = 'yes'\n${clockAhead}module.exports = require('./index.cjs')\n`,
      )
}

interface Resource {
  Type: string
  Properties?: Record<string, unknown>
}

interface Refused {
  what: string
  reason: string
  is(resource: Resource): boolean
  /** what is made in its place, because others refer to it */
  instead?(properties: Record<string, unknown>): Record<string, unknown>
  /** its type then, where that is another */
  as?: string
}

/** Resources that MiniStack's CloudFormation refuses, and what is therefore not rehearsed. */
const refusedThere: readonly Refused[] = [
  {
    what: 'the firewall before the API',
    reason: 'AWS::WAFv2::WebACLAssociation is unknown there; web ACLs are, so the ACL is made and filters nothing',
    is: ({ Type }) => Type === 'AWS::WAFv2::WebACLAssociation',
  },
  {
    what: 'the log of the firewall',
    reason: 'AWS::WAFv2::LoggingConfiguration is unknown there',
    is: ({ Type }) => Type === 'AWS::WAFv2::LoggingConfiguration',
  },
  {
    what: 'composite alarms',
    reason: 'AWS::CloudWatch::CompositeAlarm is unknown there: each is an alarm on a metric nobody writes',
    is: ({ Type }) => Type === 'AWS::CloudWatch::CompositeAlarm',
    as: 'AWS::CloudWatch::Alarm',
    instead: ({ AlarmName, AlarmDescription }) => ({
      ...(AlarmName ? { AlarmName } : {}),
      ...(AlarmDescription ? { AlarmDescription } : {}),
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      Threshold: 0,
      Namespace: 'Rehearsal',
      MetricName: 'NotRehearsed',
      Statistic: 'Sum',
      Period: 300,
    }),
  },
  {
    what: 'alarms on metric math',
    reason:
      'AWS::CloudWatch::Alarm takes no Metrics there, only MetricName and Namespace: they watch a metric nobody writes',
    is: ({ Type, Properties }) => Type === 'AWS::CloudWatch::Alarm' && Properties?.Metrics !== undefined,
    instead: ({ Metrics: _, ...others }) => ({
      ...others,
      Namespace: 'Rehearsal',
      MetricName: 'NotRehearsed',
      Statistic: 'Sum',
      Period: 300,
    }),
  },
]

/** The gateway's own words, which MiniStack reads from resources and not from the API's body. @returns how many */
export function wordsBesideBody(assembly: string): number {
  let count = 0
  for (const { path, template } of templatesOf(assembly)) {
    for (const [api, { Type, Properties }] of Object.entries(template.Resources)) {
      if (Type !== 'AWS::ApiGateway::RestApi' || !Properties) continue
      const { 'x-amazon-apigateway-gateway-responses': words, components } = Properties.Body as Body
      // MiniStack knows no identity source but headers: it would refuse every call.
      for (const scheme of Object.values(components.securitySchemes))
        scheme['x-amazon-apigateway-authorizer'].identitySource = 'method.request.header.Authorization'
      for (const [type, { statusCode, responseParameters, responseTemplates }] of Object.entries(words)) {
        template.Resources[`${api}${type.replaceAll('_', '')}`] = {
          Type: 'AWS::ApiGateway::GatewayResponse',
          Properties: {
            RestApiId: { Ref: api },
            ResponseType: type,
            ResponseParameters: responseParameters,
            ResponseTemplates: responseTemplates,
            ...(statusCode ? { StatusCode: statusCode } : {}),
          },
        }
        count++
      }
    }
    writeFileSync(path, JSON.stringify(template))
  }
  return count
}

interface Body {
  components: { securitySchemes: Record<string, { 'x-amazon-apigateway-authorizer': { identitySource: string } }> }
  'x-amazon-apigateway-gateway-responses': Record<
    string,
    { statusCode?: string; responseParameters: object; responseTemplates: object }
  >
}

export const templatesOf = (assembly: string): { path: string; template: { Resources: Record<string, Resource> } }[] =>
  readdirSync(assembly)
    .filter((name) => name.endsWith('.template.json'))
    .map((name) => join(assembly, name))
    .map((path) => ({ path, template: JSON.parse(readFileSync(path, 'utf8')) }))

/** Takes them out of the template, or makes them harmless. @returns what, and why @throws when something else refers to it */
export function withoutRefused(assembly: string): { what: string; reason: string }[] {
  const taken = new Map<string, { what: string; reason: string; count: number }>()
  for (const { path, template } of templatesOf(assembly)) {
    for (const [name, resource] of Object.entries(template.Resources)) {
      const refused = refusedThere.find(({ is }) => is(resource))
      if (!refused) continue
      if (refused.instead) resource.Properties = refused.instead(resource.Properties ?? {})
      if (refused.as) resource.Type = refused.as
      else delete template.Resources[name]
      if (!refused.instead && JSON.stringify(template).includes(`"${name}"`))
        throw new Error(`${name} (${resource.Type}) is referred to`)
      const { what, reason } = refused
      taken.set(what, { what, reason, count: (taken.get(what)?.count ?? 0) + 1 })
    }
    writeFileSync(path, JSON.stringify(template))
  }
  return [...taken.values()].map(({ what, reason, count }) => ({ what: `${what} (${count})`, reason }))
}
