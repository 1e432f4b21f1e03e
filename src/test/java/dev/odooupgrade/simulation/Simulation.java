package dev.odooupgrade.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.Runners;
import dev.odooupgrade.flow.upgrade.SavePolicy;
import dev.odooupgrade.flow.upgrade.StoppableRunner;
import dev.odooupgrade.flow.upgrade.TransferConfig;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import dev.odooupgrade.flow.upgrade.UpgradeStore;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.transfer.RetryRules;
import dev.odooupgrade.transfer.StallLimits;
import dev.odooupgrade.transfer.TransferEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One upgrade, by programs that are started again whenever one has ended or was killed, until it is
 * downloaded or waits for a person; after each, what must always hold is looked at.
 */
final class Simulation {
  private static final Path SESSIONS = Path.of("/simulated/sessions");
  private static final int MOST_PROGRAMS = 300;

  /** From here on nothing fails any more, so that an upgrade that can end does. */
  private static final int CALM = 200;

  private static final int MOST_STEPS = 40;

  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:\\S+");

  /** In bytes: what a disk loses, it loses by these. */
  private static final int PAGE = 4096;

  private final World world;
  private final SimulatedDisk disk;
  private final SimulatedServer server;
  private final SimulatedNetwork network;
  private final SimulatedSftp sftp;
  private final FaultPlan plan;
  private final DumpFile dump;
  private final Optional<Transport> uploads;
  private final Optional<Transport> downloads;
  private final boolean today;
  private final Runners runners;
  private final TransferPreferences preferences;
  private final Path target;
  private final boolean mayLosePower;
  private final boolean diskLies;

  private int allowed = 1;
  private Optional<RequestRef> answered = Optional.empty();
  private boolean ended;

  /** How long the story was when no session on the disk doubted. */
  private int sure;

  /**
   * @param folder a real and empty one, for locks and what is downloaded
   * @param machine what all simulations share, since it is never changed
   */
  Simulation(long seed, Path folder, Machine machine) throws IOException {
    world = new World(seed);
    List<PlacedFault> faults = FaultMatrix.all();
    PlacedFault wanted = faults.get((int) (seed % faults.size()));
    plan = new FaultPlan(world, wanted);
    today = wanted.isOfToday();
    uploads = transport(wanted.upload());
    downloads = transport(wanted.download());
    mayLosePower = world.happens(0.3);
    disk = new SimulatedDisk(world, folder.resolve("locks"));
    disk.broken(world.happens(0.1));
    diskLies = world.happens(0.1);
    if (diskLies) {
      disk.lie();
    }
    boolean large = uploads.equals(Optional.of(Transport.SFTP)) && world.happens(0.2);
    byte[] bytes = large ? SimulatedServer.LARGE_DUMP : SimulatedServer.SMALL_DUMP;
    dump = machine.dump(bytes);
    target = folder.resolve(today ? "result" : "result.sql");
    Delayer never = (delay, task) -> () -> {};
    Delayer atOnce =
        (delay, task) -> {
          world.pass(delay);
          task.run();
          return () -> {};
        };
    server = new SimulatedServer(world, bytes);
    network = new SimulatedNetwork(world, plan, server);
    sftp = new SimulatedSftp(world, plan, server, machine);
    runners =
        new Runners(
            machine.platforms(
                folder,
                transfers(world::later),
                network,
                new SimulatedRsync(world, plan, server),
                sftp,
                today),
            world.clock(),
            new TransferConfig(transfers(atOnce), RetryRules.USUAL.most(3), world.chance(), never));
    preferences =
        new TransferPreferences(OptionalInt.empty(), OptionalLong.empty(), Long.MAX_VALUE);
  }

  /** The one that the seed's own fault needs, or whichever. */
  private Optional<Transport> transport(Optional<Transport> needed) {
    if (today) {
      return Optional.empty();
    }
    return needed.or(() -> Optional.of(world.happens(0.5) ? Transport.SFTP : Transport.HTTPS));
  }

  private TransferEnvironment transfers(Delayer delayer) {
    return new TransferEnvironment(
        StallLimits.USUAL, delayer, world.clock(), () -> world.clock().millis() * 1_000_000);
  }

  Set<PlacedFault> drawn() {
    return plan.drawn();
  }

  List<String> story() {
    return world.story().stream().map(World.Told::toString).toList();
  }

