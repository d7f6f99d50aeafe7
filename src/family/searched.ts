import { isSearched } from '../plan';
import { lineCommentPolicy } from './line-comment.policy';

isSearched(lineCommentPolicy, { line: 'named', says: ['text'] });
