package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.RequestState;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The saved upgrades as a table, its columns as wide as they need to be. */
final class SessionTable {
  private static final List<String> HEAD =
      List.of("ID", "REQUEST", "CONTRACT", "TARGET", "AIM", "STEP", "TOUCHED", "PLATFORM");

  private final Instant now;

  SessionTable(Instant now) {
    this.now = now;
  }

  String of(List<Session> sessions) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    sessions.forEach(session -> rows.add(row(session)));
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(DisplayWidth.padRight(row.get(column), width(rows, column))).append("  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }

  private List<String> row(Session session) {
    String platform = session.platform().sandbox() ? "SANDBOX" : session.platform().shownName();
    return List.of(
        session.id().value(),
        cell(session.request().map(RequestRef::id).orElse("")),
        cell(known(session, "", session.draft().contract())),
        cell(known(session, "target", session.draft().target())),
        cell(known(session, "aim", session.draft().aim())),
        cell(step(session)),
        Durations.ago(Duration.between(session.updatedAt(), now)),
        cell(platform));
  }

  private static String known(Session session, String field, String typed) {
    return typed.isEmpty()
        ? session.answer().flatMap(answer -> answer.field(field)).orElse("")
        : typed;
  }

  /** How far an upgrade has come, in a word or two. */
  static String step(Session session) {
    if (!session.isArchived()) {
      return course(session);
    }
    // What has come here, or has failed, stays so.
    boolean says = session.stage() == Stage.ENDED_BADLY || isHere(session);
    return says ? course(session) + ", archived" : "archived";
  }

  private static String course(Session session) {
    String state = session.state().map(RequestState::word).orElse("running");
    return switch (session.stage()) {
      case DRAFT -> session.failures().isEmpty() ? "order" : "order refused";
      case CREATING -> "create unanswered";
      case CREATED -> "to upload";
      case UPLOADING -> "upload" + percent(session);
      case UPLOADED -> "to process";
      case SUBMITTING -> "process unanswered";
      case DONE -> download(session);
      case RUNNING, ENDED_BADLY -> state;
    };
  }

  /** A program that was killed while it sent has left no more than its last checkpoint. */
  private static String percent(Session session) {
    Optional<Long> size = session.dump().map(DumpFile::size).filter(bytes -> bytes > 0);
    long kept = session.transfers().checkpoint().map(Checkpoint::bytes).orElse(0L);
    long sent = Math.max(session.sentBytes(), kept);
    return size.map(bytes -> " " + percent(sent, bytes)).orElse("");
  }

  private static String download(Session session) {
    if (isHere(session)) {
      return "downloaded";
    }
    return begun(session)
        .filter(download -> download.total().orElse(0) > 0)
        .map(download -> "download " + percent(download.moved(), download.total().orElseThrow()))
        .orElse("download ready");
  }

  private static boolean isHere(Session session) {
    return begun(session).flatMap(Download::finished).isPresent();
  }

  private static Optional<Download> begun(Session session) {
    return session
        .transfers()
        .of(Artifact.UPGRADED)
        .or(() -> session.transfers().of(Artifact.RESULT));
  }

  private static String percent(long part, long whole) {
    return (long) Math.floor(part * 100.0 / whole) + " %";
  }

  private static String cell(String text) {
    return text.isEmpty() ? "-" : SafeText.clean(text);
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0);
  }
}
