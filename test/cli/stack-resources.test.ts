/** 栈内资源 — a stack with more resources than fit a page is read to its end. */
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { expect, it } from 'vitest'
import { resourcesOf } from '../../infra/cli/stack-resources.ts'

/** A stack of three pages, of which each names the next. */
function stack(): CloudFormationClient {
  const pages = ['first', 'second', 'third']
  const send = async ({ input }: { input: { StackName: string; NextToken?: string } }) => {
    const at = pages.indexOf(input.NextToken ?? 'first')
    return {
      StackResourceSummaries: [
        { ResourceType: 'AWS::Lambda::Function', PhysicalResourceId: `${input.StackName}-${pages[at]}` },
        { ResourceType: 'AWS::SQS::Queue', PhysicalResourceId: `queue-${at}` },
        { ResourceType: 'AWS::Lambda::Function' },
      ],
      NextToken: pages[at + 1],
    }
  }
  return Object.assign(new CloudFormationClient({ region: 'cn-north-1' }), { send })
}

it('names what is of the type and has been made, of all pages', async () => {
  expect(await resourcesOf(stack(), 'city', 'AWS::Lambda::Function')).toEqual([
    'city-first',
    'city-second',
    'city-third',
  ])
  expect(await resourcesOf(stack(), 'city', 'AWS::SNS::Topic')).toEqual([])
})
