package dev.odooupgrade.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates of servers on this machine, made in a folder of the test. */
public final class KeyStores {
  /** For a server that is reached as 127.0.0.1 or localhost. */
  public static final String THIS_MACHINE = "san=ip:127.0.0.1,dns:localhost";

  private static final String ALIAS = "it";
  private static final String PASSWORD = "changeit";

  private final Path folder;

  /** Keeps everything in this folder. */
  public KeyStores(Path folder) {
    this.folder = folder;
  }

  /** What a server with this store needs. */
  public static SSLContext context(Path store) throws Exception {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(read(store), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  /** Made by the JDK's own keytool when the test runs, so that no key lies in the project. */
  public Path keyStore(String name, String... more) throws Exception {
    Path store = folder.resolve(name + ".p12");
    keytool(
        Stream.concat(
                Stream.of(
                    "-genkeypair",
                    "-alias",
                    ALIAS,
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
  public void signAsRunOut(Path signer, Path store) throws Exception {
    Path asked = folder.resolve("asked.csr");
    Path signed = folder.resolve("signed.pem");
    keytool(
        List.of(
            "-certreq", "-alias", ALIAS, "-keystore", store.toString(), "-file", asked.toString()));
    keytool(
        List.of(
            "-gencert",
            "-rfc",
            "-alias",
            ALIAS,
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
    KeyStore keys = read(store);
    Certificate[] chain = {certificate(signed), read(signer).getCertificate(ALIAS)};
    keys.setKeyEntry(
        ALIAS, keys.getKey(ALIAS, PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain);
    try (OutputStream out = Files.newOutputStream(store)) {
      keys.store(out, PASSWORD.toCharArray());
    }
  }

  /** The certificate of a store, as a file of text. */
  public Path pem(Path store, String name) throws Exception {
    byte[] encoded = read(store).getCertificate(ALIAS).getEncoded();
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }

  private static Certificate certificate(Path pem) throws Exception {
    try (InputStream in = Files.newInputStream(pem)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static KeyStore read(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static void keytool(List<String> arguments) throws Exception {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        Stream.of(
                Stream.of(tool.toString(), "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"),
                arguments.stream(),
                Stream.of("-storepass", PASSWORD))
            .flatMap(part -> part)
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
