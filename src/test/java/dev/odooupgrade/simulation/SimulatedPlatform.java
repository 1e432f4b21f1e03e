package dev.odooupgrade.simulation;

import dev.odooupgrade.domain.NothingSentException;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.file.PartFile;
import dev.odooupgrade.transfer.file.RemoteFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A platform that does what it is asked, and of which anything may be lost: the question, the
 * answer, a part of either. It is as one of the two protocols is, as far as the flow can tell.
 */
final class SimulatedPlatform implements UpgradePlatform {
  static final byte[] DUMP = "-- a dump\n".repeat(60).getBytes(StandardCharsets.US_ASCII);
  static final byte[] RESULT =
      ("-- PostgreSQL database dump\n"
              + "-- the upgraded database\n".repeat(40)
              + "-- PostgreSQL database dump complete\n")
          .getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 100;

  private final World world;
  private final TransferEnvironment transfers;
  private final boolean today;
  private final List<Request> requests = new ArrayList<>();
  private boolean calm;

  SimulatedPlatform(World world, TransferEnvironment transfers, boolean today) {
    this.world = world;
    this.transfers = transfers;
    this.today = today;
  }

  /** A request as the platform has it. */
  private static final class Request {
    private final RequestRef ref;
    private byte[] dump = {};
    private boolean whole;
    private Optional<Instant> asked = Optional.empty();

    Request(RequestRef ref) {
      this.ref = ref;
    }
  }

  /** From now on nothing fails. */
  void calmDown() {
    calm = true;
  }

  int created() {
    return requests.size();
  }

  boolean knows(RequestRef ref) {
    return requests.stream().anyMatch(request -> request.ref.equals(ref));
  }

  /** Whether every dump that is being processed is ours, byte for byte. */
  boolean processesOnlyOurDump() {
    return requests.stream()
        .filter(request -> request.asked.isPresent())
        .allMatch(request -> Arrays.equals(request.dump, DUMP));
  }

  @Override
  public Abilities abilities() {
    Set<Transport> transports =
        today ? EnumSet.of(Transport.RSYNC) : EnumSet.of(Transport.HTTPS, Transport.SFTP);
    return new Abilities(
        EnumSet.complementOf(EnumSet.of(OrderField.TIMEZONE)),
        transports,
        transports,
        EnumSet.of(Artifact.UPGRADED_SQL),
        today ? EnumSet.of(Ability.PROCESS_AGAIN) : Set.of());
  }

