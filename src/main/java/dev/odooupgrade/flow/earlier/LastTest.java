package dev.odooupgrade.flow.earlier;

import dev.odooupgrade.domain.order.Aim;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.text.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The last test of a database that has ended, for whoever upgrades it again.
 *
 * @param ended when it did
 */
public record LastTest(Session test, Instant ended) {
  /** After so long the database has become another one: 30 days. */
  private static final Duration OLD = Duration.ofDays(30);

  /** The newest one of the database that an upgrade is about. */
  public static Optional<LastTest> of(Session upgrade, Collection<Session> saved) {
    return saved.stream()
        .filter(other -> !other.id().equals(upgrade.id()) && isOfSame(other, upgrade))
        .filter(other -> other.stage().isEnded() && isTest(other))
        .flatMap(other -> other.last(Happening.STATE).map(end -> new LastTest(other, end)).stream())
        .max(Comparator.comparing(LastTest::ended));
  }

  public boolean isGood() {
    return test.stage() == Stage.DONE;
  }

  /** How long the platform worked on it. */
  public Optional<Duration> lasted() {
    return ProcessingTime.of(test, ended);
  }

  /** How it went, in a sentence. */
  public String words(Instant now) {
    return "The last test of this database ended "
        + Durations.ago(Duration.between(ended, now))
        + lasted().map(time -> ", after " + Durations.words(time)).orElse("")
        + (isGood() ? ", and was done." : ", and failed.");
  }

  /** What speaks against relying on it. */
  public Optional<String> warning(Session upgrade, Instant now) {
    String target = upgrade.ordered(OrderField.TARGET);
    String tested = test.ordered(OrderField.TARGET);
    if (!isGood()) {
      return Optional.of("The last test failed. Find out why, and test again first.");
    }
    if (!tested.equals(target)) {
      return Optional.of(
          "The last test was for " + tested + ", and not for " + target + ". Test again first.");
    }
    return Duration.between(ended, now).compareTo(OLD) > 0
        ? Optional.of("The last test is old: much may have changed since. Test again first.")
        : Optional.empty();
  }

  private static boolean isTest(Session session) {
    return session.ordered(OrderField.AIM).equals(Aim.TEST.word());
  }

  private static boolean isOfSame(Session one, Session other) {
    return one.ordered(OrderField.CONTRACT).equals(other.ordered(OrderField.CONTRACT))
        && letters(one).equals(letters(other));
  }

  /** Dumps of one database differ in the day that their names hold. */
  private static String letters(Session session) {
    return session.databaseName().toLowerCase(Locale.ROOT).replaceAll("[\\d\\W_]+", "");
  }
}
