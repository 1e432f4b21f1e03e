package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.RawServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class TlsTest {
  private static final String PASSWORD = "changeit";
  private static final String THIS_MACHINE = "san=ip:127.0.0.1,dns:localhost";

  private final HttpSetup setup = new HttpSetup();
  private final Path folder;

  TlsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    setup.close();
  }

  @Test
  void a_certificate_nobody_signed_is_refused_until_its_file_is_named() throws Exception {
    Path store = keyStore("own", "-ext", THIS_MACHINE);
    HttpsServer server = serve(store);
    try {
      Trouble trouble = troubleAt(server, false, Optional.empty());
      assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
      assertThat(trouble.happened()).contains("is not trusted");
      assertThat(trouble.meaning()).startsWith("Nothing was sent");
      assertThat(trouble.remedy()).contains("--cacert");

      Path other = pem(keyStore("other", "-ext", THIS_MACHINE), "other.pem");
      assertThat(troubleAt(server, false, Optional.of(other.toString())).happened())
          .contains("is not trusted");

      Path own = pem(store, "own.pem");
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
    Path store = keyStore("name", "-ext", "san=dns:other.example");
    HttpsServer server = serve(store);
    try {
      Optional<String> cacert = Optional.of(pem(store, "name.pem").toString());
      assertThat(troubleAt(server, false, cacert).happened()).contains("made for another host");
      assertThat(answerOf(server, true, Optional.empty())).isEqualTo(200);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_certificate_that_has_run_out_points_to_the_clock() throws Exception {
    Path signer = keyStore("signer", "-ext", "bc=ca:true");
    Path store = keyStore("old");
    signAsRunOut(signer, store);
    HttpsServer server = serve(store);
    try {
      Trouble trouble = troubleAt(server, false, Optional.of(pem(signer, "signer.pem").toString()));
      assertThat(trouble.happened()).contains("not valid at this time");
      assertThat(trouble.remedy()).contains("clock");
      assertThat(answerOf(server, true, Optional.empty())).isEqualTo(200);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_server_without_tls_is_told_apart() throws Exception {
    RawServer.Talk plain = peer -> RawServer.write(peer, "HTTP/1.1 400 Bad Request\r\n\r\n");
    try (RawServer server = new RawServer(plain)) {
      HttpService http = HttpService.of(HttpSetup.SETTINGS, setup.real());
      URI uri = URI.create("https://127.0.0.1:" + server.port() + "/");
      Trouble trouble =
          catchThrowableOfType(TroubleException.class, () -> http.send(call(uri))).trouble();
      assertThat(trouble.kind()).isEqualTo(TroubleKind.UNTRUSTED);
      assertThat(trouble.happened()).startsWith("No secure connection with 127.0.0.1:");
    }
  }

  @Test
  void a_certificate_file_that_cannot_be_used_is_named() throws Exception {
    assertThat(fileTrouble(folder.resolve("missing.pem").toString()).kind())
        .isEqualTo(TroubleKind.FILE);
    Path text = Files.writeString(folder.resolve("text.pem"), "hello");
    assertThat(fileTrouble(text.toString()).happened()).contains("text.pem", "no certificate");
    Path broken =
        Files.writeString(
            folder.resolve("broken.pem"),
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    assertThat(fileTrouble(broken.toString()).kind()).isEqualTo(TroubleKind.BAD_ARGUMENT);
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
    HttpService http = HttpService.of(HttpSetup.SETTINGS.trusting(insecure, cacert), setup.real());
    URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
    return http.send(call(uri)).status().code();
  }

  private static HttpCall call(URI uri) {
    return HttpCall.form(uri, "a=b", false, new IfLost("", ""));
  }

  private static HttpsServer serve(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** Made by the JDK's own keytool when the test runs, so that no key lies in the project. */
  private Path keyStore(String name, String... more) throws Exception {
    Path store = folder.resolve(name + ".p12");
    keytool(
        Stream.concat(
                Stream.of(
                    "-genkeypair",
                    "-alias",
                    "it",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + name,
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString()),
                Stream.of(more))
            .toList());
    return store;
  }

  /** Only below a signer does Java look at the dates: what is trusted by name is trusted. */
  private void signAsRunOut(Path signer, Path store) throws Exception {
    Path asked = folder.resolve("asked.csr");
    Path signed = folder.resolve("signed.pem");
    keytool(
        List.of(
            "-certreq", "-alias", "it", "-keystore", store.toString(), "-file", asked.toString()));
    keytool(
        List.of(
            "-gencert",
            "-rfc",
            "-alias",
            "it",
            "-keystore",
            signer.toString(),
            "-ext",
            THIS_MACHINE,
            "-startdate",
            "-30d",
            "-validity",
            "10",
            "-infile",
            asked.toString(),
            "-outfile",
            signed.toString()));
    keytool(
        List.of(
            "-importcert",
            "-noprompt",
            "-alias",
            "signer",
            "-keystore",
            store.toString(),
            "-file",
            pem(signer, "chain.pem").toString()));
    keytool(
        List.of(
            "-importcert",
            "-noprompt",
            "-alias",
            "it",
            "-keystore",
            store.toString(),
            "-file",
            signed.toString()));
  }

  private Path pem(Path store, String name) throws Exception {
    Path file = folder.resolve(name);
    keytool(
        List.of(
            "-exportcert",
            "-rfc",
            "-alias",
            "it",
            "-keystore",
            store.toString(),
            "-file",
            file.toString()));
    return file;
  }

  private static void keytool(List<String> arguments) throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        Stream.of(Stream.of(tool.toString()), arguments.stream(), Stream.of("-storepass", PASSWORD))
            .flatMap(part -> part)
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
