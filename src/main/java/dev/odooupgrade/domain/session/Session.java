package dev.odooupgrade.domain.session;

import dev.odooupgrade.domain.order.Aim;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.Transfers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Everything known of one upgrade, in four parts. What is asked of it all over the program can be
 * asked here; what few want to know, of the part.
 *
 * @param order what was typed
 * @param requested what was received
 */
public record Session(
    SessionIdentity identity,
    SessionOrder order,
    SessionRequest requested,
    SessionProgress progress) {
  private static final Pattern FILE_ENDINGS =
      Pattern.compile("(?i)(\\.(sql|dump|zip|tar|gz|backup|bak|pgdump|custom))+$");

  public static Session begun(SessionId id, Instant at, PlatformAddress platform) {
    return new Session(
        new SessionIdentity(id, at, at, platform, Label.NONE),
        SessionOrder.EMPTY,
        SessionRequest.NONE,
        SessionProgress.NONE);
  }

  public SessionId id() {
    return identity.id();
  }

  public Instant updatedAt() {
    return identity.updatedAt();
  }

  public PlatformAddress platform() {
    return identity.platform();
  }

  public Label label() {
    return identity.label();
  }

  /** Its name, or else its contract, which may be empty, too. */
  public String called() {
    return label().name().isEmpty() ? ordered(OrderField.CONTRACT) : label().name();
  }

  public OrderDraft draft() {
    return order.draft();
  }

  public Optional<DumpFile> dump() {
    return order.dump();
  }

  public Optional<RequestRef> request() {
    return requested.ref();
  }

  public Optional<UpgradeRequest> answer() {
    return requested.answer();
  }

  public List<Failure> failures() {
    return requested.failures();
  }

  public Stage stage() {
    return progress.stage();
  }

  public long sentBytes() {
    return progress.sentBytes();
  }

  public Transfers transfers() {
    return progress.transfers();
  }

  public List<HistoryEntry> history() {
    return progress.history();
  }

  /** When something last happened to it, be it that it was typed; that time went by is nothing. */
  public Instant changedAt() {
    return stage() == Stage.DRAFT || history().isEmpty()
        ? updatedAt()
        : history().get(history().size() - 1).at();
  }

  /** When something happened for the last time; empty when it never did. */
  public Optional<Instant> last(Happening happening) {
    return history().stream()
        .filter(entry -> entry.happening() == happening)
        .map(HistoryEntry::at)
        .reduce((earlier, later) -> later);
  }

  public Optional<RequestState> state() {
    return answer().flatMap(UpgradeRequest::state);
  }

  /** Whether the platform has archived its files, so that nothing can be downloaded any more. */
  public boolean isArchived() {
    return answer().map(UpgradeRequest::isArchived).orElse(false);
  }

  /**
   * Whether a mistake could stop a business. The platform knows best, and it alone knows where the
   * request was adopted.
   */
  public boolean isProduction() {
    return answer()
        .flatMap(UpgradeRequest::aim)
        .or(() -> Aim.parse(draft().aim()))
        .filter(Aim.PRODUCTION::equals)
        .isPresent();
  }

  /** What a person types to show that production is meant: the contract, where that is known. */
  public String confirmationWord() {
    String contract = draft().contract().strip();
    return contract.isEmpty() ? Aim.PRODUCTION.word() : contract;
  }

  /** A field of the order: as typed here, or as the platform tells it of an adopted request. */
  public String ordered(OrderField field) {
    String typed = draft().get(field).strip();
    return typed.isEmpty()
        ? answer().flatMap(newest -> newest.field(field.wireName())).orElse("")
        : typed;
  }

  /** What its database is called: the name of the dump without the endings of files. */
  public String databaseName() {
    return FILE_ENDINGS.matcher(ordered(OrderField.FILENAME)).replaceFirst("");
  }

  public Session withPlatform(PlatformAddress next) {
    return with(new SessionIdentity(id(), identity.createdAt(), updatedAt(), next, label()));
  }

  public Session withLabel(Label next) {
    return with(new SessionIdentity(id(), identity.createdAt(), updatedAt(), platform(), next));
  }

  public Session at(Instant time) {
    return with(new SessionIdentity(id(), identity.createdAt(), time, platform(), label()));
  }

  public Session withDraft(OrderDraft next) {
    return with(new SessionOrder(next, dump(), order.dumpTyped(), order.variables()));
  }

  public Session withDump(Optional<DumpFile> next) {
    return with(new SessionOrder(draft(), next, order.dumpTyped(), order.variables()));
  }

  public Session withDumpTyped(String next) {
    return with(new SessionOrder(draft(), dump(), next, order.variables()));
  }

  public Session withVariables(List<Variable> next) {
    return with(new SessionOrder(draft(), dump(), order.dumpTyped(), next));
  }

  public Session withRequest(RequestRef next) {
    return with(new SessionRequest(Optional.of(next), answer(), failures()));
  }

  public Session withAnswer(UpgradeRequest next) {
    return with(new SessionRequest(request(), Optional.of(next), failures()));
  }

  public Session withFailures(List<Failure> next) {
    return with(new SessionRequest(request(), answer(), next));
  }

  public Session withStage(Stage next) {
    return with(new SessionProgress(next, sentBytes(), transfers(), history()));
  }

  public Session withSentBytes(long next) {
    return with(new SessionProgress(stage(), next, transfers(), history()));
  }

  public Session withTransfers(Transfers next) {
    return with(new SessionProgress(stage(), sentBytes(), next, history()));
  }

  public Session remembering(Instant time, Happening happening, String detail) {
    return with(progress.remembering(new HistoryEntry(time, happening, detail))).at(time);
  }

  /** The same upgrade with one more line of history, which counts bytes where they are known. */
  public Session remembering(Instant time, Happening happening, OptionalLong bytes) {
    return with(progress.remembering(new HistoryEntry(time, happening, "", bytes))).at(time);
  }

  private Session with(SessionIdentity next) {
    return new Session(next, order, requested, progress);
  }

  private Session with(SessionOrder next) {
    return new Session(identity, next, requested, progress);
  }

  private Session with(SessionRequest next) {
    return new Session(identity, order, next, progress);
  }

  private Session with(SessionProgress next) {
    return new Session(identity, order, requested, next);
  }
}
