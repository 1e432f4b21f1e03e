package dev.odooupgrade.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.testing.KeyStores;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Between a batching engine and one of Java's own, without a network. */
@Timeout(60)
final class BatchingEngineTest {
  private static final int PIECE = 128 * 1024;

  private final SSLEngine client;
  private final SSLEngine server;
  private final ByteBuffer toServer;
  private final ByteBuffer toClient;

  BatchingEngineTest(@TempDir Path folder) throws Exception {
    SSLContext theirs = KeyStores.context(new KeyStores(folder).keyStore("own"));
    SSLContext ours = SSLContext.getInstance("TLS");
    ours.init(null, new TrustManager[] {new InsecureTrust()}, new SecureRandom());
    client = new BatchingTls(ours).createSSLEngine("localhost", 443);
    client.setUseClientMode(true);
    server = theirs.createSSLEngine();
    server.setUseClientMode(false);
    toServer = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
    toClient = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
    shakeHands();
  }

  @Test
  void a_piece_of_a_dump_is_encrypted_at_once() throws Exception {
    byte[] piece = random(PIECE);
    SSLEngineResult result = client.wrap(new ByteBuffer[] {ByteBuffer.wrap(piece)}, toServer);
    assertThat(result.getStatus()).isEqualTo(Status.OK);
    // Java's own engine leaves a little of each record empty.
    int used = result.bytesConsumed();
    assertThat(used).isGreaterThan(PIECE - 1024);
    assertThat(result.bytesProduced()).isEqualTo(toServer.position());
    assertThat(decrypted(used)).isEqualTo(Arrays.copyOf(piece, used));
  }

  @Test
  void buffers_of_any_size_arrive_in_order() throws Exception {
    byte[] all = random(100_000);
    ByteBuffer[] parts = {
      ByteBuffer.wrap(all, 0, 1),
      ByteBuffer.allocate(0),
      ByteBuffer.wrap(all, 1, 30_000),
      ByteBuffer.wrap(all, 30_001, 69_999)
    };
    int used = 0;
    while (used < all.length) {
      used += client.wrap(parts, toServer).bytesConsumed();
    }
    assertThat(decrypted(all.length)).isEqualTo(all);
  }

  @Test
  void what_finds_no_room_waits_for_the_next_call() throws Exception {
    byte[] piece = random(PIECE);
    ByteBuffer from = ByteBuffer.wrap(piece);
    ByteBuffer small = ByteBuffer.allocate(client.getSession().getPacketBufferSize() / 4);
    while (from.hasRemaining()) {
      SSLEngineResult result = client.wrap(new ByteBuffer[] {from}, small);
      assertThat(result.getStatus()).isEqualTo(Status.OK);
      assertThat(result.bytesConsumed()).isPositive();
      toServer.put(small.flip());
      small.clear();
    }
    assertThat(decrypted(PIECE)).isEqualTo(piece);
  }

  @Test
  void room_for_less_than_a_record_is_said_to_be_too_little() throws Exception {
    ByteBuffer from = ByteBuffer.wrap(random(PIECE));
    SSLEngineResult result = client.wrap(new ByteBuffer[] {from}, ByteBuffer.allocate(100));
    assertThat(result.getStatus()).isEqualTo(Status.BUFFER_OVERFLOW);
    assertThat(from.remaining()).isEqualTo(PIECE);
  }

  @Test
  void the_end_is_told_to_the_other_side() throws Exception {
    client.closeOutbound();
    client.wrap(ByteBuffer.allocate(0), toServer);
    SSLEngineResult heard = server.unwrap(toServer.flip(), ByteBuffer.allocate(PIECE));
    assertThat(heard.getStatus()).isEqualTo(Status.CLOSED);
    assertThat(client.isOutboundDone()).isTrue();
  }

  private byte[] decrypted(int size) throws Exception {
    ByteBuffer plain = ByteBuffer.allocate(size + server.getSession().getApplicationBufferSize());
    toServer.flip();
    while (toServer.hasRemaining()) {
      SSLEngineResult result = server.unwrap(toServer, plain);
      assertThat(result.getStatus()).isEqualTo(Status.OK);
    }
    byte[] bytes = new byte[plain.flip().remaining()];
    plain.get(bytes);
    return bytes;
  }

  private void shakeHands() throws Exception {
    client.beginHandshake();
    server.beginHandshake();
    while (isShaking(client) || isShaking(server)) {
      step(client, toServer, toClient);
      step(server, toClient, toServer);
    }
    // What a server tells after the handshake, such as tickets.
    toClient.flip();
    while (toClient.hasRemaining()) {
      client.unwrap(toClient, ByteBuffer.allocate(PIECE));
    }
    toServer.clear();
    toClient.clear();
  }

  private static void step(SSLEngine engine, ByteBuffer out, ByteBuffer in) throws Exception {
    Runnable task = engine.getDelegatedTask();
    if (task != null) {
      task.run();
    } else if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
      engine.wrap(ByteBuffer.allocate(0), out);
    } else {
      in.flip();
      engine.unwrap(in, ByteBuffer.allocate(PIECE));
      in.compact();
    }
  }

  private static boolean isShaking(SSLEngine engine) {
    return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
