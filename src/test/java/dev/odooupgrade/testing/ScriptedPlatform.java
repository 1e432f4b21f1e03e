package dev.odooupgrade.testing;

import dev.odooupgrade.domain.Abilities;
import dev.odooupgrade.domain.Ability;
import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Order;
import dev.odooupgrade.domain.OrderField;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.LogPiece;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.Passage;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.TransferListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A platform that answers what a test has written down, in order, and notes what it was asked. */
public final class ScriptedPlatform implements UpgradePlatform {

  /** One answer of the script; it may look at the listener, wait, or fail. */
  @FunctionalInterface
  public interface Reply {
    /** Gives the answer; to a download, any answer means that the file is there. */
    Answer give(Passage passage) throws TroubleException, InterruptedException;
  }

  /** The log as far as it has come. */
  @FunctionalInterface
  public interface Logging {
    /** Tells it; it may wait, or fail. */
    String told() throws TroubleException, InterruptedException;
  }

  private static final Passage ALONE = Passage.heardBy(TransferListener.NONE);

  private final Set<Via> ways = EnumSet.of(Via.HTTPS);
  private final Deque<Reply> script = new ArrayDeque<>();
  private Optional<Logging> log = Optional.empty();
  private final List<String> asked = new ArrayList<>();
  private boolean today;

  /** Adds an answer. */
  public synchronized ScriptedPlatform then(Answer answer) {
    return then(passage -> answer);
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

  @Override
  public Answer create(Order order, SshTrust ssh, TransferJournal journal)
      throws TroubleException, InterruptedException {
    return reply("create", ALONE);
  }

  /** Offers these ways besides HTTPS, both to send and to fetch. */
  public synchronized ScriptedPlatform offering(Via... more) {
    ways.addAll(List.of(more));
    return this;
  }

  /** From now on it can do what today's platform can. */
  public synchronized ScriptedPlatform likeToday() {
    today = true;
    return this;
  }

  @Override
  public synchronized Abilities abilities() {
    if (today) {
      return new Abilities(
          EnumSet.of(OrderField.CONTRACT, OrderField.TARGET, OrderField.AIM),
          EnumSet.of(Via.RSYNC),
          EnumSet.of(Via.RSYNC),
          EnumSet.of(Artifact.RESULT),
          EnumSet.allOf(Ability.class));
    }
    return new Abilities(
        EnumSet.allOf(OrderField.class),
        EnumSet.copyOf(ways),
        EnumSet.copyOf(ways),
        EnumSet.complementOf(EnumSet.of(Artifact.RESULT)),
        log.isPresent() ? Set.of(Ability.LOG) : Set.of());
  }

  /** Writes a log, which is this so far. */
  public synchronized ScriptedPlatform logging(Logging far) {
    log = Optional.of(far);
    return this;
  }

  /** Its question is not noted: it changes nothing. */
  @Override
  public LogPiece log(RequestRef request, long from) throws TroubleException, InterruptedException {
    byte[] whole = log.orElseThrow().told().getBytes(StandardCharsets.UTF_8);
    int begin = (int) Math.min(from, whole.length);
    return new LogPiece(begin, Arrays.copyOfRange(whole, begin, whole.length), false);
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, Sending how, Passage passage)
      throws TroubleException, InterruptedException {
    String way = how.via() == Via.HTTPS ? "" : " by " + how.via().word();
    return reply("upload " + request.id() + way, passage);
  }

  @Override
  public void download(RequestRef request, Fetching how, Passage passage)
      throws TroubleException, InterruptedException {
    reply("download " + how.wanted().what().word() + " by " + how.via().word(), passage);
  }

  @Override
  public Answer process(RequestRef request) throws TroubleException, InterruptedException {
    return reply("process " + request.id(), ALONE);
  }

  @Override
  public Answer status(RequestRef request) throws TroubleException, InterruptedException {
    return reply("status " + request.id(), ALONE);
  }

  private Answer reply(String question, Passage passage)
      throws TroubleException, InterruptedException {
    Reply reply;
    synchronized (this) {
      asked.add(question);
      if (script.isEmpty()) {
        throw new AssertionError("Nobody expected: " + question);
      }
      reply = script.remove();
    }
    return reply.give(passage);
  }
}
