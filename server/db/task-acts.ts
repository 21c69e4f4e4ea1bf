import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Clock } from "../clock.ts";
import { eventWrite, type NewEvent } from "./ledger.ts";
import { announcement, commandWrite } from "./outbox.ts";
import { type NewSubmission, submissionWrite } from "./submissions.ts";
import { write } from "./write.ts";

const completedPart = `
  completed as (
    insert into task_completions (task_key, submission_id, person_id, outcome, state, at)
    values (:completedTask, :completedBySubmission, :completedBy, :outcome, 'sent', :completedAt)
  )`;

/** What a person did with a task, on record in one statement: everything of it is there or nothing. */
export const taskActs = (trx: Knex, clock: Clock) => ({
  /**
   * Keeps the form, marks the task as done by this person, puts it on the ledger, sends the completion on its way to
   * the engine and tells the browsers.
   * @param event gives the ledger's event of the stored submission
   */
  async record(act: {
    submission: NewSubmission & { taskKey: string };
    outcome: "completed" | "returned";
    event: (submissionId: string) => NewEvent;
    /** what the engine is told */
    variables: object;
  }): Promise<void> {
    const id = randomUUID();
    const { submission, outcome, variables } = act;
    const { taskKey, caseId } = submission;
    await write(
      trx,
      submissionWrite(clock, id, submission),
      {
        parts: completedPart,
        bindings: {
          ...{ completedTask: taskKey, completedBySubmission: id, completedBy: submission.by.id },
          ...{ outcome, completedAt: clock.now() },
        },
      },
      eventWrite(clock, act.event(id)),
      commandWrite({ kind: "complete", taskKey, variables }, caseId),
      announcement({ kind: "task", caseId, key: taskKey }),
    );
  },
});
