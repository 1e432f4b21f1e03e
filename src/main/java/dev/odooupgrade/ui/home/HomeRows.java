package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.flow.Standing;
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

  private static Map<Column, String> words(Session session, Optional<LogPhase> phase, Instant now) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.NAME, name(session));
    cells.put(Column.DATABASE, SafeText.clean(session.databaseName()));
    cells.put(Column.VERSIONS, versions(session));
    cells.put(Column.AIM, orDash(session.ordered(OrderField.AIM)));
    String at = phase.map(it -> ", " + SafeText.clean(it.words())).orElse("");
    cells.put(Column.STATE, step(session) + at);
    cells.put(Column.ELAPSED, elapsed(session, now).map(Durations::clock).orElse(""));
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

  /** From the request to process it until now, or until it ended. */
  private static Optional<Duration> elapsed(Session session, Instant now) {
    Optional<Instant> began = session.last(Happening.PROCESS_ASKED);
    Optional<Instant> until =
        session.stage().isEnded()
            ? session.last(Happening.STATE)
            : Optional.of(now).filter(any -> session.stage() == Stage.RUNNING);
    return began.flatMap(from -> until.map(to -> Duration.between(from, to)));
  }

  private static String estimate(Session session) {
    return session.stage() == Stage.RUNNING
        ? session
            .answer()
            .flatMap(answer -> answer.field("estimated_time"))
            .map(time -> "~" + SafeText.clean(time))
            .orElse("")
        : "";
  }

  /** How much of the dump is with the platform, while it is on its way. */
  private static OptionalInt permille(Session session) {
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
