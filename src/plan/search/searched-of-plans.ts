import { accessibleTextPolicy } from '../accessible/accessible-text.policy';
import { onePageProfilePolicy } from '../accessible/one-page-profile.policy';
import { aspirationPolicy } from '../aspiration.policy';
import { LineType } from '../line-type';
import { needPolicy } from '../need.policy';
import { outcomePolicy } from '../outcome.policy';
import { provisionPolicy } from '../provision.policy';
import { textNames } from '../ten-questions';
import { lineProposalPolicy } from '../writing/line-proposal.policy';
import { isSearched } from './searched';

isSearched(aspirationPolicy, { line: LineType.ASPIRATION, says: ['text', 'brief', 'howGathered'] });
isSearched(needPolicy, { line: LineType.NEED, says: ['text', 'brief'] });
isSearched(outcomePolicy, { line: LineType.OUTCOME, says: ['text', 'brief', 'byWhenInWords', 'measure', 'baseline'] });
isSearched(provisionPolicy, { line: LineType.PROVISION, says: ['text', 'brief', ...textNames] });
isSearched(lineProposalPolicy, { line: 'named', says: ['newText', 'why', 'answer'] });

isSearched(accessibleTextPolicy, { line: 'named', says: ['text'] });
isSearched(onePageProfilePolicy, { says: ['whatPeopleLikeAboutMe', 'whatMattersToMe', 'howBestToSupportMe', 'howICommunicate'] });
