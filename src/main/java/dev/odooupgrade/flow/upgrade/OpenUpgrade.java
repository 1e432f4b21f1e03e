package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.TransportRules;
import dev.odooupgrade.flow.UpgradeFlow;
import dev.odooupgrade.transfer.TransferControl;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One upgrade that is open: what is known of it, where that is kept, and all that may happen to it.
 * It blocks, and is called from one thread at a time; {@link Upgrade} puts it on a worker.
 */
public final class OpenUpgrade implements AutoCloseable {
  private final SessionSaver saver;
  private final Runners runners;
  private final Clock clock;
  private final boolean fresh;
  private volatile Session session;

  /**
   * @param fresh whether nothing was known of it before this run of the program
   */
  OpenUpgrade(Session session, boolean fresh, SessionSaver saver, Runners runners, Clock clock) {
    this.session = session;
    this.fresh = fresh;
    this.saver = saver;
    this.runners = runners;
    this.clock = clock;
  }

  public Session session() {
    return session;
  }

  /** Its file; empty while nothing was worth keeping. */
  public Optional<Path> file() {
    return saver.file();
  }

  /**
   * What it is called when it is opened again: its id where it lies in the usual folder, else its
   * file. Empty while nothing was worth keeping.
   */
  public Optional<String> savedAs() {
    return saver.name();
  }

  /** The step that carries it on: see {@link UpgradeFlow#nextStep}. */
  public Optional<Step> nextStep() {
    return UpgradeFlow.nextStep(session);
  }

  /** Whether the dump has to be read to its end before a step. */
  public boolean mustProve(Step step) {
    return UpgradeFlow.mustProve(step, session);
  }

  /** What the platform can do, as far as its protocol is known. */
  public Abilities abilities() {
    return runners.abilities(session.platform());
  }

  /** What its dump travels by; empty when the platform offers no transport. */
  public Optional<Transport> uploadTransport(TransferPreferences preferences) {
    return TransportRules.upload(session, preferences.sftpFrom(), abilities().uploadTransports());
  }

  /** What its newest download travels by; empty when the platform offers no transport. */
  public Optional<Transport> downloadTransport() {
    return TransportRules.download(session, abilities().downloadTransports());
  }

  public void typed(OrderDraft draft) {
    happened(new FlowEvent.OrderTyped(clock.instant(), draft));
  }

  public void typedDump(String path) {
    happened(new FlowEvent.DumpTyped(clock.instant(), path));
  }

  public void chose(Optional<DumpFile> dump) {
    happened(new FlowEvent.DumpChosen(clock.instant(), dump));
  }

  /** Environment variables were given, instead of those that were given before. */
  public void give(List<Variable> variables) {
    session = session.withVariables(variables);
  }

  /** It is called something else from now on. */
  public void label(Label label) {
    session = session.withLabel(label);
  }

  /** Another platform was chosen, for an upgrade that has no request yet. */
  public void speakTo(PlatformAddress platform) {
    happened(new FlowEvent.PlatformChosen(clock.instant(), platform));
  }

  /** The platform stays, but may be reached otherwise: trust or protocol were given anew. */
  public void reach(PlatformAddress platform) {
    session = session.withPlatform(platform);
  }

  /** Its platform is asked at its own address next, whatever server it named. */
  public void reachPlatformItself() {
    session.request().ifPresent(ref -> session = session.withRequest(ref.atPlatform()));
  }

  /** Takes over what a step led to that was run without having it open. */
  void become(Session after) {
    session = after;
  }

  /** Takes over a request that was made elsewhere. */
  public void adopt(RequestRef request) {
    happened(new FlowEvent.Adopted(clock.instant(), request));
  }

  /** Takes over how files travel from now on. */
  public void note(Transfers transfers) {
    happened(new FlowEvent.TransfersNoted(clock.instant(), transfers));
  }

  /**
   * Saves it now, in a file that is made where it has none.
   *
   * @return what is on the disk now
   * @throws TroubleException when it cannot be saved
   */
  public Session save() throws TroubleException {
    Session newest = session;
    saver.saveNow(newest);
    return newest;
  }

  /** A runner of its steps, which keeps this upgrade where they lead; see {@link #run}. */
  public StoppableRunner runner(FlowListener listener, TransferPreferences preferences) {
    return runner(listener, preferences, runners.control(preferences));
  }

  /** A runner whose transfers are held back by somebody else's control. */
  StoppableRunner runner(
      FlowListener listener, TransferPreferences preferences, TransferControl control) {
    FlowListener following =
        news -> {
          follow(news);
          listener.on(news);
        };
    return runners.at(session.platform(), saver, following, preferences, control);
  }

  /** Runs a step to its end; what it leads to is known here, and saved, when that is told. */
  public StepResult run(Step step, StoppableRunner runner) {
    return runner.run(step, session);
  }

  /**
   * Whether the platform does not know the request, or nobody could be asked about an upgrade of
   * which nothing was known before: then there is nothing to keep.
   */
  public boolean cameToNothing(StepResult result) {
    return isNoRequest(result)
        || (heardNothing()
            && result.trouble().map(Trouble::kind).filter(TroubleKind::metNobody).isPresent());
  }

  /** Whether it was only just taken over, and the platform has not told yet where it stands. */
  public boolean isUnknown() {
    return fresh && session.answer().isEmpty();
  }

  /** Deletes an upgrade that was only just taken over, when nothing came of it. */
  public void forgetIfNothing(StepResult result, Consumer<Trouble> notDeleted) {
    if (fresh && file().isPresent() && cameToNothing(result)) {
      try {
        saver.remove(session);
      } catch (TroubleException stays) {
        notDeleted.accept(stays.trouble());
      }
    }
  }

  /** Lets others open it. */
  @Override
  public void close() {
    saver.close();
  }

  private void happened(FlowEvent event) {
    session = UpgradeFlow.next(session, event);
  }

  private void follow(FlowNews news) {
    if (news instanceof FlowNews.Changed changed) {
      session = changed.session();
    } else if (news instanceof FlowNews.Ended ended) {
      session = ended.result().session();
    }
  }

  private static boolean isNoRequest(StepResult result) {
    return result.report().stream()
        .flatMap(report -> report.failures().stream())
        .map(Failure::reason)
        .map(reason -> reason.toUpperCase(Locale.ROOT))
        .anyMatch(reason -> reason.startsWith("REQUEST:") || reason.startsWith("KEY:"));
  }

  /** Whether the platform has told nothing of it yet, and nothing was known of it before. */
  private boolean heardNothing() {
    Transfers transfers = session.transfers();
    boolean metNobody =
        transfers.ssh().hostKey().isEmpty()
            && transfers.checkpoint().isEmpty()
            && !(transfers.ssh().identity().orElse(null) instanceof SshIdentity.Made);
    return isUnknown() && metNobody;
  }
}
