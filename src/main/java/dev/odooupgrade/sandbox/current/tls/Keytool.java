package dev.odooupgrade.sandbox.current.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program {@code keytool} beside the Java that runs this. */
record Keytool(Path program) {
  /**
   * An option a line. It runs for a moment, so that what would pay off later only delays it. The
   * dates are fixed, because a simulated platform may run by a simulated clock and its clients do
   * not. The certificate may stand as an authority too: some clients trust nothing else.
   */
  private static final String CERTIFICATE =
      """
      -J-XX:TieredStopAtLevel=1
      -J-XX:+UseSerialGC
      -genkeypair
      -keyalg EC
      -groupname secp256r1
      -dname CN=odoo-upgrade sandbox (not Odoo)
      -startdate 2020/01/01 00:00:00
      -validity 10957
      -ext bc:critical=ca:true
      -ext ku:critical=digitalSignature,keyCertSign
      -ext san=dns:localhost,ip:127.0.0.1
      -storetype PKCS12
      """;

  static Keytool of(Path javaHome) {
    return new Keytool(javaHome.resolve("bin").resolve("keytool"));
  }

  /**
   * Makes a key that signs its own certificate for {@code localhost} and {@code 127.0.0.1}.
   *
   * @param store the file for both, which does not exist yet
   * @throws NoKeytool if there is no such program
   */
  void makeCertificate(Path store, String alias, String password) throws IOException {
    ProcessBuilder builder = Programs.process(List.of(program.toString()));
    CERTIFICATE.lines().map(line -> List.of(line.split(" ", 2))).forEach(builder.command()::addAll);
    builder
        .command()
        .addAll(List.of("-alias", alias, "-storepass", password, "-keystore", store.toString()));
    Process process = start(builder.redirectErrorStream(true));
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(program + " cannot make a certificate: " + said.strip());
    }
  }

  private Process start(ProcessBuilder builder) throws NoKeytool {
    try {
      return builder.start();
    } catch (IOException cannotRun) {
      throw new NoKeytool(program, cannotRun);
    }
  }
}
