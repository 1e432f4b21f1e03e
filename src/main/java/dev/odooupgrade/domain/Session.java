package dev.odooupgrade.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Everything known of one upgrade: what was typed, what was received, and how far it has come.
 *
 * @param draft the order as typed, kept after it was sent
 * @param dumpTyped the path as it stands in the field, which may lead to no dump yet
 * @param request id and key, from the moment {@code create} answered
 * @param answer the newest {@code request} object the platform sent
 * @param failures why the last step was refused; empty when it was not
 * @param sentBytes how much of the dump had left when the last upload ended, in bytes
 * @param transfers what the ways that can go on after a break must not forget
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
    Transfers transfers,
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
        Transfers.NONE,
        List.of());
  }

  /** The state of the platform's newest answer. */
  public Optional<RequestState> state() {
    return answer.flatMap(UpgradeRequest::state);
  }

  /** Whether the platform has put its files away, so that nothing of it can be fetched any more. */
  public boolean isArchived() {
    return answer.map(UpgradeRequest::isArchived).orElse(false);
  }

  /**
   * Whether a slip could stop a business. The platform knows best, and alone where it was adopted.
   */
  public boolean isProduction() {
    return answer
        .flatMap(newest -> newest.field("aim"))
        .flatMap(Aim::parse)
        .or(() -> Aim.parse(draft.aim()))
        .filter(Aim.PRODUCTION::equals)
        .isPresent();
  }

  /** What a person types to show that production is meant: the contract, where that is known. */
  public String confirmationWord() {
    String contract = draft.contract().strip();
    return contract.isEmpty() ? Aim.PRODUCTION.word() : contract;
  }

  /** The same upgrade at another stage. */
  public Session withStage(Stage next) {
    return changed(parts -> parts.stage = next);
  }

  /** The same upgrade with the order typed anew. */
  public Session withDraft(OrderDraft next) {
    return changed(parts -> parts.draft = next);
  }

  /** The same upgrade with another dump, or none. */
  public Session withDump(Optional<DumpFile> next) {
    return changed(parts -> parts.dump = next);
  }

  /** The same upgrade with the dump's path typed anew. */
  public Session withDumpTyped(String next) {
    return changed(parts -> parts.dumpTyped = next);
  }

  /** The same upgrade with its request known. */
  public Session withRequest(RequestRef next) {
    return changed(parts -> parts.request = Optional.of(next));
  }

  /** The same upgrade with a newer answer of the platform. */
  public Session withAnswer(UpgradeRequest next) {
    return changed(parts -> parts.answer = Optional.of(next));
  }

  /** The same upgrade with the reasons of a refusal, or none. */
  public Session withFailures(List<Failure> next) {
    return changed(parts -> parts.failures = next);
  }

  /** The same upgrade with another count of bytes that have left. */
  public Session withSentBytes(long next) {
    return changed(parts -> parts.sentBytes = next);
  }

  /** The same upgrade with other knowledge of its transfers. */
  public Session withTransfers(Transfers next) {
    return changed(parts -> parts.transfers = next);
  }

  /** The same upgrade at another platform's address. */
  public Session withPlatform(PlatformAddress next) {
    return changed(parts -> parts.platform = next);
  }

  /** The same upgrade, touched at a time. */
  public Session at(Instant time) {
    return changed(parts -> parts.updatedAt = time);
  }

  /** The same upgrade with one more line of history. */
  public Session remembering(Instant time, Happening happening, String detail) {
    return remembering(new HistoryEntry(time, happening, detail));
  }

  /** The same upgrade with one more line of history, which counts bytes where they are known. */
  public Session remembering(Instant time, Happening happening, OptionalLong bytes) {
    return remembering(new HistoryEntry(time, happening, "", bytes));
  }

  private Session remembering(HistoryEntry entry) {
    List<HistoryEntry> longer = new ArrayList<>(history);
    longer.add(entry);
    return changed(
        parts -> {
          parts.updatedAt = entry.at();
          parts.history = longer;
        });
  }

  private Session changed(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.together();
  }

  /** A session taken apart, so that each change above names only what it changes. */
  private static final class Parts {
    private final SessionId id;
    private final Instant createdAt;
    private Instant updatedAt;
    private PlatformAddress platform;
    private Stage stage;
    private OrderDraft draft;
    private Optional<DumpFile> dump;
    private String dumpTyped;
    private Optional<RequestRef> request;
    private Optional<UpgradeRequest> answer;
    private List<Failure> failures;
    private long sentBytes;
    private Transfers transfers;
    private List<HistoryEntry> history;

    Parts(Session whole) {
      id = whole.id;
      createdAt = whole.createdAt;
      updatedAt = whole.updatedAt;
      platform = whole.platform;
      stage = whole.stage;
      draft = whole.draft;
      dump = whole.dump;
      dumpTyped = whole.dumpTyped;
      request = whole.request;
      answer = whole.answer;
      failures = whole.failures;
      sentBytes = whole.sentBytes;
      transfers = whole.transfers;
      history = whole.history;
    }

    Session together() {
      return new Session(
          id, createdAt, updatedAt, platform, stage, draft, dump, dumpTyped, request, answer,
          failures, sentBytes, transfers, history);
    }
  }
}
