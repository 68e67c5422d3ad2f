import { useId, useRef, useState } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { questionGroups, type Question } from '../../../guide/content/question.ts';
import { questions } from '../../../guide/content/questions.ts';
import { isFound } from '../../../guide/content/search.ts';
import { QuestionItem } from './QuestionItem.tsx';
import '../shared/parts.css';
import './QuestionsPage.css';

function textsOf({ name }: Question): readonly string[] {
  return [
    translate(`questions.${name}.question`),
    translate(`questions.${name}.answer`),
    translate(`questions.${name}.keywords`),
  ];
}

/** Questions people ask: a list to search, each with a short answer and a scene in which one sees it. */
export function QuestionsPage() {
  const [query, setQuery] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = questions.filter((question) => isFound(query.trim(), textsOf(question)));

  return (
    <div className="guide-page">
      <search className="questions-search">
        <label htmlFor={id}>{translate('questions.search')}</label>
        <input
          ref={field}
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
          }}
        />
        <p className="questions-count" role="status">
          {translate('questions.found', { count: found.length })}
        </p>
      </search>
      {found.length === 0 ? (
        <div className="questions-nothing">
          <p>{translate('questions.nothing')}</p>
          <button
            type="button"
            className="button button-outlined"
            onClick={() => {
              setQuery('');
              field.current?.focus();
            }}
          >
            {translate('questions.clear')}
          </button>
        </div>
      ) : null}
      <div>
        {questionGroups.map((group) => {
          const members = found.filter((question) => question.group === group);
          return members.length === 0 ? null : (
            <section key={group}>
              <h3>{translate(`questions.group.${group}`)}</h3>
              {members.map((question) => (
                <QuestionItem key={question.name} question={question} />
              ))}
            </section>
          );
        })}
      </div>
    </div>
  );
}
