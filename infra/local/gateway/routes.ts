/** The API's resources as a tree: which method of the template answers a path. */
import { StartError } from '../start-error.ts'
import type { Properties } from '../template/resources.ts'
import type { Template } from '../template/template.ts'

export interface Route {
  /** `/v1/tickets/{ticket}` */
  resource: string
  method: string
  functionArn: string
  timeout: number
  authorizer: string | undefined
}

export interface Found {
  route: Route
  parameters: Record<string, string>
}

interface Node {
  path: string
  fixed: Map<string, Node>
  parameter?: { name: string; node: Node }
  /** `{proxy+}` */
  greedy?: { name: string; node: Node }
  methods: Map<string, Route>
}

/** @returns the route of a method and a path; throws URIError on a path that cannot be decoded */
export function readRoutes(template: Template): (method: string, path: string) => Found | undefined {
  const node = (path: string): Node => ({ path, fixed: new Map(), methods: new Map() })
  const root = node('')
  const nodes = new Map<string, Node>()
  const resources = new Map(template.all('AWS::ApiGateway::Resource').map((one) => [one.ref, one]))
  const nodeOf = (ref: string): Node => {
    if (ref.endsWith('-root')) return root
    const known = nodes.get(ref)
    if (known) return known
    const resource = resources.get(ref)
    if (!resource) throw new StartError(`template: there is no API resource ${ref}`)
    const { ParentId, PathPart } = resource.properties
    const made = attach(nodeOf(ParentId), PathPart, node)
    nodes.set(ref, made)
    return made
  }
  for (const { id, properties } of template.all('AWS::ApiGateway::Method')) {
    const { HttpMethod: method, ResourceId, Integration, AuthorizationType, AuthorizerId } = properties
    const at = nodeOf(ResourceId)
    const functionArn = functionIn(Integration, id)
    template.byArn('AWS::Lambda::Function', functionArn, id)
    const authorizer = AuthorizationType === 'CUSTOM' ? AuthorizerId : undefined
    at.methods.set(method, {
      resource: at.path || '/',
      method,
      functionArn,
      timeout: Integration.TimeoutInMillis,
      authorizer,
    })
  }
  return (method, path) => {
    const segments = path.split('/').slice(1)
    const found = find(root, segments[0] === '' && segments.length === 1 ? [] : segments, method)
    if (!found) return undefined
    const parameters = found.parameters.map(([name, value]) => [name, decodeURIComponent(value)])
    return { route: found.route, parameters: Object.fromEntries(parameters) }
  }
}

function attach(parent: Node, part: string, node: (path: string) => Node): Node {
  const made = node(`${parent.path}/${part}`)
  const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? []
  if (!name) parent.fixed.set(part, made)
  else if (greedy) parent.greedy = { name, node: made }
  else parent.parameter = { name, node: made }
  return made
}

export const functionIn = (
  { Uri }: Pick<Properties<'AWS::ApiGateway::Method'>['Integration'], 'Uri'>,
  by: string,
): string => {
  const arn = /functions\/(arn:.+)\/invocations$/.exec(Uri)?.[1]
  if (!arn) throw new StartError(`template: ${by}: no function in ${Uri}`)
  return arn
}

/** Fixed parts before parameters before `{proxy+}`, as API Gateway prefers them. */
function find(
  node: Node,
  segments: readonly string[],
  method: string,
): { route: Route; parameters: [string, string][] } | undefined {
  const [first, ...rest] = segments
  if (first === undefined) {
    const route = node.methods.get(method) ?? node.methods.get('ANY')
    return route && { route, parameters: [] }
  }
  const fixed = node.fixed.get(first)
  const inFixed = fixed && find(fixed, rest, method)
  if (inFixed) return inFixed
  if (node.parameter && first !== '') {
    const { name, node: below } = node.parameter
    const found = find(below, rest, method)
    if (found) return { ...found, parameters: [[name, first], ...found.parameters] }
  }
  if (!node.greedy) return undefined
  const { name, node: below } = node.greedy
  const found = find(below, [], method)
  return found && { ...found, parameters: [[name, segments.join('/')], ...found.parameters] }
}
