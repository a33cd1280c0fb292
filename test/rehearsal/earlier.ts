/** 上一版接口 — the API as an earlier release had it: other routes, one of them open. */
import { writeFileSync } from 'node:fs'
import { templatesOf } from './assembly.ts'

export interface Called {
  method: 'GET'
  path: string
}

/** What the release over it does to each: closes it, adds it, removes it. All are closed today, as far as they are there. */
export const earlier = {
  open: { method: 'GET', path: '/v1/responsibility-list' },
  missing: { method: 'GET', path: '/v1/administrative-acts' },
  extra: { method: 'GET', path: '/v1/rehearsed/{number}' },
} satisfies Record<string, Called>

type Operation = { security: object[] } & Record<string, unknown>
type Paths = Record<string, Record<string, Operation>>

/** Takes an assembly of today back: its body and, as whenever a body differs, another deployment of it. */
export function takeBack(assembly: string): void {
  for (const { path, template } of templatesOf(assembly)) {
    const apis = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::ApiGateway::RestApi')
    if (apis.length === 0) continue
    for (const { Properties = {} } of apis) change((Properties.Body as { paths: Paths }).paths)
    writeFileSync(path, withOtherDeployments(template))
  }
}

function change(paths: Paths): void {
  const operation = ({ path, method }: Called): Operation => {
    const found = paths[path]?.[method.toLowerCase()]
    if (!found) throw new Error(`there is no ${method} ${path} to take back`)
    return found
  }
  paths[earlier.extra.path] = { get: { ...operation({ method: 'GET', path: '/v1/tickets/{ticket}' }), parameters: [] } }
  operation(earlier.missing)
  delete paths[earlier.missing.path]
  operation(earlier.open).security = []
}

function withOtherDeployments(template: ReturnType<typeof templatesOf>[number]['template']): string {
  let text = JSON.stringify(template)
  for (const [name, { Type }] of Object.entries(template.Resources))
    if (Type === 'AWS::ApiGateway::Deployment') text = text.replaceAll(`"${name}"`, `"${name}Earlier"`)
  return text
}
