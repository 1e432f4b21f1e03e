package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.transfer.TransferEvent;

/** What an upgrade tells those who watch it. */
public sealed interface FlowNews {

  /** The session is another one now, and is saved. */
  record Changed(Session session) implements FlowNews {}

  /** The dump moves. */
  record Moving(TransferEvent event) implements FlowNews {}

  /** What was typed could not be saved. */
  record NotKept(Trouble trouble) implements FlowNews {}

  /** A step has ended, well or badly. */
  record Ended(Step step, StepResult result) implements FlowNews {}
}
