/** Makes the tables: retained, restorable and encrypted, identity data under its own key. */
import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { type TableName, tableLayouts } from '../../shared/storage/tables.ts'

interface Layout {
  key: { partition: string; sort?: string }
  indexes: Record<string, { partition: string; sort: string; project: 'keys' | readonly string[] }>
  expires?: string
}

const text = (name: string) => ({ name, type: AttributeType.STRING })

export class Tables extends Construct {
  readonly byName: Record<TableName, Table>
  readonly identityKey: Key

  constructor(scope: Construct, id: string, { restoreDays }: { restoreDays: number }) {
    super(scope, id)
    this.identityKey = new Key(this, 'IdentityKey', {
      description: '诉求人身份信息 — identity data of appellants (art. 35)',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.byName = {
      tickets: this.table('Tickets', tableLayouts.tickets, restoreDays),
      appellants: this.table('Appellants', tableLayouts.appellants, restoreDays, this.identityKey),
      registry: this.table('Registry', tableLayouts.registry, restoreDays),
    }
  }

  private table(id: string, { key, indexes, expires }: Layout, restoreDays: number, encryptionKey?: Key): Table {
    const table = new Table(this, id, {
      partitionKey: text(key.partition),
      ...(key.sort ? { sortKey: text(key.sort) } : {}),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: restoreDays },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(encryptionKey ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey } : {}),
      ...(expires ? { timeToLiveAttribute: expires } : {}),
    })
    for (const [indexName, { partition, sort, project }] of Object.entries(indexes))
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partition),
        sortKey: text(sort),
        ...(project === 'keys'
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...project] }),
      })
    return table
  }
}
