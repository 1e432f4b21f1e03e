package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.http.tls.Trust;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.KeyStores;
import dev.odooupgrade.testing.PlainTransfer;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.testing.server.RawServer;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.https.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** With Java's own encryption, and with the native one for which any body is long enough. */
@ParameterizedClass(name = "long from {0} bytes")
@ValueSource(longs = {HttpService.LONG_BODY, 0})
@Timeout(120)
final class TlsTest {
  private final HttpSetup setup = new HttpSetup();
  private final long longBody;
  private final Path folder;
  private final KeyStores stores;
  private final AtomicReference<String> arrived = new AtomicReference<>("");
  private String[] protocols = {"TLSv1.3"};

  TlsTest(long longBody, @TempDir Path folder) {
    this.longBody = longBody;
    this.folder = folder;
    this.stores = new KeyStores(folder);
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  @Test
  void a_certificate_nobody_signed_is_refused_until_its_file_is_named() throws Exception {
    Path store = stores.keyStore("own", "-ext", KeyStores.THIS_MACHINE);
    HttpsServer server = serve(store);
    try {
      Trouble trouble = troubleAt(server, false, Optional.empty());
      assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
      assertThat(trouble.happened()).contains("is not trusted");
      assertThat(trouble.meaning()).startsWith("Nothing was sent");
      assertThat(trouble.remedy()).contains("--cacert");

      Path other =
          stores.pem(stores.keyStore("other", "-ext", KeyStores.THIS_MACHINE), "other.pem");
      assertThat(troubleAt(server, false, Optional.of(other.toString())).happened())
          .contains("is not trusted");

      Path own = stores.pem(store, "own.pem");
      Path both = folder.resolve("both.pem");
      Files.writeString(
          both, "# two of them\n" + Files.readString(other) + "\nand\n" + Files.readString(own));
      assertThat(answerOf(server, false, Optional.of(both.toString()))).isEqualTo(200);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_certificate_for_another_host_is_refused_even_when_its_signer_is_trusted()
      throws Exception {
    Path store = stores.keyStore("name", "-ext", "san=dns:other.example");
    HttpsServer server = serve(store);
    try {
      Optional<String> cacert = Optional.of(stores.pem(store, "name.pem").toString());
      assertThat(troubleAt(server, false, cacert).happened()).contains("issued for another host");
      assertThat(answerOf(server, true, Optional.empty())).isEqualTo(200);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_certificate_that_has_run_out_points_to_the_clock() throws Exception {
    Path signer = stores.keyStore("signer", "-ext", "bc=ca:true");
    Path store = stores.keyStore("old");
    stores.signAsRunOut(signer, store);
    HttpsServer server = serve(store);
    try {
      Trouble trouble =
          troubleAt(server, false, Optional.of(stores.pem(signer, "signer.pem").toString()));
      assertThat(trouble.happened()).contains("not valid at this time");
      assertThat(trouble.remedy()).contains("clock");
      assertThat(answerOf(server, true, Optional.empty())).isEqualTo(200);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_server_without_tls_is_told_apart() throws Exception {
    RawServer.Handler plain =
        peer -> {
          assertThat(peer.getInputStream().read(new byte[64 << 10])).isPositive();
          RawServer.write(peer, "HTTP/1.1 400 Bad Request\r\n\r\n");
        };
    try (RawServer server = new RawServer(plain)) {
      HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real(), longBody);
      URI uri = URI.create("https://127.0.0.1:" + server.port() + "/");
      Trouble trouble =
          catchThrowableOfType(TroubleException.class, () -> http.send(call(uri))).trouble();
      assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
      assertThat(trouble.happened())
          .startsWith("Cannot establish a secure connection to 127.0.0.1:");
    }
  }

  @Test
  void a_dump_arrives_whole_over_either_version_and_with_either_encryption() throws Exception {
    byte[] content = new byte[5 << 20];
    new Random(3).nextBytes(content);
    Path file = Files.write(folder.resolve("d.dump"), content);
    Instant modified = Files.getLastModifiedTime(file).toInstant();
    DumpFile dump = new DumpFile(file, content.length, modified, "a dump");
    Path store = stores.keyStore("own", "-ext", KeyStores.THIS_MACHINE);
    Optional<String> cacert = Optional.of(stores.pem(store, "own.pem").toString());
    for (String version : List.of("TLSv1.3", "TLSv1.2")) {
      protocols = new String[] {version};
      HttpsServer server = serve(store);
      try {
        HttpEnvironment around = setup.real();
        HttpService http =
            HttpService.of(HttpSetup.SETTINGS.trusting(false, cacert), around, longBody);
        Upload upload =
            new Upload(
                SourceGuard.ofFile(dump),
                new ActiveTransfer(
                    PlainTransfer.heardBy(PlainTransfer.SILENT),
                    TransferConfigs.environment(around)));
        arrived.set("");
        http.send(HttpCall.octets(uri(server), upload::body, new IfLost("", ""), upload));
        assertThat(arrived).as(version).hasValue(digest(new ByteArrayInputStream(content)));
      } finally {
        server.stop(0);
      }
    }
  }

  @Test
  void the_native_encryption_runs_here_and_allows_itself_no_more_than_java_does() throws Exception {
    Trust trust = Trust.in(false, Optional.empty());
    SSLParameters usual = trust.usual().getDefaultSSLParameters();
    SSLParameters fast = trust.forLongBodies().orElseThrow().parameters();
    assertThat(usual.getProtocols()).contains(fast.getProtocols());
    assertThat(usual.getCipherSuites()).contains(fast.getCipherSuites());
    assertThat(fast.getProtocols()).contains("TLSv1.3");
  }

  @Test
  void a_certificate_file_that_cannot_be_used_is_named() throws Exception {
    assertThat(fileTrouble(folder.resolve("missing.pem").toString()).kind())
        .isEqualTo(TroubleKind.FILE);
    Path text = Files.writeString(folder.resolve("text.pem"), "hello");
    assertThat(fileTrouble(text.toString()).happened())
        .contains("text.pem", "no readable certificate");
    Path broken =
        Files.writeString(
            folder.resolve("broken.pem"),
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    assertThat(fileTrouble(broken.toString()).kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
  }

  @Test
  void what_is_not_valid_today_is_trusted_by_nobody_who_names_it() throws Exception {
    Path expired = stores.keyStore("old", "-startdate", "2020/01/02", "-validity", "30");
    Path pem = stores.pem(expired, "old.pem");
    Trouble trouble = fileTrouble(pem.toString());
    assertThat(trouble.kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
    assertThat(trouble.happened()).contains("The certificate in ", "old.pem expired on 2020-0");
    assertThat(trouble.remedy()).contains("Get its renewed certificate", "--cacert");
    Path early = stores.keyStore("early", "-startdate", "+9d");
    Trouble tooEarly = fileTrouble(stores.pem(early, "early.pem").toString());
    assertThat(tooEarly.happened())
        .contains("The certificate in ", "early.pem is not valid before 20");
    assertThat(tooEarly.remedy()).contains("clock of this computer");

    Path store = stores.keyStore("valid", "-ext", KeyStores.THIS_MACHINE);
    Path both = folder.resolve("both.pem");
    Files.writeString(
        both, Files.readString(pem) + Files.readString(stores.pem(store, "valid.pem")));
    HttpsServer server = serve(store);
    try {
      assertThat(answerOf(server, false, Optional.of(both.toString()))).isEqualTo(200);
    } finally {
      server.stop(0);
    }
  }

  private Trouble fileTrouble(String cacert) {
    HttpSettings settings = HttpSetup.SETTINGS.trusting(false, Optional.of(cacert));
    return catchThrowableOfType(
            TroubleException.class, () -> HttpService.of(settings, setup.real()))
        .trouble();
  }

  private Trouble troubleAt(HttpsServer server, boolean insecure, Optional<String> cacert) {
    return catchThrowableOfType(TroubleException.class, () -> answerOf(server, insecure, cacert))
        .trouble();
  }

  private int answerOf(HttpsServer server, boolean insecure, Optional<String> cacert)
      throws Exception {
    HttpService http =
        HttpService.of(HttpSetup.SETTINGS.trusting(insecure, cacert), setup.real(), longBody);
    return http.send(call(uri(server))).status().code();
  }

  private static URI uri(HttpsServer server) {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private static HttpCall call(URI uri) {
    return HttpCall.form(uri, "a=b", false, new IfLost("", ""));
  }

  private HttpsServer serve(Path store) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(configurator(KeyStores.context(store)));
    server.createContext(
        "/",
        exchange -> {
          arrived.set(digest(exchange.getRequestBody()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private HttpsConfigurator configurator(SSLContext context) {
    return new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters wanted = context.getDefaultSSLParameters();
        wanted.setProtocols(protocols);
        parameters.setSSLParameters(wanted);
      }
    };
  }

  private static String digest(InputStream in) throws IOException {
    try (DigestInputStream counted =
        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      counted.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(counted.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
