package dev.odooupgrade.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of one upgrade: what was typed, what was received, and how far it has come.
 *
 * @param draft the order as typed, kept after it was sent
 * @param dumpTyped the path as it stands in the field, which may lead to no dump yet
 * @param request id and key, from the moment {@code create} answered
 * @param answer the newest {@code request} object the platform sent
 * @param failures why the last step was refused; empty when it was not
 * @param sentBytes how much of the dump had left when the last upload ended, in bytes
 * @param history oldest first
 */
public record Session(
    SessionId id,
    Instant createdAt,
    Instant updatedAt,
    PlatformAddress platform,
    Stage stage,
    OrderDraft draft,
    Optional<DumpFile> dump,
    String dumpTyped,
    Optional<RequestRef> request,
    Optional<UpgradeRequest> answer,
    List<Failure> failures,
    long sentBytes,
    List<HistoryEntry> history) {

  /** Keeps its own copies of the lists. */
  public Session {
    failures = List.copyOf(failures);
    history = List.copyOf(history);
  }

  /** A new upgrade of which nothing is known yet. */
  public static Session begun(SessionId id, Instant at, PlatformAddress platform) {
    return new Session(
        id,
        at,
        at,
        platform,
        Stage.DRAFT,
        OrderDraft.EMPTY,
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        List.of());
  }

  /** The state of the platform's newest answer. */
  public Optional<RequestState> state() {
    return answer.flatMap(UpgradeRequest::state);
  }

  /** The same upgrade at another stage. */
  public Session withStage(Stage next) {
    return new Session(
        id, createdAt, updatedAt, platform, next, draft, dump, dumpTyped, request, answer, failures,
        sentBytes, history);
  }

  /** The same upgrade with the order typed anew. */
  public Session withDraft(OrderDraft next) {
    return new Session(
        id, createdAt, updatedAt, platform, stage, next, dump, dumpTyped, request, answer, failures,
        sentBytes, history);
  }

  /** The same upgrade with another dump, or none. */
  public Session withDump(Optional<DumpFile> next) {
    return new Session(
        id, createdAt, updatedAt, platform, stage, draft, next, dumpTyped, request, answer,
        failures, sentBytes, history);
  }

  /** The same upgrade with the dump's path typed anew. */
  public Session withDumpTyped(String next) {
    return new Session(
        id, createdAt, updatedAt, platform, stage, draft, dump, next, request, answer, failures,
        sentBytes, history);
  }

  /** The same upgrade with its request known. */
  public Session withRequest(RequestRef next) {
    return new Session(
        id,
        createdAt,
        updatedAt,
        platform,
        stage,
        draft,
        dump,
        dumpTyped,
        Optional.of(next),
        answer,
        failures,
        sentBytes,
        history);
  }

  /** The same upgrade with a newer answer of the platform. */
  public Session withAnswer(UpgradeRequest next) {
    return new Session(
        id,
        createdAt,
        updatedAt,
        platform,
        stage,
        draft,
        dump,
        dumpTyped,
        request,
        Optional.of(next),
        failures,
        sentBytes,
        history);
  }

  /** The same upgrade with the reasons of a refusal, or none. */
  public Session withFailures(List<Failure> next) {
    return new Session(
        id, createdAt, updatedAt, platform, stage, draft, dump, dumpTyped, request, answer, next,
        sentBytes, history);
  }

  /** The same upgrade with another count of bytes that have left. */
  public Session withSentBytes(long next) {
    return new Session(
        id, createdAt, updatedAt, platform, stage, draft, dump, dumpTyped, request, answer,
        failures, next, history);
  }

  /** The same upgrade at another platform's address. */
  public Session withPlatform(PlatformAddress next) {
    return new Session(
        id, createdAt, updatedAt, next, stage, draft, dump, dumpTyped, request, answer, failures,
        sentBytes, history);
  }

  /** The same upgrade, touched at a time. */
  public Session at(Instant time) {
    return new Session(
        id, createdAt, time, platform, stage, draft, dump, dumpTyped, request, answer, failures,
        sentBytes, history);
  }

  /** The same upgrade with one more line of history. */
  public Session remembering(Instant time, Happening happening, String detail) {
    List<HistoryEntry> longer = new ArrayList<>(history);
    longer.add(new HistoryEntry(time, happening, detail));
    return new Session(
        id, createdAt, time, platform, stage, draft, dump, dumpTyped, request, answer, failures,
        sentBytes, longer);
  }
}
