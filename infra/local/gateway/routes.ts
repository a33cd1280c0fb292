/** 路由 — the API's paths as a tree: which operation of the template's body answers a call. */
import { StartError } from '../start-error.ts'
import type { ApiBody } from '../template/resources.ts'
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
export function readRoutes(
  { paths }: Pick<ApiBody, 'paths'>,
  template: Pick<Template, 'byArn'>,
): (method: string, path: string) => Found | undefined {
  const root = nodeAt('')
  for (const [resource, operations] of Object.entries(paths)) {
    const at = resource.split('/').slice(1).filter(Boolean).reduce(below, root)
    for (const [name, operation] of Object.entries(operations)) {
      const { uri, timeoutInMillis } = operation['x-amazon-apigateway-integration']
      const functionArn = functionIn(uri, `${name} ${resource}`)
      template.byArn('AWS::Lambda::Function', functionArn, `${name} ${resource}`)
      const method = name === 'x-amazon-apigateway-any-method' ? 'ANY' : name.toUpperCase()
      // The first alternative alone: API Gateway knows one authorizer a method.
      const authorizer = Object.keys(operation.security[0] ?? {})[0]
      at.methods.set(method, { resource, method, functionArn, timeout: timeoutInMillis, authorizer })
    }
  }
  return (method, path) => {
    const segments = path.split('/').slice(1)
    const found = find(root, segments[0] === '' && segments.length === 1 ? [] : segments, method)
    if (!found) return undefined
    const parameters = found.parameters.map(([name, value]) => [name, decodeURIComponent(value)])
    return { route: found.route, parameters: Object.fromEntries(parameters) }
  }
}

const nodeAt = (path: string): Node => ({ path, fixed: new Map(), methods: new Map() })

/** The node of a part below another, made when there is none yet. */
function below(parent: Node, part: string): Node {
  const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? []
  const standing = name ? (greedy ? parent.greedy : parent.parameter)?.node : parent.fixed.get(part)
  if (standing) return standing
  const node = nodeAt(`${parent.path}/${part}`)
  if (!name) parent.fixed.set(part, node)
  else if (greedy) parent.greedy = { name, node }
  else parent.parameter = { name, node }
  return node
}

/** The function that an integration or an authorizer invokes. @throws StartError naming `by` */
export function functionIn(uri: string, by: string): string {
  const arn = /functions\/(arn:.+)\/invocations$/.exec(uri)?.[1]
  if (!arn) throw new StartError(`template: ${by}: no function in ${uri}`)
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
