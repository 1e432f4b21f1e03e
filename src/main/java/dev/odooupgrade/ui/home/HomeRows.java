package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.flow.Standing;
import dev.odooupgrade.flow.earlier.ProcessingTime;
import dev.odooupgrade.flow.log.LogPhase;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.HomeBody.Column;
import dev.odooupgrade.ui.model.HomeBody.Row;
import dev.odooupgrade.ui.model.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Puts an entry of the list into the words of one line. Of hundreds, hardly any has changed since
 * the screen was last painted: their words are kept until they have aged.
 */
final class HomeRows {
  private static final int WHOLE = 1000;

  /** How long what is told in seconds, and what is told in minutes, may be shown. */
  private static final Duration YOUNG = Duration.ofSeconds(1);

  private static final Duration OLD = Duration.ofSeconds(20);

  private final Map<SessionId, Told> told = new HashMap<>();

  private Map<SessionId, LogPhase> phases = Map.of();
  private Map<SessionId, Duration> tests = Map.of();

  private record Told(
      Session session, Optional<LogPhase> phase, Instant at, Map<Column, String> cells) {
    boolean holds(Session now, Optional<LogPhase> newest, Instant time) {
      boolean young = Duration.between(session.changedAt(), time).toMinutes() == 0;
      return session.equals(now)
          && phase.equals(newest)
          && Duration.between(at, time).compareTo(young ? YOUNG : OLD) < 0;
    }
  }

  /**
   * The line of an entry.
   *
   * @param begins whether its group begins with it
   */
  Row row(HomeList.Entry entry, boolean begins, boolean marked, Instant now) {
    String group = entry.group().words() + " (" + entry.size() + ")";
    Optional<String> above = begins ? Optional.of(group) : Optional.empty();
    return entry
        .session()
        .map(its -> new Row(above, marked, cells(its, now), permille(its), tone(its)))
        .orElseGet(() -> new Row(above, false, Map.of(), OptionalInt.empty(), Tone.PLAIN));
  }

  /** Takes over how long the last tests took of the databases that are being upgraded. */
  void tests(Map<SessionId, Duration> lasted) {
    tests = Map.copyOf(lasted);
  }

  /** Takes over what the platform is at with those that run. */
  void phases(Map<SessionId, LogPhase> newest) {
    phases = Map.copyOf(newest);
  }

  /** Forgets the words of all others. */
  void retain(Set<SessionId> ids) {
    told.keySet().retainAll(ids);
  }

  /** How far it has come. */
  static String step(Session session) {
    return SafeText.clean(Standing.of(session));
  }

  /** The same by its log, which tells more than the platform's word for the state. */
  private static String step(LogPhase phase) {
    return "processing: " + SafeText.clean(phase.words()).replaceFirst("^module ", "");
  }

  /** What it is called. */
  static String name(Session session) {
    return orDash(session.label().words(session.called()))
        + (session.platform().sandbox() ? ", sandbox" : "");
  }

  private Map<Column, String> cells(Session session, Instant now) {
    Optional<LogPhase> phase = Optional.ofNullable(phases.get(session.id()));
    Told before = told.get(session.id());
    if (before != null && before.holds(session, phase, now)) {
      return before.cells();
    }
    Map<Column, String> cells = Map.copyOf(words(session, phase, now));
    told.put(session.id(), new Told(session, phase, now, cells));
    return cells;
  }

  private Map<Column, String> words(Session session, Optional<LogPhase> phase, Instant now) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.NAME, name(session));
    cells.put(Column.DATABASE, SafeText.clean(session.databaseName()));
    cells.put(Column.VERSIONS, versions(session));
    cells.put(Column.AIM, orDash(session.ordered(OrderField.AIM)));
    cells.put(Column.STATE, phase.map(HomeRows::step).orElseGet(() -> step(session)));
    cells.put(Column.ELAPSED, ProcessingTime.of(session, now).map(Durations::clock).orElse(""));
    cells.put(Column.ESTIMATE, estimate(session));
    cells.put(Column.CHANGED, Durations.brief(Duration.between(session.changedAt(), now)));
    return cells;
  }

  private static String versions(Session session) {
    String target = orDash(session.ordered(OrderField.TARGET));
    return session
        .answer()
        .flatMap(answer -> answer.field("database_version"))
        .map(source -> SafeText.clean(source) + " → " + target)
        .orElse(target);
  }

  /** What the platform says, else how long the last test of the database took. */
  private String estimate(Session session) {
    Optional<String> told =
        session.answer().flatMap(answer -> answer.field("estimated_time")).map(SafeText::clean);
    Optional<String> tested = Optional.ofNullable(tests.get(session.id())).map(Durations::clock);
    return session.stage() == Stage.RUNNING
        ? told.or(() -> tested).map(time -> "~" + time).orElse("")
        : "";
  }

  /** How far its phase has come, or how much of the dump is with the platform. */
  private OptionalInt permille(Session session) {
    LogPhase phase = phases.get(session.id());
    return phase == null ? sent(session) : phase.permille();
  }

  private static OptionalInt sent(Session session) {
    long size = session.dump().map(DumpFile::size).orElse(0L);
    long kept = session.transfers().checkpoint().map(Checkpoint::bytes).orElse(0L);
    long sent = Math.max(session.sentBytes(), kept);
    boolean sends = session.stage() == Stage.UPLOADING || session.stage() == Stage.CREATED;
    return sends && size > 0 && sent > 0
        ? OptionalInt.of((int) (Math.min(size, sent) * WHOLE / size))
        : OptionalInt.empty();
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : SafeText.clean(text);
  }

  private static Tone tone(Session session) {
    return switch (session.stage()) {
      case DONE ->
          session.isArchived() && session.transfers().result().isEmpty() ? Tone.PLAIN : Tone.GOOD;
      case ENDED_BADLY -> Tone.BAD;
      default -> session.failures().isEmpty() ? Tone.PLAIN : Tone.BAD;
    };
  }
}
