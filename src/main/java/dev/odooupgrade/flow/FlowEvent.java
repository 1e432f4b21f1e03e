package dev.odooupgrade.flow;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.OrderDraft;
import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Transfers;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.UpgradeRequest;
import dev.odooupgrade.domain.Via;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can happen to an upgrade; {@link UpgradeFlow} says what each leaves behind. */
public sealed interface FlowEvent {

  /** When it happened. */
  Instant at();

  /** A person chose the platform that shall do the upgrade. */
  record PlatformChosen(Instant at, PlatformAddress platform) implements FlowEvent {}

  /** A person typed into the order. */
  record OrderTyped(Instant at, OrderDraft draft) implements FlowEvent {}

  /** A person typed the path of a dump, or a part of it. */
  record DumpTyped(Instant at, String path) implements FlowEvent {}

  /** A person chose a dump, or none. */
  record DumpChosen(Instant at, Optional<DumpFile> dump) implements FlowEvent {}

  /** What transfers must not forget is something else now: a wish of a person, or a finding. */
  record TransfersNoted(Instant at, Transfers transfers) implements FlowEvent {}

  /**
   * The way that was taken by itself is closed, so that another one is taken from now on.
   *
   * @param because the sentence of the trouble
   */
  record WayClosed(Instant at, Via instead, String because) implements FlowEvent {}

  /**
   * An upload went on where an earlier try had stopped.
   *
   * @param already bytes that were there
   */
  record UploadResumed(Instant at, long already) implements FlowEvent {}

  /** What had come of the newest download is of no use any more: it begins with the first byte. */
  record DownloadStartedOver(Instant at) implements FlowEvent {}

  /** The newest download is whole and in its place. */
  record Downloaded(Instant at) implements FlowEvent {}

  /** A request made elsewhere was named by its two keys. */
  record Adopted(Instant at, RequestRef request) implements FlowEvent {}

  /**
   * It was found out what the platform speaks.
   *
   * @param platform its address, with the protocol
   */
  record Recognized(Instant at, PlatformAddress platform) implements FlowEvent {}

  /** The platform said something that people should know besides; a complete sentence. */
  record Noticed(Instant at, String notice) implements FlowEvent {}

  /** A step is about to be asked of the platform. */
  record Asked(Instant at, Step step) implements FlowEvent {}

  /** The platform created the request. */
  record Created(Instant at, RequestRef request, UpgradeRequest answer) implements FlowEvent {}

  /** The platform confirmed that it has the whole dump. */
  record UploadConfirmed(Instant at) implements FlowEvent {}

  /** The platform took the order to process. */
  record ProcessConfirmed(Instant at) implements FlowEvent {}

  /** The platform told where the request stands. */
  record StatusHeard(Instant at, UpgradeRequest answer) implements FlowEvent {}

  /** The platform said no to a step. */
  record Refused(Instant at, Step step, List<Failure> failures) implements FlowEvent {}

  /**
   * A step ended without an answer that can be understood.
   *
   * @param sent how much of a file had moved, in bytes; 0 for steps that move none
   */
  record Broke(Instant at, Step step, Trouble trouble, long sent) implements FlowEvent {}
}
