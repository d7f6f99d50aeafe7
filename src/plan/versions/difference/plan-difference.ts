import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import { LineType } from '../../line-type';
import { Section } from '../../section';
import { PlanVersion } from '../plan-version.entity';
import { CallOutKind, type CallOut } from './call-out';
import { LineChangeKind } from './compare-editions';
import { PieceKind, type Piece } from './mark-words';

registerEnumType(LineChangeKind, {
  name: 'LineChangeKind',
  description: 'What became of a line from one edition of a plan to another.',
  valuesConfig: {
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It is no longer there.' },
    MOVED: { description: 'It stands in another section; what it says may be otherwise too.' },
    REWORDED: { description: 'It says something else, or leads to other lines.' },
  },
});
registerEnumType(PieceKind, {
  name: 'PieceKind',
  description: 'What became of a stretch of words.',
  valuesConfig: {
    SAME: { description: 'It is in both.' },
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It is no longer said.' },
  },
});
registerEnumType(CallOutKind, {
  name: 'CallOutKind',
  description: 'What a change takes from the child.',
  valuesConfig: {
    PROVISION_REMOVED: { description: 'Provision is no longer in the plan.' },
    FEWER_HOURS: { description: 'There is less of it.' },
    HOURS_NO_LONGER_SAID: { description: 'It no longer says how much there is.' },
    LARGER_GROUP: { description: 'More children share it.' },
    FEWER_ADULTS: { description: 'Fewer adults give it.' },
    MOVED_OUT_OF_F: { description: 'It was moved from section F, where it must be secured, to a section of health or social care.' },
    NEED_REMOVED: { description: 'A need is no longer in the plan.' },
    NEW_CAVEAT: { description: 'Its wording leaves something open that it did not leave open before.' },
  },
});

@ObjectType({ description: 'A stretch of words, and whether both editions say it.' })
export class WordPiece implements Piece {
  @Field(() => PieceKind, { description: 'What became of it.' }) readonly kind!: PieceKind;
  @Field(() => String, { description: 'The words, with the spaces between them.' }) readonly text!: string;
}
holdsNoRecord('WordPiece', 'it is a part of a wording that its reader may read');

@ObjectType({ description: 'What one field of a line said, and what it says.' })
export class WordingChange {
  @Field(() => String, { description: 'The field, as `text` or `deliveredBy`.' }) readonly field!: string;
  @Field(() => String, { description: 'What a reader calls it.' }) readonly title!: string;
  @Field(() => String, { nullable: true, description: 'What it said; none where it said nothing.' }) readonly was!: string | null;
  @Field(() => String, { nullable: true, description: 'What it says; none where it says nothing.' }) readonly is!: string | null;
  @Field(() => [WordPiece], { description: 'The same with the words marked: what is the same and what was removed are what it said, what is the same and what was added what it says.' })
  readonly pieces!: readonly WordPiece[];
}
holdsNoRecord('WordingChange', 'it compares wordings that its reader may read');

@ObjectType({ description: 'An amount that a line stated, and the one that it states.' })
export class QuantityChange {
  @Field(() => String, { description: 'The field, as `minutesPerWeek` or `hoursPerYear`.' }) readonly field!: string;
  @Field(() => String, { description: 'What a reader calls it.' }) readonly title!: string;
  @Field(() => Float, { nullable: true, description: 'The amount before; none where it stated none.' }) readonly was!: number | null;
  @Field(() => Float, { nullable: true, description: 'The amount now; none where it states none.' }) readonly is!: number | null;
}
holdsNoRecord('QuantityChange', 'it compares amounts that its reader may read');

@ObjectType({ description: 'All that became of one line between two editions of a plan.' })
export class PlanLineChange {
  @Field(() => LineChangeKind, { description: 'What became of it.' }) readonly kind!: LineChangeKind;
  @Field(() => LineType, { description: 'What the line is.' }) readonly lineType!: LineType;
  @Field(() => ID, { description: 'The line, as it is in the later edition; of one that is no longer there, as it was.' }) readonly lineId!: string;
  @Field(() => ID, { nullable: true, description: 'The line as it was in the earlier edition: another one, where it was written anew. None where it is new.' }) readonly wasLineId!: string | null;
  @Field(() => Section, { description: 'The section that it stands in; of one that is no longer there, stood in.' }) readonly section!: Section;
  @Field(() => Section, { nullable: true, description: 'The section that it stood in. None where it is new.' }) readonly wasSection!: Section | null;
  @Field(() => String, { description: 'What became of it, in a sentence.' }) readonly message!: string;
  @Field(() => [WordingChange], { description: 'The fields that say something else, with the words marked.' }) readonly wordings!: readonly WordingChange[];
  @Field(() => [QuantityChange], { description: 'The amounts that are others.' }) readonly quantities!: readonly QuantityChange[];
  @Field(() => [ID], { description: 'The lines that it leads to and did not.' }) readonly linksAdded!: readonly string[];
  @Field(() => [ID], { description: 'The lines that it led to and does not.' }) readonly linksRemoved!: readonly string[];
}
holdsNoRecord('PlanLineChange', 'it compares lines that its reader may read, as far as they may');

@ObjectType({ description: 'Something that a change takes from the child, so that nobody has to look for it.' })
export class PlanCallOut implements CallOut {
  @Field(() => CallOutKind, { description: 'What it takes.' }) readonly kind!: CallOutKind;
  @Field(() => LineType, { description: 'What the line is.' }) readonly lineType!: LineType;
  @Field(() => ID, { description: 'The line.' }) readonly lineId!: string;
  @Field(() => Section, { description: 'The section that it stands in, or stood in.' }) readonly section!: Section;
  @Field(() => String, { description: 'The same in words for a parent.' }) readonly message!: string;
}
holdsNoRecord('PlanCallOut', 'it is about a line that its reader may read');

@ObjectType({ description: 'Everything that is otherwise between two editions of a plan, of what you may read. Each change stands in it once.' })
export class PlanDifference {
  @Field(() => PlanVersion, { description: 'The edition that it is compared with.' }) readonly from!: PlanVersion;
  @Field(() => PlanVersion, { nullable: true, description: 'The edition that is compared; none where it is the plan as it is being worked on.' }) readonly to!: PlanVersion | null;
  @Field(() => String, { description: 'How many lines are otherwise, in a sentence.' }) readonly summary!: string;
  @Field(() => [PlanCallOut], { description: 'What the changes take from the child: provision that is gone, fewer hours, new caveats, what was moved out of section F.' })
  readonly callOuts!: readonly PlanCallOut[];
  @Field(() => [PlanLineChange], { description: 'What became of each line, section by section.' }) readonly changes!: readonly PlanLineChange[];
}
holdsNoRecord('PlanDifference', 'it compares lines that its reader may read, as far as they may');
