/** `npm run scanner`: stands before a clamd and answers the platform's scanner port. */
import { parseArgs } from 'node:util'
import { startScanner } from './server.ts'

const usage = `npm run scanner -- [--clamd 127.0.0.1:3310 | --socket /run/clamav/clamd.ctl] [--port 8400] [--host 127.0.0.1]

  Set StreamMaxLength, MaxScanSize and MaxFileSize of clamd to 128M: what it does not look through whole is not clean.
  Its address is files.scanner in the city's file; put TLS before it where it is reached over a network.`

const { values } = parseArgs({
  options: {
    clamd: { type: 'string', default: '127.0.0.1:3310' },
    socket: { type: 'string' },
    port: { type: 'string', default: '8400' },
    host: { type: 'string', default: '127.0.0.1' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(usage)
else {
  const [host = '', port = ''] = values.clamd.split(/:(?=\d+$)/)
  const at = values.socket ? { path: values.socket } : { host, port: Number(port) }
  const { url } = await startScanner({
    clamd: { at },
    port: Number(values.port),
    hostname: values.host,
    log: console.error,
  })
  console.log(`scanner: ${url} → clamd at ${values.socket ?? values.clamd}`)
}