  void run() throws IOException {
    for (int program = 1; program <= MOST_PROGRAMS && !ended; program++) {
      boolean calm = program > CALM;
      if (calm) {
        plan.calmDown();
        disk.broken(false);
        disk.full(false);
      } else if (world.happens(0.1)) {
        disk.full(world.happens(0.5));
      }
      world.start(calm);
      try {
        program();
      } catch (World.Crash killed) {
        world.tell("the program is gone");
      }
      sftp.hangUp();
      if (mayLosePower && world.happens(0.3)) {
        world.tell("the power is cut");
        if (diskLies) {
          sftp.confirmed();
        }
        disk.powerCut();
        tearDownload();
      } else {
        disk.kill();
      }
      look();
    }
    assertThat(ended).as("it ends, or waits for a person").isTrue();
  }

  /** What is on the disk between two programs. */
  private void look() {
    SavedUpgrades saved = store().list();
    assertThat(saved.damaged()).as("every session can be read").isEmpty();
    assertThat(server.processesOnlyOurDump()).as("the dump is ours").isTrue();
    Optional<Session> session = saved.sessions().stream().findFirst();
    session
        .flatMap(Session::request)
        .ifPresent(ref -> assertThat(server.knows(ref)).as("it is a real request").isTrue());
    if (!diskLies) {
      lookWhatIsKept(session);
    }
  }

  /** What holds where a disk keeps what it says that it keeps. */
  private void lookWhatIsKept(Optional<Session> session) {
    assertThat(server.created()).as("requests created").isLessThanOrEqualTo(allowed);
    if (server.created() > 0) {
      assertThat(session).as("a request has a session").isPresent();
    }
    answered.ifPresent(
        ref ->
            assertThat(session.flatMap(Session::request).filter(it -> isSame(it, ref)))
                .as("what was answered")
                .isPresent());
    if (session.map(Session::stage).filter(Stage.CREATING::equals).isPresent()) {
      assertThat(mayHaveAsked()).as("doubt without a question").isTrue();
    } else {
      sure = world.story().size();
    }
  }

  /** Where it is looked after may be told later. */
  private static boolean isSame(RequestRef one, RequestRef other) {
    return one.id().equals(other.id()) && one.key().reveal().equals(other.key().reveal());
  }

  /**
   * Whether there is reason to doubt: since the disk last knew better, a request was asked for, or
   * a program was killed or failed by the disk while it saved that it would ask.
   */
  private boolean mayHaveAsked() {
    return world.story().subList(sure, world.story().size()).stream()
        .map(World.Told::what)
        .anyMatch(
            it -> it.equals("ask: create") || it.startsWith("killed ") || it.startsWith("fails: "));
  }

  /** Of what a download has written, a power cut leaves what is known to be safe, and any rest. */
  private void tearDownload() throws IOException {
    Optional<Download> download =
        store().list().sessions().stream()
            .findFirst()
            .flatMap(session -> session.transfers().newest());
    if (today || download.isEmpty() || !Files.exists(download.get().part())) {
      return;
    }
    byte[] bytes = Files.readAllBytes(download.get().part());
    int safe = diskLies ? 0 : (int) Math.min(bytes.length, download.get().moved());
    int torn = safe + world.below(bytes.length - safe + 1);
    if (world.happens(0.5)) {
      Files.write(download.get().part(), Arrays.copyOf(bytes, torn));
    } else {
      torn = Math.max(safe, torn / PAGE * PAGE);
      Arrays.fill(bytes, torn, Math.min(bytes.length, (torn / PAGE + 1) * PAGE), (byte) 0);
      Files.write(download.get().part(), bytes);
    }
    world.tell("of the download, %d bytes stay".formatted(torn));
  }

  private SessionStore store() {
    return new SessionStore(SESSIONS, disk, world.clock(), world.chance());
  }

  /** One program, as a person or a script starts it. */
  private void program() throws IOException {
    SessionStore store = store();
    UpgradeStore upgrades = new UpgradeStore(store, runners, world.clock());
    try (OpenUpgrade open = opened(store, upgrades)) {
      StoppableRunner runner = open.runner(FlowListener.NONE, preferences);
      for (int step = 0; step < MOST_STEPS && !ended; step++) {
        Optional<Step> next = next(open);
        if (next.isEmpty()) {
          return;
        }
        int before = server.created();
        StepResult result = open.run(next.get(), runner);
        if (next.get() == Step.CREATE && server.created() > before && network.wordsCame()) {
          assertThat(isKept(result)).as("what was answered is kept, or told lost").isTrue();
        }
        note(next.get(), result);
        meetHost(open, result);
        if (result.trouble().isPresent() && world.happens(0.5)) {
          return;
        }
        world.pass(Duration.ofMinutes(1 + world.below(20)));
      }
    } catch (TroubleException told) {
      tell(told.trouble());
    }
  }

