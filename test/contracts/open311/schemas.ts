/** JSON schemas of GeoReport v2, written from the specification: fields, types, what may be null. */

const text = { type: 'string' }
const or = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const moment = { type: 'string', format: 'date-time' }
const thing = (properties: Record<string, object>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const listOf = (items: object) => ({ type: 'array', items })

const serviceFields = {
  ...{ service_code: text, service_name: text, description: or(text), metadata: { type: 'boolean' } },
  ...{ type: { enum: ['realtime', 'batch', 'blackbox'] }, keywords: or(text), group: or(text) },
}
const attributeFields = {
  ...{ variable: { type: 'boolean' }, code: text, required: { type: 'boolean' } },
  datatype: { enum: ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] },
  ...{ datatype_description: or(text), order: { type: 'integer', minimum: 1 }, description: or(text) },
  values: listOf(thing({ key: text, name: text }, ['key', 'name'])),
}
const requestFields = {
  ...{ service_request_id: text, status: { enum: ['open', 'closed'] }, status_notes: or(text) },
  ...{ service_name: or(text), service_code: text, description: or({ ...text, maxLength: 4000 }) },
  ...{ agency_responsible: or(text), service_notice: or(text), requested_datetime: moment },
  ...{ updated_datetime: or(moment), expected_datetime: or(moment), address: or(text), address_id: or(text) },
  ...{ zipcode: or(text), lat: or({ type: 'number' }), long: or({ type: 'number' }) },
  media_url: or({ type: 'string', format: 'uri' }),
}

export const schemas = {
  services: listOf(thing(serviceFields, ['service_code', 'service_name', 'metadata', 'type'])),
  definition: thing(
    {
      service_code: text,
      attributes: listOf(thing(attributeFields, ['variable', 'code', 'datatype', 'required', 'order'])),
    },
    ['service_code', 'attributes'],
  ),
  requests: listOf(thing(requestFields, Object.keys(requestFields))),
  filed: listOf(
    thing({ service_request_id: text, service_notice: or(text), account_id: or(text) }, ['service_request_id']),
  ),
  tokens: listOf(thing({ service_request_id: text, token: text }, ['service_request_id', 'token'])),
  errors: { ...listOf(thing({ code: { type: 'integer' }, description: text }, ['code', 'description'])), minItems: 1 },
}
