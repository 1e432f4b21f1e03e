package dev.odooupgrade.flow;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a step can be asked: what a session must hold for it, each of which throws if missing.
 */
final class StepNeeds {
  private StepNeeds() {}

  /** Makes sure that nothing is missing, and that the step does not come too late. */
  static void check(Step step, Session session, Abilities abilities) throws TroubleException {
    switch (step) {
      case RECOGNIZE -> {}
      case CREATE -> order(session, abilities.fields());
      case UPLOAD -> {
        request(session);
        dump(session);
        PassedSteps.checkUpload(session);
      }
      case PROVE -> dump(session);
      case PROCESS -> {
        request(session);
        PassedSteps.checkProcess(session, abilities.can(Ability.PROCESS_AGAIN));
      }
      case STATUS, SKIP_TEST -> request(session);
      case DOWNLOAD -> {
        request(session);
        download(session);
        answer(session);
      }
    }
  }

  static Order order(Session session, Set<OrderField> fields) throws TroubleException {
    Optional<String> problem =
        OrderRules.problems(session.draft(), fields).values().stream().findFirst();
    if (problem.isPresent()) {
      throw missing("The order is not complete yet.", problem.get());
    }
    return Order.of(session.draft(), fields, session.order().variables()).orElseThrow();
  }

  static RequestRef request(Session session) throws TroubleException {
    return needed(
        session.request(),
        "This upgrade has no request yet.",
        "Create one first, or give the number and key of an existing one.");
  }

  static DumpFile dump(Session session) throws TroubleException {
    return needed(session.dump(), "You have not chosen a dump.", "Choose the file to upload.");
  }

  static Download download(Session session) throws TroubleException {
    return needed(
        session.transfers().newest(),
        "Nothing was chosen for download.",
        "Choose what to download, and where to.");
  }

  static UpgradeRequest answer(Session session) throws TroubleException {
    return needed(
        session.answer(),
        "The platform has not yet said what you can download.",
        "Check the status of the request.");
  }

  private static <T> T needed(Optional<T> part, String happened, String remedy)
      throws TroubleException {
    return part.orElseThrow(() -> missing(happened, remedy));
  }

  private static TroubleException missing(String happened, String remedy) {
    return new TroubleException(TroubleKind.BAD_ARGUMENT, happened, "Nothing was sent.", remedy);
  }
}
