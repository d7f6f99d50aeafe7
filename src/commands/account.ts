import { parseArgs } from 'node:util';
import { kinds, type Kind, type Operator } from '../access';
import { endPost, givePost, holderOf, openAccount, organisationByCode, restoreAccount, suspendAccount, systemKindOf, type Organisation } from '../people';
import { asOwner } from '../platform/database/owner';
import { atTheHub } from './at-the-hub';
import { leaveWith, UsageProblem } from './command';
import { nearest } from './nearest';

const options = { issuer: { type: 'string' }, subject: { type: 'string' }, name: { type: 'string' }, post: { type: 'string' }, at: { type: 'string' } } as const;
type Given = Readonly<Partial<Record<keyof typeof options, string>>>;

const USAGE = `Use: npm run account -- <what> --subject <subject> [--issuer <issuer>] …

An account says who somebody is whom your identity provider signs in: the issuer (\`iss\`; OIDC_ISSUER when left out) and the
subject (\`sub\`) of their tokens. For a partner's system that signs in by itself the subject is its client id.

  add        --name "Full name" --post SENCO --at 100000   a person, with a first post
  add-system --name "Name of the system" --at RXX          a partner's system; its organisation's kind decides its post
  post       --post HEAD --at 100000                       another post for somebody who has an account
  leave      --post HEAD --at 100000                       ends a post, and what may be done by it, at once
  suspend                                                  nothing is answered any more; open sockets close within seconds
  restore                                                  ends the suspension

--at names the organisation by its URN, ODS code, authority code or local code. Posts: ${kinds.join(', ')}.
A parent's rights come from the child's record (\`addFamilyMember\`), not from a post: \`add\` them without one.
A system's tokens must carry the scopes that it needs: plan:read, facts:deliver, changes:follow.
`;

interface Asked extends Given {
  readonly owner: Operator;
  readonly account: { readonly issuer: string; readonly subject: string };
}

async function organisationAt({ owner, at }: Asked): Promise<Organisation> {
  if (!at) throw new UsageProblem(`Say at which organisation, by its code (--at).\n\n${USAGE}`);
  const found = await organisationByCode(owner, at);
  if (!found) throw new UsageProblem(`The hub knows no organisation with the code ${at}; \`npm run import\` brings them in.`);
  return found;
}

function kindOf({ post }: Asked): Kind {
  const kind = kinds.find((each) => each === post?.toUpperCase());
  if (kind) return kind;
  const close = post ? nearest(post.toUpperCase(), kinds) : [];
  throw new UsageProblem(`Say which post (--post).${close.length > 0 ? ` Did you mean ${close.join(' or ')}?` : ` One of: ${kinds.join(', ')}.`}`);
}

async function holderIn({ owner, account }: Asked): Promise<string> {
  const holder = await holderOf(owner, account);
  if (!holder) throw new UsageProblem(`There is no account for the subject ${account.subject} of ${account.issuer}; \`add\` makes one.`);
  return holder;
}

async function newHolder({ owner, account, name }: Asked, what: { readonly isSystem: boolean }): Promise<string> {
  if (!name) throw new UsageProblem(`Say what they are called (--name).\n\n${USAGE}`);
  if (await holderOf(owner, account)) throw new UsageProblem(`The subject ${account.subject} of ${account.issuer} has an account already; \`post\` gives it another post.`);
  return openAccount(owner, { name, account, ...what });
}

/** What may be asked, each answering with what was done. */
const deeds: Readonly<Record<string, (asked: Asked) => Promise<string>>> = {
  async add(asked) {
    const holder = await newHolder(asked, { isSystem: false });
    if (!asked.post && !asked.at) return `${asked.name} has an account, and no post yet.`;
    const { id, name } = await organisationAt(asked);
    await givePost(asked.owner, { personId: holder, organisationId: id, kind: kindOf(asked) });
    return `${asked.name} has an account, and is ${kindOf(asked)} at ${name}.`;
  },
  async 'add-system'(asked) {
    const organisation = await organisationAt(asked);
    const kind = systemKindOf(organisation.kind);
    if (!kind) throw new UsageProblem(`${organisation.name} is of a kind that has no system of its own here.`);
    await givePost(asked.owner, { personId: await newHolder(asked, { isSystem: true }), organisationId: organisation.id, kind });
    return `${asked.name} has an account, and acts for ${organisation.name} within the scopes of its tokens.`;
  },
  async post(asked) {
    const { id, name } = await organisationAt(asked);
    await givePost(asked.owner, { personId: await holderIn(asked), organisationId: id, kind: kindOf(asked) });
    return `They are ${kindOf(asked)} at ${name}.`;
  },
  async leave(asked) {
    const { id, name } = await organisationAt(asked);
    const ended = await endPost(asked.owner, { personId: await holderIn(asked), organisationId: id, kind: kindOf(asked) });
    return ended ? `They are ${kindOf(asked)} at ${name} no more.` : `They were not ${kindOf(asked)} at ${name}.`;
  },
  async suspend(asked) {
    await holderIn(asked);
    await suspendAccount(asked.owner, asked.account);
    return 'The account is suspended.';
  },
  async restore(asked) {
    await holderIn(asked);
    await restoreAccount(asked.owner, asked.account);
    return 'The account is open.';
  },
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [what, ...rest] = positionals;
  const act = what === undefined || !Object.hasOwn(deeds, what) ? undefined : deeds[what];
  const { subject } = values;
  if (!act || !subject || rest.length > 0) throw new UsageProblem(USAGE);
  const said = await atTheHub(({ config, ground, ownerUrl }) => {
    const issuer = values.issuer ?? config.oidcIssuer;
    if (!issuer) throw new UsageProblem('Say whose subject it is (--issuer), or set OIDC_ISSUER.');
    return asOwner(ownerUrl, (owner) => act({ ...values, owner: { ...owner, marker: ground.marker }, account: { issuer, subject } }));
  });
  process.stdout.write(`${said}\n`);
  return 0;
}

leaveWith(main, [UsageProblem]);
