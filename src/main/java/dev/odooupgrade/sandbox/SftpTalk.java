package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** The talk with one SFTP client, on a thread of its own, one request after the other. */
final class SftpTalk implements Command {
  private final ChannelSession channel;
  private final SftpDesk desk;
  private final SftpInbox inbox;
  private final Consumer<InetSocketAddress> reset;
  private final ExecutorService threads;
  private OutputStream out = OutputStream.nullOutputStream();
  private ExitCallback exit = (code, message, immediately) -> {};
  private Optional<Future<?>> running = Optional.empty();

  /**
   * A talk.
   *
   * @param reset told the other side's address when the connection is to end with a reset
   */
  SftpTalk(
      ChannelSession channel,
      SftpDesk desk,
      Consumer<InetSocketAddress> reset,
      ExecutorService threads) {
    this.channel = channel;
    this.desk = desk;
    this.reset = reset;
    this.threads = threads;
    this.inbox = new SftpInbox(channel, SftpDesk.LONGEST_PACKET);
    channel.setDataReceiver(inbox);
  }

  @Override
  public void setInputStream(InputStream in) {
    // The inbox gets the bytes straight from the channel.
  }

  @Override
  public void setOutputStream(OutputStream to) {
    out = to;
  }

  @Override
  public void setErrorStream(OutputStream err) {
    // Nothing is said there.
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession session, Environment environment) {
    running = Optional.of(threads.submit(this::talk));
  }

  @Override
  public void destroy(ChannelSession session) {
    // The client has gone: a stall on purpose need not be waited for.
    running.ifPresent(talking -> talking.cancel(true));
  }

  private void talk() {
    try {
      answerAll();
    } catch (InterruptedException | InterruptedIOException over) {
      Thread.currentThread().interrupt();
    } catch (IOException over) {
      // On purpose or because the other side has gone: nobody is left to be told.
      channel.getSession().getIoSession().close(false);
    } finally {
      abandon();
      exit.onExit(0);
    }
  }

  private void answerAll() throws IOException, InterruptedException {
    for (byte[] packet = inbox.next(); packet.length > 0; packet = inbox.next()) {
      ByteBuffer answer;
      try {
        answer = desk.answer(packet);
      } catch (Gate.HangUp onPurpose) {
        out.flush();
        if (onPurpose.isReset()) {
          reset.accept((InetSocketAddress) channel.getSession().getRemoteAddress());
        }
        throw onPurpose;
      }
      out.write(answer.array(), answer.arrayOffset(), answer.remaining());
      inbox.done(packet);
      if (inbox.isEmpty()) {
        out.flush();
      }
    }
  }

  private void abandon() {
    try {
      desk.abandon();
    } catch (IOException trouble) {
      // What the file has kept, it has kept; there is nobody to tell.
    }
  }
}
