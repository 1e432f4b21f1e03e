package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.http.call.CallAbort;
import dev.odooupgrade.transfer.TransferJournal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.jspecify.annotations.Nullable;

/**
 * One connection to an SFTP server, from the first step to its end; one thread uses it, any thread
 * may end it.
 */
final class SftpConnection implements CallAbort, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration LOGIN = Duration.ofSeconds(60);
  private static final Duration CLOSE = Duration.ofMillis(500);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

  /** The watchdog ends what stands still, and a person may pause for as long as he likes. */
  private static final Duration NEVER = Duration.ofDays(30);

  private final SftpAddress at;
  private final SftpTroubles words;
  private final HostKeyCheck check;
  private final SshLibrary library;
  private final SshClient client;

  /** What a failure amounts to by now. */
  private Function<IOException, Trouble> meaning;

  private @Nullable SftpClient sftp;
  private volatile @Nullable Trouble ended;

  SftpConnection(
      SftpEndpoint server,
      TransferJournal journal,
      SftpTroubles words,
      boolean natively,
      SshLibrary library) {
    this.at = server.address();
    this.words = words;
    this.check = new HostKeyCheck(server.trust(), journal, words);
    this.library = library;
    this.client = client(server.login(), server.trust().hostKey(), natively);
    this.meaning = failure -> SshFailures.unreachable(failure, words, CONNECT);
  }

  private SshClient client(SshLogin login, Optional<HostKey> known, boolean natively) {
    Ed25519.enable();
    ClientBuilder builder =
        ClientBuilder.builder()
            .factory(library::client)
            .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
            .serverKeyVerifier(check);
    builder.cipherFactories(Ciphers.all(natively)).signatureFactories(Ciphers.signatures(known));
    SshClient made = builder.build();
    made.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    login.install(made);
    CoreModuleProperties.NIO_WORKERS.set(made, 2);
    CoreModuleProperties.TCP_NODELAY.set(made, true);
    CoreModuleProperties.IDLE_TIMEOUT.set(made, NEVER);
    CoreModuleProperties.NIO2_MIN_WRITE_TIMEOUT.set(made, Duration.ZERO);
    AbstractSftpClient.SFTP_CLIENT_CMD_TIMEOUT.set(made, NEVER);
    SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(made, LOGIN);
    // Asks for no answer; keeps the connection open through routers that forget it in a pause.
    made.setSessionHeartbeat(HeartbeatType.IGNORE, SIGN_OF_LIFE);
    return made;
  }

  /**
   * Connects, makes sure of the server, and proves who we are.
   *
   * @throws IOException when that fails; {@link #explained} knows the words
   */
  SftpClient open() throws IOException {
    try {
      return connected();
    } catch (RuntimeException ended) {
      throw new IOException("ended while connecting", ended);
    }
  }

  private SftpClient connected() throws IOException {
    client.start();
    ClientSession session =
        client.connect(at.user(), at.host(), at.port()).verify(CONNECT).getSession();
    meaning = failure -> SshFailures.loginFailed(failure, words);
    session.auth().verify(LOGIN);
    meaning = failure -> words.broke();
    SftpClient opened = library.files(session);
    sftp = opened;
    return opened;
  }

  /** Ends it at once, from any thread; every thread that waits on it is let go. */
  @Override
  public void because(Trouble trouble) {
    synchronized (this) {
      if (ended == null) {
        ended = trouble;
      }
    }
    client.close(true);
  }

  /**
   * What a failure amounts to.
   *
   * @throws InterruptedException when it was our own thread that was interrupted
   */
  TroubleException explained(IOException failure) throws InterruptedException {
    Trouble told = ended;
    if (told != null) {
      return new TroubleException(told, failure);
    }
    if (failure instanceof InterruptedIOException
        || failure instanceof ClosedByInterruptException) {
      throw new InterruptedException();
    }
    Trouble trouble = check.trouble().orElseGet(() -> meaning.apply(failure));
    return new TroubleException(trouble, failure);
  }

  @Override
  public void close() {
    boolean stopped = Thread.interrupted();
    try {
      SftpClient open = sftp;
      if (open != null && !stopped) {
        open.close();
      }
      client.close(true).await(CLOSE);
    } catch (IOException e) {
      stopped |= e instanceof InterruptedIOException;
    }
    if (stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
