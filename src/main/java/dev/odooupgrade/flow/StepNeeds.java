package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.util.Optional;
import java.util.Set;

/** What a session must hold before a step can be asked. */
final class StepNeeds {
  private StepNeeds() {}

  /**
   * What is missing, in words; empty when the step can be asked.
   *
   * @param fields of an order, that the platform asks for
   */
  static Optional<Trouble> missing(Step step, Session session, Set<OrderField> fields) {
    if (step == Step.RECOGNIZE) {
      return Optional.empty();
    }
    if (step == Step.CREATE) {
      return OrderRules.problems(session.draft(), fields).values().stream()
          .findFirst()
          .map(words -> missing("The order is not complete yet.", words));
    }
    if (session.request().isEmpty()) {
      return Optional.of(
          missing(
              "This upgrade has no request yet.",
              "Create one first, or give the number and key of an existing one."));
    }
    if (step == Step.UPLOAD && session.dump().isEmpty()) {
      return Optional.of(missing("You have not chosen a dump.", "Choose the file to upload."));
    }
    if (step == Step.DOWNLOAD) {
      return missingForDownload(session);
    }
    return Optional.empty();
  }

  private static Optional<Trouble> missingForDownload(Session session) {
    if (session.transfers().newest().isEmpty()) {
      return Optional.of(
          missing("Nothing was chosen for download.", "Choose what to download, and where to."));
    }
    return session.answer().isEmpty()
        ? Optional.of(
            missing(
                "The platform has not yet said what you can download.",
                "Check the status of the request."))
        : Optional.empty();
  }

  static Order order(Session session, Set<OrderField> fields) {
    return Order.of(session.draft(), fields).orElseThrow();
  }

  static RequestRef request(Session session) {
    return session.request().orElseThrow();
  }

  static Download download(Session session) {
    return session.transfers().newest().orElseThrow();
  }

  static DumpFile dump(Session session) {
    return session.dump().orElseThrow();
  }

  private static Trouble missing(String happened, String remedy) {
    return new Trouble(TroubleKind.BAD_ARGUMENT, happened, "Nothing was sent.", remedy);
  }
}
