package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.Recording;
import dev.odooupgrade.flow.StepRecorder;
import dev.odooupgrade.flow.StoppablePlatform;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.platform.Wiped;
import java.util.List;

/**
 * Has the platform delete the files of a request. It is no step of an upgrade, since it leads
 * nowhere; the upgrade only remembers what the platform said.
 */
record Wiping(StoppablePlatform platform, Recording recording) {
  /**
   * Deletes them, for good; the contract is the one of the upgrade's order.
   *
   * @throws TroubleException when the platform cannot, refuses, or gave no answer
   * @throws InterruptedException when it was stopped
   */
  WipeResult wipe(Session session) throws TroubleException, InterruptedException {
    if (!platform.abilities().can(Ability.WIPE)) {
      throw WipeTroubles.cannot();
    }
    String contract = session.draft().contract();
    if (contract.isBlank()) {
      throw WipeTroubles.noContract();
    }
    RequestRef request = session.request().orElseThrow(WipeTroubles::noRequest);
    Wiped wiped = platform.call(it -> it.wipe(request, contract));
    Answer answer = wiped.answer();
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw WipeTroubles.of(answer);
    }
    StepRecorder recorder = recording.of(session);
    recorder.happened(new FlowEvent.Noticed(recording.clock().instant(), words(wiped)));
    return new WipeResult(recorder.session(), wiped.gone(), wiped.kept());
  }

  private static String words(Wiped wiped) {
    String gone =
        wiped.gone().isEmpty()
            ? "The platform deleted nothing"
            : "The platform deleted: " + listed(wiped.gone());
    return wiped.kept().isEmpty()
        ? gone + "."
        : gone + ". It could not delete: " + listed(wiped.kept()) + ".";
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }
}
