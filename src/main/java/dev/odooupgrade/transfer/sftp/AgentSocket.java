package dev.odooupgrade.transfer.sftp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * Reaches the user's SSH agent over its Unix socket (draft-miller-ssh-agent); keys never leave it.
 * Agents are not forwarded to the other side.
 */
record AgentSocket(Path socket) implements SshAgentFactory {
  private static final int LONGEST_ANSWER = 256 * 1024;

  SshAgent open() throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      return new Connection(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e instanceof IOException io ? io : new IOException(e);
    }
  }

  @Override
  public SshAgent createClient(Session session, FactoryManager manager) throws IOException {
    return open();
  }

  @Override
  public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
    return List.of();
  }

  @Override
  public SshAgentServer createServer(ConnectionService service) {
    throw new UnsupportedOperationException("agents are not forwarded");
  }

  /** One connection: a question, its answer, and so on. */
  private static final class Connection extends AbstractAgentProxy {
    private final SocketChannel channel;

    Connection(SocketChannel channel) {
      super(null);
      this.channel = channel;
    }

    @Override
    protected synchronized Buffer request(Buffer question) throws IOException {
      OutputStream out = Channels.newOutputStream(channel);
      out.write(question.array(), question.rpos(), question.available());
      DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
      int length = in.readInt();
      if (length < 1 || length > LONGEST_ANSWER) {
        throw new IOException("the agent's answer would have " + length + " bytes");
      }
      byte[] answer = new byte[length];
      in.readFully(answer);
      return new ByteArrayBuffer(answer);
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
      super.close();
    }
  }
}
