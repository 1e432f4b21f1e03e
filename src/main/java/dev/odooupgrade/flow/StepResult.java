package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Verdict;
import java.util.Optional;

/**
 * How a step ended.
 *
 * @param session what the upgrade is now
 */
public record StepResult(Session session, Optional<Answer> answer, Optional<Trouble> trouble) {

  /** Whether the platform did what it was asked, and it is saved. */
  public boolean isFine() {
    return trouble.isEmpty();
  }

  /** Whether asking the same again makes no sense; other troubles may pass by themselves. */
  public boolean isFinal() {
    return trouble.map(Trouble::kind).filter(TroubleKind::endsWait).isPresent();
  }

  /** Whether its own answer is that of a server in trouble. */
  public boolean serverFailed() {
    return answer.map(Answer::verdict).filter(Verdict.SERVER_ERROR::equals).isPresent();
  }

  public Optional<CallReport> report() {
    return answer.map(
        came -> new CallReport(came.status(), came.document(), came.failures(), came.figures()));
  }
}
