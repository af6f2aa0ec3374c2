import type { Question } from '../../model/draft';
import { callout, claimList, subsection, type NoteContext } from '../context';

/** Questions with their answers; those without one are put to the reader, after the others. */
export function questionsSection(context: NoteContext): readonly string[] {
  const { questions } = context.input.audited.draft;
  const answered = questions.flatMap((question) => answeredBlocks(question, context));
  return [...answered, ...questions.flatMap((question) => openBlocks(question, context))];
}

/** Answers to the questions that the reader gave before the run. One without an answer says nothing. */
export function focusSection(context: NoteContext): readonly string[] {
  return context.input.audited.draft.focus.flatMap(({ question, answer }) => subsection(context.heading(question), [claimList(context, answer)]));
}

const answerOf = (question: Question, context: NoteContext): string => claimList(context, question.answer);

function answeredBlocks(question: Question, context: NoteContext): readonly string[] {
  return subsection(context.heading(question.question), [answerOf(question, context)]);
}

function openBlocks(question: Question, context: NoteContext): readonly string[] {
  const text = context.text(question.question);
  if (text === '' || answerOf(question, context) !== '') return [];
  return [callout('question', context.words.questions[question.kind], [text])];
}
