/** 阿里云V3签名 — the example of Alibaba Cloud's documentation, to the last digit. */
import { expect, it } from 'vitest'
import { signedRequest } from '../../../shared/telling/gateways/acs3.ts'

const example = {
  host: 'ecs.cn-shanghai.aliyuncs.com',
  action: 'RunInstances',
  version: '2014-05-26',
  query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
  body: '',
  date: new Date('2023-10-26T10:22:32Z'),
  nonce: '3156853299f313e23d1673dc12e1703d',
}
const credentials = { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' }

it('signs the documented request as documented', () => {
  const { headers, query } = signedRequest(example, credentials)
  expect(query).toBe('ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai')
  expect(headers).toEqual({
    host: 'ecs.cn-shanghai.aliyuncs.com',
    'x-acs-action': 'RunInstances',
    'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-acs-date': '2023-10-26T10:22:32Z',
    'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
    'x-acs-version': '2014-05-26',
    authorization:
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  })
})

it('signs the type of a body with it, and encodes what RFC 3986 reserves', () => {
  const { headers, query } = signedRequest(
    { ...example, query: { a: "x y*~/(!')" }, body: 'b', type: 'text/plain' },
    credentials,
  )
  expect(query).toBe('a=x%20y%2A~%2F%28%21%27%29')
  expect(headers.authorization).toContain('SignedHeaders=content-type;host;x-acs-action')
  expect(headers['x-acs-content-sha256']).toBe('3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d')
})
