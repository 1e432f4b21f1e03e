package dev.odooupgrade.testing;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.platform.PortFinding;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.LogPiece;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Wiped;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.probe.PortProbe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A platform that answers what a test has written down, in order, and notes what it was asked. */
public final class ScriptedPlatform implements UpgradePlatform {

  /** One answer of the script; it may look at the listener, wait, or fail. */
  @FunctionalInterface
  public interface Reply {
    /** Gives the answer; to a download, any answer means that the file is there. */
    Answer give(TransferContext context) throws TroubleException, InterruptedException;
  }

  /** The log as far as it has come. */
  @FunctionalInterface
  public interface Logging {
    /** Tells it; it may wait, or fail. */
    String told() throws TroubleException, InterruptedException;
  }

  /** What a question for the log brings. */
  @FunctionalInterface
  public interface LogReply {
    /** Gives the bytes behind so many. */
    LogPiece give(long from) throws TroubleException, InterruptedException;
  }

  /** What is done on this machine before a request is created. */
  @FunctionalInterface
  public interface Preparation {
    /** Does it; it may wait, or fail. */
    void run(TransferJournal journal) throws TroubleException, InterruptedException;
  }

  private static final TransferContext ALONE = PlainTransfer.heardBy(PlainTransfer.SILENT);

  private final Set<Transport> transports = EnumSet.of(Transport.HTTPS);
  private final Set<Ability> able = EnumSet.noneOf(Ability.class);
  private final Deque<LogReply> logs = new ArrayDeque<>();
  private Preparation preparation = journal -> {};
  private final List<FoundProgram> programs = new ArrayList<>();
  private List<String> gone = List.of();
  private List<String> kept = List.of();
  private final Deque<Reply> script = new ArrayDeque<>();
  private Optional<Logging> log = Optional.empty();
  private final List<String> asked = new ArrayList<>();
  private boolean today;

  /** Adds an answer. */
  public synchronized ScriptedPlatform then(Answer answer) {
    return then(context -> answer);
  }

  /** Adds a reply. */
  public synchronized ScriptedPlatform then(Reply reply) {
    script.add(reply);
    return this;
  }

  /** What was asked so far, such as {@code create} or {@code status 10534}. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /** Does this before a request is created. */
  public synchronized ScriptedPlatform preparing(Preparation own) {
    preparation = own;
    return this;
  }

  @Override
  public void prepare(SshTrust ssh, Optional<DumpFile> dump, TransferJournal journal)
      throws TroubleException, InterruptedException {
    preparation.run(journal);
  }

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal)
      throws TroubleException, InterruptedException {
    boolean own = ssh.identity().orElse(null) instanceof SshIdentity.KeyFile;
    String variables =
        order.variables().stream()
            .map(each -> " -e " + each.reveal())
            .collect(Collectors.joining());
    return reply((own ? "create with a key of one's own" : "create") + variables, ALONE);
  }

  /** Offers these transports besides HTTPS, both to send and to fetch. */
  public synchronized ScriptedPlatform offering(Transport... more) {
    transports.addAll(List.of(more));
    return this;
  }

  /** From now on it can do what today's platform can. */
  public synchronized ScriptedPlatform likeToday() {
    today = true;
    return this;
  }

  /** Can do this, too. */
  public synchronized ScriptedPlatform able(Ability... more) {
    able.addAll(List.of(more));
    return this;
  }

  /** Deletes this, and cannot delete that, where its answer is a yes. */
  public synchronized ScriptedPlatform wiping(List<String> these, List<String> not) {
    gone = these;
    kept = not;
    return this;
  }

  /** Needs this program, which is here or not. */
  public synchronized ScriptedPlatform needing(FoundProgram program) {
    programs.add(program);
    return this;
  }

  @Override
  public synchronized List<FoundProgram> programs() {
    return List.copyOf(programs);
  }

  /** Its files travel to {@code files.example}, port 40123. */
  @Override
  public PortFinding probePort(RequestRef request, boolean forResult, PortProbe probe)
      throws TroubleException, InterruptedException {
    reply("probe " + request.id() + (forResult ? " download" : " upload"), ALONE);
    return probe.probe("files.example", 40_123);
  }

  /** Adds what a question for the log brings. */
  public synchronized ScriptedPlatform logging(LogReply reply) {
    logs.add(reply);
    return this;
  }

  /** Adds the log as it is by then, whole. */
  public ScriptedPlatform logging(String whole) {
    return logging(from -> behind(from, whole));
  }

  private static LogPiece behind(long from, String whole) {
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    int start = (int) Math.min(from, bytes.length);
    return new LogPiece(start, Arrays.copyOfRange(bytes, start, bytes.length), false);
  }

  @Override
  public synchronized Abilities abilities() {
    if (today) {
      return new Abilities(
          EnumSet.of(OrderField.CONTRACT, OrderField.TARGET, OrderField.AIM),
          EnumSet.of(Transport.RSYNC),
          EnumSet.of(Transport.RSYNC),
          EnumSet.of(Artifact.RESULT),
          EnumSet.allOf(Ability.class));
    }
    return new Abilities(
        EnumSet.allOf(OrderField.class),
        EnumSet.copyOf(transports),
        EnumSet.copyOf(transports),
        EnumSet.complementOf(EnumSet.of(Artifact.RESULT)),
        abilitiesMore());
  }

  private Set<Ability> abilitiesMore() {
    Set<Ability> all = EnumSet.noneOf(Ability.class);
    all.addAll(able);
    if (log.isPresent()) {
      all.add(Ability.LOG);
    }
    return all;
  }

  /** Writes a log that can be had at any time; no question for it is noted. */
  public synchronized ScriptedPlatform logging(Logging far) {
    log = Optional.of(far);
    return this;
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, TransferContext context)
      throws TroubleException, InterruptedException {
    String way = how.transport() == Transport.HTTPS ? "" : " by " + how.transport().word();
    String key = how.ssh().confirmed().map(" trusting "::concat).orElse("");
    return reply("upload " + request.id() + way + key, context);
  }

  @Override
  public void download(RequestRef request, Fetching how, TransferContext context)
      throws TroubleException, InterruptedException {
    String key = how.ssh().confirmed().map(" trusting "::concat).orElse("");
    String way = " by " + how.transport().word();
    reply("download " + how.wanted().what().word() + way + key, context);
  }

  @Override
  public Answer process(RequestRef request) throws TroubleException, InterruptedException {
    return reply("process " + request.id(), ALONE);
  }

  @Override
  public Answer status(RequestRef request) throws TroubleException, InterruptedException {
    return reply("status " + request.id(), ALONE);
  }

  @Override
  public Wiped wipe(RequestRef request, String contract)
      throws TroubleException, InterruptedException {
    Answer answer = reply("wipe " + request.id() + " of " + contract, ALONE);
    return new Wiped(answer, gone, kept);
  }

  @Override
  public LogPiece log(RequestRef request, long from, byte[] here)
      throws TroubleException, InterruptedException {
    if (log.isPresent()) {
      return behind(from, log.get().told());
    }
    LogReply reply;
    synchronized (this) {
      if (logs.isEmpty()) { // pages look at it whenever they can, and most tests have none
        return new LogPiece(from, new byte[0], false);
      }
      asked.add("log " + from);
      reply = logs.remove();
    }
    return reply.give(from);
  }

  private Answer reply(String question, TransferContext context)
      throws TroubleException, InterruptedException {
    Reply reply;
    synchronized (this) {
      asked.add(question);
      if (script.isEmpty()) {
        throw new AssertionError("Nobody expected: " + question);
      }
      reply = script.remove();
    }
    return reply.give(context);
  }
}
