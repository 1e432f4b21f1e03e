package dev.odooupgrade.platform.current;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.sftp.Sftp;
import dev.odooupgrade.transfer.sftp.SshEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a key's file holds, it is a key, or there is a cure: in either protocol, and soon. */
class ForeignKeyTest {
  private static final int LONGEST = 4_000;
  private static final HttpSetup SETUP = new HttpSetup();
  private static final Sftp SSH =
      new Sftp(
          TransferConfigs.environment(SETUP.real()),
          new SshEnvironment(key -> Optional.of(Secret.of("secret")), Optional.empty()));
  private static final List<Form> FORMS = forms();

  /** One way to write a key down: what stands around its bytes, and these. */
  private static final class Form {
    private final String begin;
    private final byte[] bytes;
    private final String end;

    Form(String begin, byte[] bytes, String end) {
      this.begin = begin;
      this.bytes = bytes;
      this.end = end;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    String with(byte[] other) {
      return begin + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(other) + end;
    }

    String text() {
      return with(bytes);
    }
  }

  @AfterContainer
  static void stop() {
    SETUP.close();
  }

  @Provide
  Arbitrary<Form> anyForm() {
    return Arbitraries.of(FORMS);
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.of(0, 1, -1, 0x7fff_ffff, 0x8000_0000, 0x0001_0000, 0x0400_0000, 0x3084_7fff),
        Arbitraries.integers());
  }

  @Property
  void any_number_at_any_place_inside(
      @ForAll("anyForm") Form form,
      @ForAll @IntRange(max = LONGEST) int at,
      @ForAll("numbers") int number)
      throws IOException {
    byte[] bytes = form.bytes();
    ByteBuffer.wrap(bytes).putInt(at % (bytes.length - Integer.BYTES), number);
    assertIsTold(form.with(bytes));
  }

  @Property
  void any_end(@ForAll("anyForm") Form form, @ForAll @IntRange(max = LONGEST) int length)
      throws IOException {
    assertIsTold(form.with(Arrays.copyOf(form.bytes(), length % form.bytes().length)));
    assertIsTold(form.text().substring(0, length % form.text().length()));
  }

  @Property
  void any_character_at_any_place(
      @ForAll("anyForm") Form form, @ForAll @IntRange(max = LONGEST) int at, @ForAll byte character)
      throws IOException {
    StringBuilder text = new StringBuilder(form.text());
    text.setCharAt(at % text.length(), (char) (character & 0xff));
    assertIsTold(text.toString());
  }

  @Property
  void any_bytes_inside(@ForAll("anyForm") Form form, @ForAll byte[] bytes) throws IOException {
    assertIsTold(form.with(bytes));
    assertIsTold(new String(bytes, StandardCharsets.ISO_8859_1) + "PRIVATE KEY-----");
    assertIsTold(form.with(nested(bytes.length * 9)));
  }

  /** So many rounds of its own key's making would take weeks. */
  @ParameterizedTest
  @ValueSource(ints = {0, -1, 256, 100_000, 0x7fff_ffff, 0x8000_0000})
  @Timeout(60)
  void any_number_of_rounds(int rounds) throws IOException {
    Form locked = FORMS.get(2);
    int kdf = new String(locked.bytes(), StandardCharsets.ISO_8859_1).indexOf("bcrypt");
    assertThat(kdf).isPositive();
    byte[] bytes = locked.bytes();
    ByteBuffer options = ByteBuffer.wrap(bytes).position(kdf + "bcrypt".length() + Integer.BYTES);
    int salt = options.getInt();
    options.position(options.position() + salt).putInt(rounds);
    assertIsTold(locked.with(bytes));
  }

  /** Sequences in sequences (X.690), as deep as a file lets them be. */
  private static byte[] nested(int depth) {
    byte[] bytes = new byte[4 * depth];
    for (int at = 0; at < bytes.length; at += 4) {
      int rest = bytes.length - at - 4;
      ByteBuffer.wrap(bytes).putInt(at, 0x3082_0000 | rest);
    }
    return bytes;
  }

  private static void assertIsTold(String text) throws IOException {
    Path file =
        Files.createTempFile(
            "foreign",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(file, text, StandardCharsets.ISO_8859_1);
      SshTrust own = SshTrust.NONE.as(new SshIdentity.KeyFile(file));
      assertIsTold(() -> SSH.login(own, new TransferJournal() {}).publicKeys());
      assertIsTold(() -> new CurrentKeys(SSH).told(own, new TransferJournal() {}));
    } finally {
      Files.delete(file);
    }
  }

  @FunctionalInterface
  private interface Opening {
    String publicKey() throws TroubleException;
  }

  private static void assertIsTold(Opening opening) {
    try {
      assertThat(opening.publicKey()).isNotBlank();
    } catch (TroubleException e) {
      assertThat(e.trouble().remedy()).isNotBlank();
    }
  }

  private static List<Form> forms() {
    try {
      KeyPair rsa = pair("RSA", 1024);
      KeyPair ec = pair("EC", 256);
      byte[] pkcs8 = rsa.getPrivate().getEncoded();
      return List.of(
          openSsh(rsa, ""),
          openSsh(ec, ""),
          openSsh(rsa, "secret"),
          pem("PRIVATE KEY", pkcs8),
          pem("PRIVATE KEY", ec.getPrivate().getEncoded()),
          pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, 26, pkcs8.length)),
          pem("EC PRIVATE KEY", Arrays.copyOfRange(ec.getPrivate().getEncoded(), 27, 67)),
          pem("ENCRYPTED PRIVATE KEY", pkcs8),
          new Form(
              "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                  + "DEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n",
              pkcs8,
              "\n-----END RSA PRIVATE KEY-----\n"));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair pair(String kind, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static Form pem(String what, byte[] bytes) {
    return new Form("-----BEGIN " + what + "-----\n", bytes, "\n-----END " + what + "-----\n");
  }

  private static Form openSsh(KeyPair pair, String passphrase)
      throws IOException, GeneralSecurityException {
    OpenSSHKeyEncryptionContext locked = new OpenSSHKeyEncryptionContext();
    locked.setPassword(passphrase);
    locked.setCipherName("AES");
    locked.setCipherType("256");
    locked.setKdfRounds(1);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
        pair, "", passphrase.isEmpty() ? null : locked, text);
    String base64 = text.toString(StandardCharsets.US_ASCII).replaceAll("-----[^-]*-----", "");
    return pem("OPENSSH PRIVATE KEY", Base64.getMimeDecoder().decode(base64));
  }
}
