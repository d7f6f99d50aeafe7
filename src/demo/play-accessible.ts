import { renderLine, writeProfile, WhoseWords, type RenderLineInput, type WriteProfileInput } from '../plan';
import { demoRecords } from './demo-files';
import type { Played } from './play-plan';
import { atSchool, keyOf, type Scene } from './scene';
import { done } from './stage';

interface DemoWords {
  readonly child: string;
  readonly by: string;
  readonly profile: Omit<WriteProfileInput, 'childId' | 'whoseWords' | 'language'>;
  readonly texts: readonly (Pick<RenderLineInput, 'form' | 'language' | 'text'> & { readonly line: string })[];
}
const told = demoRecords<DemoWords>('accessible.json');

/** What the child says of themself, and what the plan says in easy words and in the family's language. */
export async function playAccessible(scene: Scene, { lines }: Played): Promise<void> {
  const words = told.find(({ child }) => child === scene.child.key);
  if (!words) return;
  const by = () => atSchool(scene, words.by);
  const profile = { ...words.profile, childId: scene.childId, whoseWords: WhoseWords.CHILD, language: 'en', idempotencyKey: keyOf(scene, 'profile') };
  await done(`write down what ${scene.child.key} says`, writeProfile(by(), profile));
  for (const { line, ...text } of words.texts) {
    const { id: lineId, lineType } = lines.get(line)!;
    await done(`say ${line} in other words`, renderLine(by(), { ...text, lineType, lineId, idempotencyKey: keyOf(scene, `${line}/${text.language}`) }));
  }
}
