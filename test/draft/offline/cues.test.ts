import { describe, expect, it } from '@jest/globals';
import type { Cue } from '../../../src/draft/offline/cue-table';
import { cueReader } from '../../../src/draft/offline/cues';
import type { Language } from '../../../src/draft/offline/language';

const cases: readonly (readonly [Language, Cue, string])[] = [
  ['en', 'problem', 'Vector drawings are difficult to tell from rules and boxes.'],
  ['en', 'approach', 'We therefore propose to look for captions first.'],
  ['en', 'approach', 'This paper presents a method for finding figures.'],
  ['en', 'contribution', 'Our contributions are a method, a data set and a tool.'],
  ['en', 'finding', 'The results on both sets show that captions suffice.'],
  ['en', 'comparison', 'It is three times faster than the baseline.'],
  ['en', 'limitation', 'We leave scanned pages to future work.'],
  ['en', 'applies', 'The method can be used for any paper with captions.'],
  ['en', 'excludes', 'It does not apply to posters.'],
  ['en', 'ablation', 'Removing the ink map costs two points.'],
  ['en', 'scaling', 'Its time is linear in the number of pages.'],
  ['en', 'shortcoming', 'Existing tools do not see vector drawings.'],
  ['en', 'cause', 'They fail because a drawing has no object of its own.'],
  ['en', 'assumption', 'We assume that every figure has a caption.'],
  ['en', 'roadmap', 'The rest of this paper is organized as follows.'],
  ['en', 'dangling', 'However, this is seldom the case.'],
  ['en', 'dangling', '“This” is what they call it.'],
  ['en', 'approach', 'The tidy package provides functions for tide tables.'],
  ['en', 'approach', 'This vignette illustrates how tides are computed.'],
  ['en', 'approach', 'Against this background, a situational analysis was performed.'],
  ['en', 'limitation', 'Our method cannot handle posters.'],
  ['en', 'procedure', 'If boxes overlap, we consider the output to be correct.'],
  ['en', 'pointing', 'We show all results in Table 6.'],
  ['en', 'pointing', 'In Table 7 we compare the two.'],
  ['en', 'roadmap', 'In Section II, we state the problem.'],
  ['en', 'roadmap', 'It will be presented in the next part.'],
  ['en', 'dangling', 'Among them, ours is the smallest.'],
  ['en', 'admission', 'Reads stay local, at the expense of returning stale levels.'],
  ['en', 'admission', 'Tide tables by phone are not yet available.'],
  ['en', 'admission', 'We do not consider harbours behind locks.'],
  ['en', 'admission', 'Our simple method cannot see the locks.'],
  ['en', 'admission', 'The method only works for harbours without locks.'],
  ['en', 'admission', 'The model fails when the wind turns.'],
  ['en', 'admission', 'Care must be taken when these levels are compared.'],
  ['en', 'defines', 'We define the range as the difference of two levels.'],
  ['en', 'defines', 'The highest water of a month is called spring tide.'],
  ['en', 'subject', 'Our method needs one sensor.'],
  ['en', 'applies', 'The package is designed for small harbours.'],
  ['en', 'ablation', 'Without the correction the error doubles.'],
  ['de', 'admission', 'Dies geht auf Kosten der Genauigkeit.'],
  ['de', 'defines', 'Der höchste Stand wird als Springtide bezeichnet.'],
  ['fr', 'admission', 'La méthode se limite à des ports sans écluse.'],
  ['fr', 'defines', 'On appelle marnage la différence de deux niveaux.'],
  ['es', 'admission', 'El método se limita a puertos sin esclusas.'],
  ['es', 'defines', 'Se denomina carrera de marea a la diferencia de niveles.'],
  ['zh', 'admission', '该方法以精度为代价换取速度。'],
  ['zh', 'defines', '两个水位之差称为潮差。'],
  ['ja', 'admission', '本手法は閘門のない港に限られる．'],
  ['ja', 'defines', '二つの水位の差を潮差と呼ぶ．'],
  ['en', 'need', 'A tide table must be right on every day of the year.'],
  ['de', 'problem', 'Das größte Defizit ist das Fehlen jeder Semantik.'],
  ['de', 'approach', 'Thema dieser Studie ist die Vorhersage der Gezeiten.'],
  ['de', 'roadmap', 'Einige werden an dieser Stelle vorgestellt.'],
  ['de', 'approach', 'In diesem Beitrag wird ein Verfahren vorgestellt.'],
  ['de', 'problem', 'Die größte Herausforderung sind Vektorgrafiken.'],
  ['de', 'dangling', 'Daher ist ein anderer Weg nötig.'],
  ['fr', 'approach', 'Nous proposons une méthode pour trouver les figures.'],
  ['fr', 'finding', 'Les résultats obtenus montrent une nette amélioration.'],
  ['es', 'approach', 'En este trabajo se presenta un método nuevo.'],
  ['es', 'limitation', 'Como trabajo futuro queda el caso de los documentos escaneados.'],
  ['zh', 'approach', '本文提出了一种新的方法。'],
  ['zh', 'finding', '实验结果表明，该方法优于基线。'],
  ['zh', 'dangling', '因此，需要新的方法。'],
  ['ja', 'approach', '本論文では新しい手法を提案する。'],
  ['ja', 'limitation', '今後の課題として高速化が挙げられる。'],
];

describe('cues', () => {
  it.each(cases)('%s, %s: %s', (language, cue, sentence) => {
    expect(cueReader(language)(sentence).has(cue)).toBe(true);
  });

  it.each<readonly [Language, Cue, string]>([
    ['en', 'admission', 'We do not need a gauge.'],
    ['en', 'admission', 'Our method does not require a gauge.'],
    ['en', 'defines', 'The function is called by the scheduler.'],
    ['en', 'dangling', 'This paper presents a method.'],
    ['en', 'dangling', 'Thistles grow where nothing else does.'],
    ['en', 'problem', 'The unproblematic case comes first.'],
    ['en', 'approach', 'Where we stand is well known.'],
    ['zh', 'dangling', '本文提出了一种方法。'],
  ])('%s, not %s: %s', (language, cue, sentence) => {
    expect(cueReader(language)(sentence).has(cue)).toBe(false);
  });
});
