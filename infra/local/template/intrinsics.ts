/** CloudFormation's intrinsic functions, as far as the CDK writes them, resolved to plain values. */
import { StartError } from '../start-error.ts'

export interface Scope {
  /** what `Ref` gives for a resource, parameter or pseudo parameter */
  ref(id: string): unknown
  attribute(id: string, name: string): string
  condition(name: string): boolean
  /** named in errors */
  where: string
}

/** Stands for AWS::NoValue: the property is absent. */
const noValue = Symbol('AWS::NoValue')

/** @throws StartError on a function it does not know */
export function resolve(value: unknown, scope: Scope): unknown {
  const resolved = resolveAny(value, scope)
  return resolved === noValue ? undefined : resolved
}

function resolveAny(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((one) => resolveAny(one, scope)).filter((one) => one !== noValue)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [name, argument] = entries[0] ?? []
  if (entries.length === 1 && name && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))) {
    // "Condition" is also an ordinary key, of policy statements: there its value is an object.
    if (name !== 'Condition' || typeof argument === 'string') return call(name, argument, scope)
  }
  return Object.fromEntries(
    entries.map(([key, one]) => [key, resolveAny(one, scope)]).filter(([, one]) => one !== noValue),
  )
}

function call(name: string, argument: unknown, scope: Scope): unknown {
  const list = (): unknown[] => {
    const given = resolveAny(argument, scope)
    if (!Array.isArray(given)) throw new StartError(`${scope.where}: ${name} wants a list`)
    return given
  }
  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue' ? noValue : scope.ref(String(argument))
    case 'Fn::GetAtt': {
      const [id, attribute] = Array.isArray(argument) ? argument : String(argument).split(/\.(.*)/)
      return scope.attribute(String(id), String(attribute))
    }
    case 'Fn::Join': {
      const [by, parts] = list()
      return (parts as unknown[]).map(String).join(String(by))
    }
    case 'Fn::Select': {
      const [index, items] = list()
      return (items as unknown[])[Number(index)]
    }
    case 'Fn::Split': {
      const [by, text] = list()
      return String(text).split(String(by))
    }
    case 'Fn::Sub':
      return substitute(argument, scope)
    case 'Fn::If': {
      const [condition, yes, no] = argument as [string, unknown, unknown]
      return resolveAny(scope.condition(condition) ? yes : no, scope)
    }
    case 'Fn::Equals': {
      const [one, other] = list()
      return String(one) === String(other)
    }
    case 'Fn::Not':
      return !list()[0]
    case 'Fn::And':
      return list().every(Boolean)
    case 'Fn::Or':
      return list().some(Boolean)
    case 'Condition':
      return scope.condition(String(argument))
    default:
      throw new StartError(`${scope.where}: the function ${name} is not known here`)
  }
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, own] = Array.isArray(argument) ? argument : [argument, {}]
  const given = resolveAny(own, scope) as Record<string, unknown>
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (name in given) return String(given[name])
    const [id = '', attribute] = name.split(/\.(.*)/)
    return String(attribute ? scope.attribute(id, attribute) : scope.ref(id))
  })
}
