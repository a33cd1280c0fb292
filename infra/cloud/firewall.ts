/** 防火墙 — limits requests per address, and applies AWS's common rules without blocking appeals. */
import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { IRestApi } from 'aws-cdk-lib/aws-apigateway'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { CfnIPSet, CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import ipaddr from 'ipaddr.js'
import { addressKinds, type FirewallSettings } from '../cities/schema/firewall.ts'

/**
 * Rules that only count. Bodies carry what people write — up to 4,000 characters, 12 KB, any words in them: a request is parsed
 * strictly and shown on a page only with its signs escaped and no script allowed, so a suspicious word in it is no attack, and a refused
 * appeal would be unlawful (art. 15).
 * Machines of third parties need not name a user agent.
 */
const onlyCounted = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
  'NoUserAgent_HEADER',
]

/** Never in its log: what proves who asks, links and ticket numbers beside somebody's address, and what is searched for. */
const redacted = [
  { singleHeader: { Name: 'authorization' } },
  { singleHeader: { Name: 'cookie' } },
  { singleHeader: { Name: 'x-api-key' } },
  { uriPath: {} },
  { queryString: {} },
]

const visible = (metricName: string) => ({ metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false })

interface Props {
  api: IRestApi & { deploymentStage: { stageArn: string } }
  city: string
  settings: FirewallSettings
}

export class Firewall extends Construct {
  readonly name: string

  constructor(scope: Construct, id: string, { api, city, settings }: Props) {
    super(scope, id)
    this.name = `jiesu-${city}`
    const exempt = this.from('Exempt', settings.exempt)
    const blocked = this.from('Blocked', settings.blocked)
    const acl = new CfnWebACL(this, 'Acl', {
      name: this.name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible(this.name),
      rules: [
        ...(blocked
          ? [
              {
                name: 'blocked',
                priority: 0,
                action: { block: {} },
                statement: blocked,
                visibilityConfig: visible('blocked'),
              },
            ]
          : []),
        {
          name: 'per-address',
          priority: 1,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              aggregateKeyType: 'IP',
              limit: settings.perAddress,
              ...(exempt ? { scopeDownStatement: { notStatement: { statement: exempt } } } : {}),
            },
          },
          visibilityConfig: visible('per-address'),
        },
        ...['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'].map((name, at) => ({
          name,
          priority: at + 2,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name,
              ruleActionOverrides: (name === 'AWSManagedRulesCommonRuleSet' ? onlyCounted : badInputsOnlyCounted).map(
                (rule) => ({ name: rule, actionToUse: { count: {} } }),
              ),
            },
          },
          visibilityConfig: visible(name),
        })),
      ],
    })
    new CfnWebACLAssociation(this, 'BeforeApi', {
      webAclArn: acl.attrArn,
      resourceArn: api.deploymentStage.stageArn,
    })
    this.log(acl, city, settings.logDays)
  }

  /** The only log that holds addresses, so that one can be blocked by name; kept apart from the others for that. */
  private log(acl: CfnWebACL, city: string, retention: number): void {
    const group = new LogGroup(this, 'Log', {
      // WAF writes to no group of another name.
      logGroupName: `aws-waf-logs-jiesu-${city}`,
      retention,
      // A first deployment that is rolled back must not leave the name taken for the second.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    })
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      // Without the `:*` that AWS gives of a group, which WAF does not take.
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: group.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      redactedFields: redacted,
    })
  }

  /** A condition that the address is one of these; a set holds addresses of one kind only. */
  private from(id: string, addresses: readonly string[]): CfnWebACL.StatementProperty | undefined {
    const sets = addressKinds
      .map((kind) => ({
        kind: kind === 'ipv4' ? 'IPV4' : 'IPV6',
        of: addresses.filter((one) => ipaddr.parseCIDR(one)[0].kind() === kind),
      }))
      .filter(({ of }) => of.length > 0)
      .map(
        ({ kind, of }) =>
          new CfnIPSet(this, `${id}${kind}`, { scope: 'REGIONAL', ipAddressVersion: kind, addresses: of }),
      )
      .map(({ attrArn }) => ({ ipSetReferenceStatement: { arn: attrArn } }))
    return sets.length > 1 ? { orStatement: { statements: sets } } : sets[0]
  }
}

/** What looks for exploits of other languages in bodies; headers and paths stay guarded. */
const badInputsOnlyCounted = ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY']
