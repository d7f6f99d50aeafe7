import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, byId, Change, type Request } from '../../access';
import { resultOf } from '../../platform/graphql/problem';
import { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import { Organisation } from '../organisation.entity';
import { organisationById } from '../people.loaders';
import { AddressProtection } from './address-protection.entity';
import { addressProtectionPolicy } from './address-protection.policy';
import { EndAddressProtectionInput, ProtectAddressInput } from './addresses.inputs';
import { endAddressProtection } from './end-address-protection';
import { protectAddress } from './protect-address';

const addressProtectionById = byId(addressProtectionPolicy);
const protectionsOfChild = byForeignKey(addressProtectionPolicy, 'childId');
const AddressProtectionResult = resultOf('AddressProtectionResult', 'The protection, or what stands in the way.', AddressProtection);

@Resolver(() => AddressProtection)
export class AddressProtectionResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that asked for it.' })
  organisation(@Root() { recordedFor }: AddressProtection, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @Mutation(() => AddressProtectionResult, {
    description: 'Protects where a child lives: at once, whoever said it, and whatever any agency says from now on.',
  })
  protectAddress(@Arg('input', { description: 'Whose, why, and until when.' }) input: ProtectAddressInput, @Ctx() request: Request) {
    return protectAddress(request, input);
  }

  @Mutation(() => AddressProtectionResult, {
    description: 'Ends a protection. The address is known as usual again, unless something else protects it still.',
  })
  endAddressProtection(@Arg('input', { description: 'Which, and why.' }) input: EndAddressProtectionInput, @Ctx() request: Request) {
    return endAddressProtection(request, input);
  }
}
alsoFields(addressProtectionPolicy, { organisation: asRead });

@Resolver(() => Child)
export class AddressProtectionOfChildResolver {
  @FieldResolver(() => [AddressProtection], {
    description: 'Protections of the child’s address that you help to keep. An order that hides the address is among `courtOrders`.',
  })
  addressProtections(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(protectionsOfChild, id);
  }
}
alsoFields(childPolicy, { addressProtections: asRead });
answeredBy('Child', { addressProtections: [protectionsOfChild, 'id'] });
answeredBy('AddressProtection', { organisation: [organisationById, 'recordedFor'] });

@Resolver(() => Change)
export class ChangeOfAddressProtectionResolver {
  @FieldResolver(() => AddressProtection, {
    nullable: true,
    description: 'The protection of an address it is about, where it is about one.',
  })
  addressProtection(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('AddressProtection');
    return id ? load(addressProtectionById, id) : null;
  }
}
