package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.transfer.TransferEvent;
import java.time.Instant;

/** What an upgrade tells those who watch it. */
public sealed interface FlowNews {

  /** The session is another one now, and is saved. */
  record Changed(Session session) implements FlowNews {}

  record Moving(TransferEvent event) implements FlowNews {}

  /**
   * A transfer broke and is tried again after a pause.
   *
   * @param until when the next try begins, unless somebody wants it earlier
   * @param failures how many tries have failed in a row, this one included
   * @param most how many may
   * @param because what broke it
   */
  record Waiting(Instant until, int failures, int most, Trouble because) implements FlowNews {}

  record TryingAgain() implements FlowNews {}

  record NotKept(Trouble trouble) implements FlowNews {}

  record Ended(Step step, StepResult result) implements FlowNews {}
}
