package dev.odooupgrade.ui.run;

import dev.odooupgrade.domain.Abilities;
import dev.odooupgrade.domain.Ability;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.page.Downloads;
import java.util.List;

/**
 * What keys do on the status page, as things are. What this platform cannot do is no key at all;
 * what it cannot do now is one that says why not.
 *
 * @param stuck whether the request has waited for long
 * @param interval seconds from one question to the next
 * @param bell whether it rings at the end
 */
record StatusBindings(
    Session session, Abilities abilities, boolean stuck, long interval, boolean bell) {

  List<Binding> all() {
    return RunKeys.STATUS.stream().filter(this::isOffered).map(this::asItIsNow).toList();
  }

  private boolean isOffered(Binding binding) {
    if (binding.equals(RunKeys.LOG)) {
      return abilities.can(Ability.LOG);
    }
    if (binding.equals(RunKeys.REPORT)) {
      return Downloads.withReport(session).isPresent();
    }
    if (binding.equals(RunKeys.SUPPORT)) {
      return session.stage() == Stage.ENDED_BADLY;
    }
    return !binding.equals(RunKeys.AGAIN) || (abilities.can(Ability.PROCESS_AGAIN) && stuck);
  }

  private Binding asItIsNow(Binding binding) {
    if (binding.equals(RunKeys.DOWNLOAD) && !Downloads.isPossible(session)) {
      return binding.blocked(whyNothingToFetch());
    }
    if (isEnded() && isOfTheWait(binding)) {
      return binding.blocked("the upgrade has ended");
    }
    if (binding.equals(RunKeys.INTERVAL)) {
      return binding.saying("every " + interval + " s");
    }
    if (binding.equals(RunKeys.BELL)) {
      return binding.saying(bell ? "bell on" : "bell off");
    }
    return needsAddress(binding) && RequestAddress.of(session).isEmpty()
        ? binding.blocked("the platform has told no address yet")
        : binding;
  }

  private String whyNothingToFetch() {
    if (session.isArchived()) {
      return "the platform has archived the request";
    }
    return isEnded() ? "the platform has nothing to fetch" : "the upgrade is not done yet";
  }

  private boolean isEnded() {
    return session.stage().isEnded();
  }

  private static boolean isOfTheWait(Binding binding) {
    return binding.equals(RunKeys.POLL_NOW)
        || binding.equals(RunKeys.INTERVAL)
        || binding.equals(RunKeys.BELL);
  }

  private static boolean needsAddress(Binding binding) {
    return binding.equals(RunKeys.COPY) || binding.equals(RunKeys.ADDRESS);
  }
}
