import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import { holdsNoRecord, type Request } from '../../../access';
import { invalid, resultOf } from '../../../platform/graphql/problem';
import { isRefusal, type Finding } from '../../reading/finding';
import { importIncidents, type ImportedIncidents } from './import-incidents';

enum ImportSeverity {
  REFUSED = 'REFUSED',
  DOUBTFUL = 'DOUBTFUL',
}
registerEnumType(ImportSeverity, {
  name: 'ImportSeverity',
  description: 'What became of something in a file that was noticed.',
  valuesConfig: { REFUSED: { description: 'It was not taken in.' }, DOUBTFUL: { description: 'It was taken in as it was sent.' } },
});

@ObjectType({ description: 'Something that was noticed in a file, with its place, for whoever mends the file.' })
class ImportFinding {
  @Field(() => Int, { nullable: true, description: 'The line of the file, the first being 1.' }) readonly line!: number | null;
  @Field(() => String, { nullable: true, description: 'The column.' }) readonly column!: string | null;
  @Field(() => ImportSeverity, { description: 'What became of it.' }) readonly severity!: ImportSeverity;
  @Field(() => String, { description: 'Stable name, for programs.' }) readonly code!: string;
  @Field(() => String, { description: 'What is wrong, in plain words.' }) readonly reason!: string;
  @Field(() => String, { nullable: true, description: 'What stood there, shortened.' }) readonly sent!: string | null;
}
holdsNoRecord('ImportFinding', 'it tells the asker what they sent');

@ObjectType({ description: 'What became of a file.' })
class IncidentImport {
  readonly __typename = 'IncidentImport';
  @Field(() => Int, { description: 'How many of its rows stand in the hub now. A file that is sent again notes nothing twice.' }) readonly noted: number;
  @Field(() => [ImportFinding], { description: 'What was noticed, line by line.' }) readonly findings: readonly ImportFinding[];
  constructor({ noted, findings }: ImportedIncidents) {
    this.noted = noted;
    this.findings = findings.map(told);
  }
}
holdsNoRecord('IncidentImport', 'it counts what the asker sent');

const told = (finding: Finding): ImportFinding => ({
  line: finding.line ?? null, column: finding.column ?? null, severity: isRefusal(finding) ? ImportSeverity.REFUSED : ImportSeverity.DOUBTFUL, code: finding.code, reason: finding.reason,
  sent: finding.sent ?? null,
});
const IncidentImportResult = resultOf('IncidentImportResult', 'What became of the file, or what stands in the way.', IncidentImport);

@InputType({ description: 'A file of incidents.' })
class ImportIncidentsInput {
  @Field(() => String, {
    description: 'The file, CSV with a header: `child` (UPN, or the hub’s id), `date`, `what happened`; and where they are known `time`, `kind`, `place`, `antecedent`, `antecedent in words`, `consequence`, `minutes`.',
  })
  csv!: string;
}
const LONGEST = 500_000;

@Resolver()
export class ImportIncidentsResolver {
  @Mutation(() => IncidentImportResult, { description: 'Takes in a file of incidents: good rows are kept, and of the others each is told with its line. It notes what you could note by hand, and nothing else.' })
  async importIncidents(@Arg('input', { description: 'The file.' }) { csv }: ImportIncidentsInput, @Ctx() request: Request) {
    return csv.length > LONGEST ? invalid('csv', 'at most 500,000 characters at once') : new IncidentImport(await importIncidents(request, csv));
  }
}