  private boolean isKept(StepResult result) throws IOException {
    return result.session().request().isPresent()
        || disk.list(SESSIONS).stream().anyMatch(it -> it.toString().endsWith(".create-answer"))
        || result.trouble().filter(it -> it.sentence().contains("is lost")).isPresent()
        || result.answer().stream()
            .flatMap(answer -> answer.notices().stream())
            .anyMatch(notice -> notice.contains("is lost"));
  }

  private OpenUpgrade opened(SessionStore store, UpgradeStore upgrades) throws TroubleException {
    Optional<Session> saved = store.list().sessions().stream().findFirst();
    if (saved.isPresent()) {
      return upgrades.open(saved.get().id().value(), SavePolicy.ALWAYS);
    }
    OpenUpgrade open = upgrades.begin(Machine.address(today), SavePolicy.ALWAYS);
    open.typed(Samples.DRAFT.with(OrderField.FILENAME, "a.sql"));
    open.chose(Optional.of(dump));
    open.note(open.session().transfers().by(uploads));
    return open;
  }

  /** What a person does next; empty when this program has nothing more to do. */
  private Optional<Step> next(OpenUpgrade open) throws IOException {
    Session session = open.session();
    return switch (session.stage()) {
      case CREATING -> unsure(open);
      case DONE -> fetch(open);
      case ENDED_BADLY -> throw new AssertionError("nothing here ends badly");
      default -> open.nextStep();
    };
  }

  /** A person looks at the platform's list, and creates the request again, or does not. */
  private Optional<Step> unsure(OpenUpgrade open) {
    assertThat(open.nextStep()).as("create is never repeated by itself").isEmpty();
    if (!plan.isOwing() && world.happens(0.5)) {
      world.tell("it waits for a person");
      ended = true;
      return Optional.empty();
    }
    world.tell("a person says: create it again");
    allowed++;
    open.typed(open.session().draft());
    return Optional.of(Step.CREATE);
  }

  private Optional<Step> fetch(OpenUpgrade open) throws IOException {
    Optional<Download> newest = open.session().transfers().newest();
    if (newest.flatMap(Download::finished).isPresent()) {
      lookAtResult();
      world.tell("it is downloaded");
      ended = true;
      return Optional.empty();
    }
    if (newest.isEmpty()) {
      boolean overSftp = downloads.equals(Optional.of(Transport.SFTP));
      Artifact there = overSftp ? Artifact.UPGRADED : Artifact.UPGRADED_SQL;
      Download wanted = Download.of(today ? Artifact.RESULT : there, target, downloads);
      open.note(open.session().transfers().with(wanted));
    }
    return Optional.of(Step.DOWNLOAD);
  }

  /** Of a file that a lying disk has torn, only its size and its end can be known. */
  private void lookAtResult() throws IOException {
    byte[] result = Files.readAllBytes(result());
    assertThat(result).hasSameSizeAs(SimulatedServer.RESULT);
    if (!diskLies) {
      assertThat(result).isEqualTo(SimulatedServer.RESULT);
    }
  }

  private Path result() {
    return today ? target.resolve(SimulatedServer.RESULT_NAME) : target;
  }

  private void note(Step step, StepResult result) throws IOException {
    result.trouble().ifPresent(this::tell);
    boolean inTheWay =
        result.trouble().filter(it -> it.happened().contains("already exists")).isPresent();
    if (step == Step.DOWNLOAD && inTheWay) {
      // Where no session could be saved, nobody knows that this file is ours.
      lookAtResult();
      world.tell("a person moves it away");
      remove(target);
    }
    if (result.trouble().filter(it -> it.happened().contains("does not belong")).isPresent()) {
      assertThat(diskLies).as("what is ours is known again").isTrue();
      world.tell("a person moves the part away");
      remove(target.resolveSibling(target.getFileName() + ".part"));
    }
    if (step == Step.CREATE && result.isFine()) {
      answered = result.session().request();
    }
  }

  /** A person asks which key is the right one, where the platform shows another than is known. */
  private void meetHost(OpenUpgrade open, StepResult result) {
    Optional<Trouble> other =
        result.trouble().filter(it -> it.happened().contains("presents the host key"));
    if (other.isPresent() && sftp.isItself()) {
      Matcher shown = FINGERPRINT.matcher(other.get().happened());
      assertThat(shown.find()).as("the key is told").isTrue();
      Transfers transfers = open.session().transfers();
      world.tell("a person confirms " + shown.group());
      sftp.confirmed();
      open.note(transfers.with(transfers.ssh().confirming(shown.group())));
    }
  }

  static void remove(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  /** Whatever goes wrong is told with what it means or what to do. */
  private void tell(Trouble trouble) {
    world.tell("told: " + trouble.sentence());
    assertThat(trouble.happened()).isNotBlank();
    assertThat(trouble.meaning() + trouble.remedy()).as(trouble.happened()).isNotBlank();
  }
}
