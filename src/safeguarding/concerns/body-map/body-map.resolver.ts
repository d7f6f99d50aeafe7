import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { holdsNoRecord } from '../../../access';
import { bodyMapVersion, bodyRegions, BodyView } from './body-regions';

@ObjectType({ description: 'A region of the body map, with the words that stand for it.' })
export class BodyRegion {
  @Field(() => ID, { description: 'Its short name, as `LEFT_FOREARM`.' }) readonly id!: string;
  @Field(() => String, { description: 'What it is called, for whoever sees no picture.' }) readonly inWords!: string;
  @Field(() => [BodyView], { description: 'From where it can be seen.' }) readonly views!: readonly BodyView[];
}
@ObjectType({ description: 'The body map: the regions that a mark can be noted at.' })
export class BodyMap {
  @Field(() => String, { description: 'Which version of it.' }) readonly version!: string;
  @Field(() => [BodyRegion], { description: 'Its regions, from head to foot.' }) readonly regions!: readonly BodyRegion[];
}
for (const name of ['BodyRegion', 'BodyMap']) holdsNoRecord(name, 'it is the same for every child, and of none');

@Resolver()
export class BodyMapResolver {
  @Query(() => BodyMap, { description: 'The body map, as data: a drawing is one way to choose a region, and a list is another.' })
  bodyMap(): BodyMap {
    return { version: bodyMapVersion, regions: bodyRegions };
  }
}
