import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { answeredBy, type Request } from '../access';
import { asConnection, PageArgs } from '../platform/graphql/connection';
import { OrganisationConnection } from './connections';
import { pageOfOrganisations } from './list-organisations';
import { OrganisationLink } from './organisation-link.entity';
import { linksOfOrganisation, organisationByPublicCode } from './organisation-links';
import { Organisation, OrganisationKind } from './organisation.entity';
import { organisationById } from './people.loaders';

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name, or a whole URN, ODS or authority code.' }) search?: string;
  @Field(() => OrganisationKind, { nullable: true, description: 'Only of this kind.' }) kind?: OrganisationKind;
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, { nullable: true, description: 'An organisation.' })
  organisation(@Arg('id', () => ID, { description: 'The organisation.' }) id: string, @Ctx() { load }: Request) {
    return load(organisationById, id);
  }

  @Query(() => OrganisationConnection, { description: 'Organisations by name.' })
  async organisations(@Args(() => OrganisationsArgs) args: OrganisationsArgs, @Ctx() request: Request) {
    return asConnection(await pageOfOrganisations(request, args));
  }

  @FieldResolver(() => [OrganisationLink], { description: 'Which organisations it belongs together with: predecessors and successors, authorities served.' })
  links(@Root() { id }: Organisation, @Ctx() { load }: Request) {
    return load(linksOfOrganisation, id);
  }
}
answeredBy('Query', { organisation: [organisationById, 'id'] });
answeredBy('Organisation', { links: [linksOfOrganisation, 'id'] });

@Resolver(() => OrganisationLink)
export class OrganisationLinkResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The other organisation, where the hub knows it too.' })
  organisation(@Root() { linkedCode }: OrganisationLink, @Ctx() { load }: Request) {
    return linkedCode ? load(organisationByPublicCode, linkedCode) : null;
  }
}
