import type { ReactNode } from 'react';

import { assertNever } from '../../../../../shared/lib/assert-never.ts';
import type { PageAction } from './action-catalogue.ts';
import type { ActionFormProps } from './action-form.ts';
import { ReturnForReworkForm, SignOffForm } from './closing-forms.tsx';
import {
  AnswerQuestionForm,
  ConfirmEscalationForm,
  DeclineEscalationForm,
  PhoneReportForm,
  RequestEscalationForm,
} from './escalation-forms.tsx';
import { ApprovePlanForm, ProposePlanForm, ReturnPlanForm } from './plan-forms.tsx';
import { CopyLetterForm } from './copy-letter-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import { SpecForm } from './spec-form.tsx';
import { isSpecAction } from './specs/action-specs.ts';
import { AgreeReplyTimeForm, HandOverForm, NoteProgressForm, TakeOverForm } from './simple-forms.tsx';

/** The form of an action. */
export function ActionPanel({
  action,
  ...props
}: ActionFormProps & { readonly action: PageAction }): ReactNode {
  if (isSpecAction(action)) return <SpecForm type={action} {...props} />;
  switch (action) {
    case 'hand-over':
      return <HandOverForm {...props} />;
    case 'take-over':
      return <TakeOverForm {...props} />;
    case 'agree-reply-time':
      return <AgreeReplyTimeForm {...props} />;
    case 'note-progress':
      return <NoteProgressForm {...props} />;
    case 'copy-letter':
      return <CopyLetterForm {...props} />;
    case 'propose-plan':
      return <ProposePlanForm {...props} />;
    case 'approve-plan':
      return <ApprovePlanForm {...props} />;
    case 'return-plan':
      return <ReturnPlanForm {...props} />;
    case 'give-reply':
      return <ReplyForm {...props} />;
    case 'request-escalation':
      return <RequestEscalationForm {...props} />;
    case 'confirm-escalation':
      return <ConfirmEscalationForm {...props} />;
    case 'decline-escalation':
      return <DeclineEscalationForm {...props} />;
    case 'record-phone-report':
      return <PhoneReportForm {...props} />;
    case 'answer-question':
      return <AnswerQuestionForm {...props} />;
    case 'sign-off':
      return <SignOffForm {...props} />;
    case 'return-for-rework':
      return <ReturnForReworkForm {...props} />;
    default:
      return assertNever(action);
  }
}
