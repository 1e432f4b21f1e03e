package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import java.util.List;

/** What is asked before upgrades are deleted from this computer. */
record ForgetQuestion(List<Session> upgrades) {
  private static final String REQUEST_STAYS =
      "Its request stays on the platform. The key is deleted from this computer; without it you can"
          + " no longer download anything. ";

  private static final String REQUESTS_STAY =
      "Their requests stay on the platform. The keys are deleted from this computer; without them"
          + " you can no longer download anything. ";

  String title() {
    return several() ? "Forget these " + upgrades.size() + " upgrades?" : "Forget this upgrade?";
  }

  String words() {
    boolean anyRequest = upgrades.stream().anyMatch(upgrade -> upgrade.stage().hasRequest());
    return (anyRequest
            ? several() ? REQUESTS_STAY : REQUEST_STAYS
            : "Everything you typed for " + (several() ? "them" : "it") + " is deleted. ")
        + "This cannot be undone.";
  }

  String yes() {
    return several() ? "forget them" : "forget it";
  }

  List<SessionId> ids() {
    return upgrades.stream().map(Session::id).toList();
  }

  /** Whether all of them are still there. */
  boolean isAbout(List<Session> saved) {
    return saved.stream().map(Session::id).toList().containsAll(ids());
  }

  private boolean several() {
    return upgrades.size() > 1;
  }
}
