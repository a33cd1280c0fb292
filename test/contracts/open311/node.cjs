/** npm open311, untouched: asks an endpoint everything it can, and prints what it understood. */
const Open311 = require('open311')
const { promisify } = require('node:util')

const [, , endpoint, apiKey, format, request] = process.argv
const client = new Open311({ endpoint: `${endpoint}/`, discovery: `${endpoint}/discovery.json`, format, apiKey })
const call = (name) => promisify(client[name].bind(client))

async function main() {
  const discovery = await call('serviceDiscovery')({})
  const services = await call('serviceList')()
  const definition = await call('serviceDefinition')('road-damage')
  const [filed] = await call('submitRequest')(JSON.parse(request))
  const token = await call('token')(filed.service_request_id)
  const one = await call('serviceRequests')(filed.service_request_id)
  const several = await call('serviceRequests')([filed.service_request_id])
  const refused = await call('serviceDefinition')('nothing').catch((error) => String(error))
  console.log(JSON.stringify({ discovery, services, definition, filed, token, one, several, refused }))
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