  @Override
  public void prepare(SshTrust ssh, Optional<DumpFile> dump, TransferJournal journal)
      throws TroubleException {
    if (today && ssh.identity().isEmpty()) {
      world.effect("make a key");
      journal.identityMade(new SshIdentity.Made(Secret.of("key " + world.below(1_000))));
    }
  }

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal)
      throws TroubleException, InterruptedException {
    return call(
        "create",
        () -> {
          RequestRef ref =
              new RequestRef(
                  String.valueOf(10_000 + requests.size()), Secret.of("k" + world.below(1 << 20)));
          requests.add(new Request(ref));
          return Answers.request("draft", "id", ref.id(), "key", ref.key().reveal());
        });
  }

  @Override
  public Answer upload(RequestRef ref, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    Request request = find(ref);
    boolean resumes = how.transport() != Transport.HTTPS;
    long from = resumes ? Math.min(arrived(how), request.dump.length) : 0;
    request.dump = Arrays.copyOf(request.dump, (int) from);
    context.listener().on(new TransferEvent.Started(world.clock().instant(), DUMP.length, from));
    if (from > 0) {
      context.journal().resuming(from);
    }
    try {
      send(request, resumes, context);
      return resumes ? closed(request) : call("confirm the dump", () -> closed(request));
    } finally {
      // What came over HTTPS is thrown away unless all of it came; SFTP and rsync keep it.
      request.dump = resumes || request.whole ? request.dump : new byte[0];
    }
  }

  private void send(Request request, boolean resumes, TransferContext context)
      throws TroubleException {
    while (request.dump.length < DUMP.length) {
      world.effect("send a piece of the dump");
      if (fails(0.08)) {
        throw broken(TroubleKind.NETWORK);
      }
      int size = Math.min(DUMP.length, request.dump.length + PIECE);
      request.dump = Arrays.copyOf(DUMP, size);
      context.listener().on(new TransferEvent.Progressed(world.clock().instant(), size));
      if (resumes && world.happens(0.5)) {
        context.journal().reached(new Checkpoint(size, OptionalLong.of(size)));
      }
    }
  }

  private static Answer closed(Request request) {
    request.whole = true;
    return Answers.yes();
  }

  private static long arrived(Sending how) {
    return how.checkpoint().map(Checkpoint::bytes).orElse(0L);
  }

  @Override
  public Answer process(RequestRef ref) throws TroubleException, InterruptedException {
    Request request = find(ref);
    return call(
        "process",
        () -> {
          if (request.asked.isPresent()) {
            return Answers.refusal("STATE:INVALID", "It has begun.");
          }
          request.asked = Optional.of(world.clock().instant());
          return Answers.yes();
        });
  }

  @Override
  public Answer status(RequestRef ref) throws TroubleException, InterruptedException {
    Request request = find(ref);
    return call("status", () -> told(request));
  }

  private Answer told(Request request) {
    String state =
        request
            .asked
            .map(
                at ->
                    Duration.between(at, world.clock().instant()).toMinutes() > 30
                        ? "done"
                        : "progress")
            .orElse("draft");
    return request.dump.length > 0 && (request.whole || !today)
        ? Answers.request(state, "id", request.ref.id(), "filesize", request.dump.length + " bytes")
        : Answers.request(state, "id", request.ref.id());
  }

  @Override
  public void download(RequestRef ref, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException {
    find(ref);
    Optional<PartFile> opened = PartFile.open(how.wanted(), context.journal(), transfers);
    if (opened.isEmpty()) {
      return;
    }
    try (PartFile part = opened.get()) {
      RemoteFile remote =
          new RemoteFile(
              world.happens(0.5) ? OptionalLong.of(RESULT.length) : OptionalLong.empty(),
              Optional.of("tag"));
      if (part.isBeginningOf(remote)) {
        part.resume(remote);
      } else {
        part.startOver(remote);
      }
      while (part.size() < RESULT.length) {
        world.effect("fetch a piece of the result");
        if (fails(0.05)) {
          throw broken(TroubleKind.NETWORK);
        }
        int from = (int) part.size();
        part.write(ByteBuffer.wrap(RESULT, from, Math.min(PIECE, RESULT.length - from)));
      }
      part.finish(read -> {});
    }
  }

  private Request find(RequestRef ref) {
    return requests.stream()
        .filter(request -> request.ref.equals(ref))
        .findFirst()
        .orElseThrow(() -> new AssertionError("asked of a request that does not exist"));
  }

  /** What the platform does when a question arrives. */
  @FunctionalInterface
  private interface Deed {
    Answer act();
  }

  /** A question and its answer, of which each may be lost or spoilt. */
  private Answer call(String what, Deed deed) throws TroubleException, InterruptedException {
    if (fails(0.05)) {
      throw broken(TroubleKind.UNREACHABLE);
    }
    if (fails(0.03)) {
      world.tell("stopped before: " + what);
      throw new NothingSentException();
    }
    world.effect("ask: " + what);
    if (fails(0.05)) {
      throw broken(TroubleKind.NETWORK);
    }
    if (fails(0.04)) {
      return Answers.broken(503, "Service Unavailable");
    }
    Answer answer = deed.act();
    world.effect("hear: " + what);
    if (fails(0.05)) {
      throw broken(TroubleKind.NETWORK);
    }
    if (fails(0.03)) {
      world.tell("stopped after: " + what);
      throw new InterruptedException();
    }
    return fails(0.05) ? spoilt(what, answer) : answer;
  }

  private Answer spoilt(String what, Answer answer) {
    world.tell("the answer is damaged");
    Answer unreadable = Answers.broken(200, "OK");
    if (!what.equals("create")) {
      return unreadable;
    }
    Optional<RequestRef> named = answer.request().flatMap(request -> request.ref());
    return unreadable.salvaged(
        Secret.of("{\"request\": {"),
        named.map(RequestRef::id),
        named.map(RequestRef::key).map(Secret::reveal).filter(key -> world.happens(0.5)));
  }

  private boolean fails(double probability) {
    return !calm && world.happens(probability);
  }

  private TroubleException broken(TroubleKind kind) {
    world.tell("broken: " + kind);
    return new TroubleException(kind, "It is broken.", "It may pass.", "Try again.");
  }
}
