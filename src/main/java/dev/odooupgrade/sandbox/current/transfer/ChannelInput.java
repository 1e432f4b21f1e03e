package dev.odooupgrade.sandbox.current.transfer;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * The bytes that come through a channel, each copied once. The connection's thread fills it, one
 * other thread empties it; bytes that wait count against the channel's window, so the other side
 * cannot fill the memory.
 */
final class ChannelInput implements ChannelDataReceiver {
  private static final byte[] END = {};

  private final ChannelSession channel;
  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

  ChannelInput(ChannelSession channel) {
    this.channel = channel;
  }

  @Override
  public int data(ChannelSession from, byte[] bytes, int start, int count) {
    if (count > 0) {
      waiting.add(Arrays.copyOfRange(bytes, start, start + count));
    }
    return 0;
  }

  /** The next bytes, waited for; none when the other side has ended. */
  byte[] next() throws InterruptedException {
    return waiting.take();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Lets the other side send as much again. */
  void done(byte[] worked) throws IOException {
    if (channel.getLocalWindow().isOpen()) {
      channel.getLocalWindow().release(worked.length);
    }
  }

  @Override
  public void close() {
    waiting.add(END);
  }
}
