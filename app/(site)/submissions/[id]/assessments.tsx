/** What instructors said of the free answers of a submission, line by line beside the writer's own judgement. */
import {type AssessedQuestion, type AssessmentView, linePointsMax, pointsOf} from '#lib/assessment/browser';
import {LocalTime} from '../../../_components/local-time';

type Props = {
  readonly questions: readonly AssessedQuestion[];
  readonly assessments: readonly AssessmentView[];
};

export function Assessments({questions, assessments}: Props) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="assessments" className="mt-8">
      <h2 id="assessments" className="mb-2 text-lg font-semibold">
        Assessment
      </h2>
      {assessments.length === 0 ? (
        <p className="text-ink-soft">
          You judged your own texts. Share the submission by a link below and give the link to an instructor:
          they can give points and comments, which appear here. The verdict stays as it is.
        </p>
      ) : (
        assessments.map((one) => <Assessment key={one.updatedAt} assessment={one} questions={questions} />)
      )}
    </section>
  );
}

function Assessment({
  assessment: {name, marks, updatedAt},
  questions,
}: {assessment: AssessmentView} & Pick<Props, 'questions'>) {
  return (
    <div className="mt-3 space-y-4 rounded border border-line p-4">
      <p className="text-sm text-ink-soft">
        By {name ?? 'an account that is gone'}, <LocalTime iso={updatedAt} />
      </p>
      {questions.map((question) => {
        const {given, possible} = pointsOf(question, marks);
        const own = marks[question.id];
        return (
          <section key={question.id} aria-label={question.title}>
            <h3 className="font-medium">
              {question.title}: {given} of {possible} points
            </h3>
            <ul className="mt-1">
              {question.rubric.map(({id, says, isCovered}) => {
                const mark = own?.lines[id];
                return (
                  <li key={id} className="border-t border-line py-1.5">
                    {says}
                    <span className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
                      <span>You: {isCovered ? 'there' : 'not there'}</span>
                      <span>
                        {mark === undefined ? 'No points given' : `${mark.points} of ${linePointsMax}`}
                      </span>
                    </span>
                    <Comment text={mark?.comment} />
                  </li>
                );
              })}
            </ul>
            <Comment text={own?.comment} />
          </section>
        );
      })}
    </div>
  );
}

function Comment({text}: {text: string | undefined}) {
  if (text === undefined || text === '') return null;
  return <p className="mt-1 max-w-[72ch] whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>;
}
