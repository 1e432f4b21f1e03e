package dev.odooupgrade.testing;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Order;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.TransferListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A platform that answers what a test has written down, in order, and notes what it was asked. */
public final class ScriptedPlatform implements UpgradePlatform {

  /** One answer of the script; it may look at the listener, wait, or fail. */
  @FunctionalInterface
  public interface Reply {
    /** Gives the answer. */
    Answer give(TransferListener moving) throws TroubleException, InterruptedException;
  }

  private final Deque<Reply> script = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();

  /** Adds an answer. */
  public synchronized ScriptedPlatform then(Answer answer) {
    return then(moving -> answer);
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
  public Answer create(Order order) throws TroubleException, InterruptedException {
    return reply("create", TransferListener.NONE);
  }

  @Override
  public Answer upload(RequestRef request, DumpFile dump, TransferListener listener)
      throws TroubleException, InterruptedException {
    return reply("upload " + request.id(), listener);
  }

  @Override
  public Answer process(RequestRef request) throws TroubleException, InterruptedException {
    return reply("process " + request.id(), TransferListener.NONE);
  }

  @Override
  public Answer status(RequestRef request) throws TroubleException, InterruptedException {
    return reply("status " + request.id(), TransferListener.NONE);
  }

  private Answer reply(String question, TransferListener moving)
      throws TroubleException, InterruptedException {
    Reply reply;
    synchronized (this) {
      asked.add(question);
      if (script.isEmpty()) {
        throw new AssertionError("Nobody expected: " + question);
      }
      reply = script.remove();
    }
    return reply.give(moving);
  }
}
