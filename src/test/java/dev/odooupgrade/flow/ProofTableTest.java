package dev.odooupgrade.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes next for a dump of which the platform has every byte, whatever happened before. */
class ProofTableTest {
  private static final Instant LATER = Samples.START.plusSeconds(60);
  private static final long SMALL = 32L << 20;
  private static final long LARGE = SMALL + 1;

  /** What became of the program, or of the connection. */
  private enum Killed {
    BEFORE_A_CHECKPOINT,
    BEHIND_A_CHECKPOINT,
    CONNECTION_LOST,
    BEFORE_THE_PROOF_WAS_SAVED,
    CONFIRMED,
    ASKED_TO_PROCESS
  }

  private enum Proof {
    NONE,
    WHOLE,
    BROKEN,
    UNKNOWN;

    Optional<DumpProof> kept() {
      return switch (this) {
        case NONE -> Optional.empty();
        case WHOLE -> Optional.of(DumpProof.WHOLE);
        case BROKEN -> Optional.of(DumpProof.broken("It is cut off."));
        case UNKNOWN -> Optional.of(DumpProof.unknown("its format is not known"));
      };
    }
  }

  static Stream<Arguments> all() {
    return Arrays.stream(Transport.values())
        .flatMap(
            transport ->
                Stream.of(SMALL, LARGE)
                    .flatMap(
                        size ->
                            Arrays.stream(Proof.values())
                                .flatMap(
                                    proof ->
                                        Arrays.stream(Killed.values())
                                            .map(
                                                killed ->
                                                    Arguments.of(
                                                        transport, size, proof, killed)))));
  }

  @ParameterizedTest(name = "{0}, {1} bytes, {2}, {3}")
  @MethodSource("all")
  void nothing_unproven_is_processed(Transport transport, long size, Proof proof, Killed killed) {
    Session session = killed(uploading(transport, size), proof, killed);
    Session told =
        next(
            session,
            new FlowEvent.StatusReceived(
                LATER, Answers.requestIn("draft", "filesize", Long.toString(size))));

    assertThat(UpgradeFlow.nextStep(told)).contains(expected(size, proof, killed));
    assertThat(UpgradeFlow.mustProve(Step.PROCESS, told))
        .as("whatever a person asks for")
        .isEqualTo(size == LARGE && proof == Proof.NONE);
  }

  /** A part that another try resumes after is compared, and proven, by that try. */
  private static Step expected(long size, Proof proof, Killed killed) {
    if (proof == Proof.BROKEN || killed == Killed.BEHIND_A_CHECKPOINT) {
      return Step.UPLOAD;
    }
    return size == LARGE && proof == Proof.NONE ? Step.PROVE : Step.PROCESS;
  }

  private static Session uploading(Transport transport, long size) {
    Session session = Samples.at(Stage.CREATED);
    return next(
        session
            .withDump(Optional.of(dump(size)))
            .withTransfers(session.transfers().by(Optional.of(transport))),
        new FlowEvent.Asked(LATER, Step.UPLOAD));
  }

  private static Session killed(Session uploading, Proof proof, Killed killed) {
    Session proven =
        proof
            .kept()
            .map(it -> next(uploading, new FlowEvent.DumpProven(LATER, it)))
            .orElse(uploading);
    return switch (killed) {
      case BEFORE_A_CHECKPOINT, BEFORE_THE_PROOF_WAS_SAVED -> proven;
      case BEHIND_A_CHECKPOINT ->
          proven.withTransfers(
              proven
                  .transfers()
                  .at(Optional.of(Checkpoint.uncompared(proven.dump().get().size()))));
      case CONNECTION_LOST ->
          next(proven, new FlowEvent.Broke(LATER, Step.UPLOAD, lost(), proven.dump().get().size()));
      case CONFIRMED -> late(next(uploading, new FlowEvent.UploadConfirmed(LATER)), proof);
      case ASKED_TO_PROCESS -> {
        Session confirmed = late(next(uploading, new FlowEvent.UploadConfirmed(LATER)), proof);
        yield proof == Proof.BROKEN
            ? confirmed
            : next(confirmed, new FlowEvent.Asked(LATER, Step.PROCESS));
      }
    };
  }

  /** The proof ends behind the confirmation. */
  private static Session late(Session confirmed, Proof proof) {
    return proof
        .kept()
        .map(it -> next(confirmed, new FlowEvent.DumpProven(LATER, it)))
        .orElse(confirmed);
  }

  @ParameterizedTest
  @MethodSource("others")
  void what_is_proven_is_remembered_of_the_same_file_alone(DumpFile chosen, boolean remembered) {
    Session proven =
        next(
            Samples.at(Stage.CREATED).withDump(Optional.of(dump(LARGE))),
            new FlowEvent.DumpProven(LATER, DumpProof.WHOLE));
    Session again = next(proven, new FlowEvent.DumpChosen(LATER, Optional.of(chosen)));

    assertThat(again.dump().flatMap(DumpFile::proof).isPresent()).isEqualTo(remembered);
  }

  static List<Arguments> others() {
    DumpFile dump = dump(LARGE);
    return List.of(
        Arguments.of(new DumpFile(dump.path(), LARGE, dump.modified(), "seen again"), true),
        Arguments.of(new DumpFile(dump.path(), LARGE + 1, dump.modified(), ""), false),
        Arguments.of(new DumpFile(dump.path(), LARGE, LATER, ""), false),
        Arguments.of(
            new DumpFile(dump.path().resolveSibling("b"), LARGE, dump.modified(), ""), false));
  }

  private static DumpFile dump(long size) {
    return new DumpFile(Samples.DUMP.path(), size, Samples.START, "a dump");
  }

  private static Trouble lost() {
    return new Trouble(TroubleKind.NETWORK, "The connection broke.", "", "");
  }

  private static Session next(Session session, FlowEvent event) {
    return UpgradeFlow.next(session, event);
  }
}
