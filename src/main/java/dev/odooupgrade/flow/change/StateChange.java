package dev.odooupgrade.flow.change;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.text.SafeText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An upgrade whose state is another one than before.
 *
 * @param previous the word for the state before
 * @param upgrade as it is now
 */
public record StateChange(String previous, Session upgrade) {
  private static final String PREFIX = "ODOO_UPGRADE_";

  /** More could keep a command from being started at all. */
  private static final int LONGEST = 1000;

  /** What changed from one saved state to the next, if anything did that people wait for. */
  public static Optional<StateChange> between(Session before, Session after) {
    String previous = state(before);
    return previous.equals(state(after))
        ? Optional.empty()
        : Optional.of(new StateChange(previous, after));
  }

  /**
   * The word for where an upgrade stands: the platform's own once it works on it, else that of the
   * stage. A question whose answer is not known yet has changed nothing.
   */
  private static String state(Session session) {
    return switch (session.stage()) {
      case DRAFT, CREATING -> "draft";
      case CREATED -> "created";
      case UPLOADING -> "uploading";
      case UPLOADED, SUBMITTING -> "uploaded";
      case RUNNING, DONE, ENDED_BADLY ->
          session
              .state()
              .map(RequestState::word)
              .orElseGet(() -> session.stage().name().toLowerCase(Locale.ROOT));
    };
  }

  public String state() {
    return state(upgrade);
  }

  /** What a command is told, as environment variables: no secret, and nothing that commands. */
  public Map<String, String> environment() {
    Map<String, String> all = new TreeMap<>();
    all.put("SESSION", upgrade.id().value());
    all.put("DATABASE", upgrade.databaseName());
    all.put("REQUEST", upgrade.request().map(RequestRef::id).orElse(""));
    all.put("SOURCE", upgrade.answer().flatMap(told -> told.field("database_version")).orElse(""));
    all.put("TARGET", upgrade.ordered(OrderField.TARGET));
    all.put("AIM", upgrade.ordered(OrderField.AIM));
    all.put("STATE", state());
    all.put("PREVIOUS_STATE", previous);
    all.put("REASON", upgrade.answer().flatMap(UpgradeRequest::reason).orElse(""));
    Map<String, String> environment = new TreeMap<>();
    all.forEach((name, value) -> environment.put(PREFIX + name, clean(value)));
    return environment;
  }

  private static String clean(String foreign) {
    String safe = SafeText.clean(foreign);
    return safe.substring(0, Math.min(safe.length(), LONGEST));
  }
}
