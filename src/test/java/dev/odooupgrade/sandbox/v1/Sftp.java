package dev.odooupgrade.sandbox.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Asks for access over SFTP and goes in, with a client that has nothing of the project. */
public final class Sftp implements AutoCloseable {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  private final SshClient client = SshClient.setUpDefaultClient();
  private final List<PublicKey> hostKeys = new CopyOnWriteArrayList<>();
  private final Wire wire;
  private final KeyPair key;

  public Sftp(Wire wire) throws Exception {
    this.wire = wire;
    this.key = newKey();
    client.setServerKeyVerifier(
        (session, address, hostKey) -> {
          hostKeys.add(hostKey);
          return true;
        });
    client.start();
  }

  public static KeyPair newKey() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** The host's keys that were shown, one for each connection. */
  public List<PublicKey> hostKeys() {
    return hostKeys;
  }

  public String publicKey() {
    return PublicKeyEntry.toString(key.getPublic());
  }

  /** What the platform answers to these keys. */
  public static HttpResponse<String> ask(Wire wire, Wire.Opened opened, String keys)
      throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"ssh_keys\"; filename=\"keys\"\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + keys
            + "\r\n--x--\r\n";
    return ask(wire, opened, "multipart/form-data; boundary=x", body);
  }

  public static HttpResponse<String> ask(Wire wire, Wire.Opened opened, String type, String body)
      throws Exception {
    return wire.send(
        HttpRequest.newBuilder(
                wire.at(
                    "/database/v1/request_sftp_access?" + Wire.encoded(Wire.parameters(opened))))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, UTF_8)));
  }

  /** Asks for access with the own key and goes in. */
  public SftpClient enter(Wire.Opened opened) throws Exception {
    JsonNode access = Wire.json(ask(wire, opened, publicKey())).get("request");
    return enter(access.get("sftp_user").textValue(), access.get("sftp_port").asInt(), key);
  }

  /** Goes in with the own key, without asking for access. */
  public SftpClient enter(int requestId, int port) throws IOException {
    return enter("user_" + requestId, port, key);
  }

  public SftpClient enter(String user, int port, KeyPair with) throws IOException {
    ClientSession session =
        client.connect(user, "127.0.0.1", port).verify(LONG_ENOUGH).getSession();
    session.addPublicKeyIdentity(with);
    session.auth().verify(LONG_ENOUGH);
    return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
  }

  /** Writes from an offset on, each piece answered before the next. */
  static void write(SftpClient sftp, String name, byte[] bytes, int from, int to)
      throws IOException {
    try (SftpClient.CloseableHandle file =
        sftp.open(name, SftpClient.OpenMode.Write, SftpClient.OpenMode.Create)) {
      int step = 30_000;
      for (int at = from; at < to; at += step) {
        sftp.write(file, at, bytes, at, Math.min(step, to - at));
      }
    }
  }

  static byte[] read(SftpClient sftp, String name) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (var in = sftp.read(name)) {
      in.transferTo(all);
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    client.stop();
  }
}
