import type { Excerpt } from '../../model/excerpt';
import { excerptsOf } from '../../figures/excerpts';
import type { Candidate, Reading } from './candidates';
import { sectionPlaces } from './places';
import type { SectionRole } from './section-roles';

/** Shown at most, in one part of the method and in all: a note is no formulary. */
const MOST_IN_PART = { equation: 2, algorithm: 2, theorem: 1, definition: 1 } as const;
const MOST = { equation: 6, algorithm: 4, theorem: 3, definition: 2 } as const;

/** The numbers of equations that a text names: "Equation (1)", "Eqs. 2 and 3", "式(4)". */
const NAMED = /(?:eqs?\.?|eqns?\.?|equations?|gleichung(?:en)?|gl\.|équations?|ecuaci(?:ón|ones)|式)\s*[(（]?([A-Z]?\.?\d+(?:\.\d+)?[a-z]?)[)）]?(?:\s*(?:and|und|et|y|,|–|-)\s*[(（]?([A-Z]?\.?\d+(?:\.\d+)?[a-z]?)[)）]?)?/giu;

/** Sections whose algorithms and theorems are no part of the argument. */
const ASIDE: ReadonlySet<SectionRole> = new Set(['appendix', 'aside', 'background']);

/**
 * Chooses, part by part of the method, which equations, algorithms, theorems and definitions the note shows. An algorithm or a theorem that stands outside of all parts
 * (in the introduction, among the results) goes with the part before it.
 *
 * @param parts the sections of each part
 */
export function keyExcerpts(reading: Reading, parts: readonly ReadonlySet<number>[]): (sections: ReadonlySet<number>, chosen: readonly Candidate[]) => readonly string[] {
  const places = sectionPlaces(reading.paper);
  const homeOf = (section: number): ReadonlySet<number> | undefined => parts.findLast((sections) => Math.min(...sections) < section) ?? parts[0];
  const all = excerptsOf(reading.paper).map((excerpt) => {
    const section = places.ofPlace(excerpt);
    const isStray = excerpt.kind !== 'equation' && !ASIDE.has(reading.roles[section] ?? 'introduction');
    return { excerpt, part: parts.find((sections) => sections.has(section)) ?? (isStray ? homeOf(section) : undefined) };
  });
  const uses = usesIn(reading.sentences);
  const shown = { equation: 0, algorithm: 0, theorem: 0, definition: 0 };

  /** The ids for a part: those that its chosen sentences name first, then those that the paper names most, in the order of print. */
  return (sections, chosen) => {
    const named = usesIn(chosen);
    const rank = ({ label, kind }: Excerpt): number => (kind === 'equation' ? (named.get(label) ?? 0) * 100 + (uses.get(label) ?? 0) : 0);
    const own = all.filter(({ part }) => part === sections).map(({ excerpt }) => excerpt);
    const picked = [...own].sort((a, b) => rank(b) - rank(a));
    const counts = { equation: 0, algorithm: 0, theorem: 0, definition: 0 };
    const kept = new Set(
      picked.filter(({ kind }) => {
        if (counts[kind] >= MOST_IN_PART[kind] || shown[kind] >= MOST[kind]) return false;
        counts[kind] += 1;
        shown[kind] += 1;
        return true;
      }),
    );
    return own.filter((excerpt) => kept.has(excerpt)).map(({ id }) => id);
  };
}

/** How often each number of an equation is named. */
function usesIn(sentences: readonly Pick<Candidate, 'text'>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { text } of sentences) {
    for (const [, first, second] of text.matchAll(NAMED)) {
      for (const number of [first, second]) if (number !== undefined) uses.set(number, (uses.get(number) ?? 0) + 1);
    }
  }
  return uses;
}
