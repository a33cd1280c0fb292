/** Parses the synthesized template once, into resources that are resolved, checked and typed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { StartError } from '../start-error.ts'
import { resolve, type Scope } from './intrinsics.ts'
import { arnOf, attributeOf, nameOf, type Place, partitionOf, refOf, suffixOf } from './physical.ts'
import { type KnownType, known, type Properties } from './resources.ts'

const shape = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Condition: z.string().optional(),
      Properties: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.never().optional(),
  Transform: z.never().optional(),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
})

export interface Resource<T extends KnownType> {
  id: string
  /** name, ARN where the type has one, and what `Ref` gives */
  name: string
  arn: string
  ref: string
  properties: Properties<T>
}

export interface Template {
  all<T extends KnownType>(type: T): Resource<T>[]
  /** @throws StartError naming `by` */
  byArn<T extends KnownType>(type: T, arn: string, by: string): Resource<T>
  outputs: Record<string, unknown>
  physicalNames: Record<string, { type: string; name: string; arn: string; ref: string }>
}

/** @throws StartError on anything the host does not know, naming the logical id */
export function readTemplate(given: unknown, place: Place): Template {
  const parsed = shape.safeParse(given)
  if (!parsed.success) throw new StartError(`template: ${sentence(parsed.error)}`)
  const { Resources, Parameters, Conditions, Outputs } = parsed.data

  const pseudo: Record<string, string> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': partitionOf(place.region),
    'AWS::URLSuffix': suffixOf(place.region),
    'AWS::StackName': place.stack,
    'AWS::StackId': `arn:${partitionOf(place.region)}:cloudformation:${place.region}:${place.account}:stack/${place.stack}/local`,
  }
  const scopeOf = (where: string): Scope => ({
    where,
    condition: (name) => resolve(Conditions[name], scopeOf(`condition ${name}`)) === true,
    ref(id) {
      const raw = Resources[id]
      if (raw) return refOf(id, raw, place)
      const value = pseudo[id] ?? Parameters[id]?.Default
      if (value === undefined)
        throw new StartError(`${where}: nothing is called ${id}, or it is a parameter without default`)
      return value
    },
    attribute(id, name) {
      const raw = Resources[id]
      if (!raw) throw new StartError(`${where}: there is no resource ${id}`)
      return attributeOf(id, name, raw, place)
    },
  })

  const byType = new Map<string, Resource<KnownType>[]>()
  const physicalNames: Template['physicalNames'] = {}
  for (const [id, raw] of Object.entries(Resources)) {
    if (raw.Condition && !scopeOf(id).condition(raw.Condition)) continue
    const where = `template: ${id} (${raw.Type})`
    const schema = known[raw.Type as KnownType]
    if (!schema) throw new StartError(`${where}: this type is not known here`)
    const properties = schema.safeParse(resolve(raw.Properties ?? {}, scopeOf(where)))
    if (!properties.success) throw new StartError(`${where}: ${sentence(properties.error)}`)
    const resource = { id, name: nameOf(id, raw, place), arn: arnIfAny(id, raw, place), ref: refOf(id, raw, place) }
    physicalNames[id] = { type: raw.Type, name: resource.name, arn: resource.arn, ref: resource.ref }
    byType.set(raw.Type, [...(byType.get(raw.Type) ?? []), { ...resource, properties: properties.data as never }])
  }
  const all = <T extends KnownType>(type: T): Resource<T>[] => (byType.get(type) ?? []) as Resource<T>[]
  return {
    all,
    byArn(type, arn, by) {
      const found = all(type).find((one) => one.arn === arn)
      if (!found) throw new StartError(`template: ${by} points to ${arn}, which is no ${type} of this template`)
      return found
    },
    outputs: Object.fromEntries(
      Object.entries(Outputs).map(([name, { Value }]) => [name, resolve(Value, scopeOf(`output ${name}`))]),
    ),
    physicalNames,
  }
}

function arnIfAny(...[id, raw, place]: Parameters<typeof arnOf>): string {
  try {
    return arnOf(id, raw, place)
  } catch {
    return ''
  }
}

const sentence = ({ issues }: z.core.$ZodError): string =>
  issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join('; ')

const manifest = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({
      source: z.looseObject({ path: z.string() }),
      destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
    }),
  ),
})

/** Where each asset's folder is, by the key it would have in the bucket. */
export function readAssets(assemblyDir: string): (objectKey: string) => string {
  const folders = new Map<string, string>()
  for (const name of readdirSync(assemblyDir).filter((file) => file.endsWith('.assets.json'))) {
    const { files } = manifest.parse(JSON.parse(readFileSync(join(assemblyDir, name), 'utf8')))
    for (const { source, destinations } of Object.values(files))
      for (const { objectKey } of Object.values(destinations)) folders.set(objectKey, join(assemblyDir, source.path))
  }
  return (objectKey) => {
    const folder = folders.get(objectKey)
    if (!folder) throw new StartError(`the assembly ${assemblyDir} has no asset ${objectKey}`)
    return folder
  }
}
