package dev.odooupgrade.platform.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.testing.HttpSetup;
import dev.odooupgrade.testing.RealServers;
import dev.odooupgrade.testing.TransferConfigs;
import dev.odooupgrade.testing.server.SshAgentProgram;
import dev.odooupgrade.transfer.TransferJournal;
import dev.odooupgrade.transfer.key.Passphrases;
import dev.odooupgrade.transfer.rsync.SshCredential;
import dev.odooupgrade.transfer.sftp.Sftp;
import dev.odooupgrade.transfer.sftp.SshEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One key and two readers: what is sent with an order is what ssh proves later, or no order is. */
@RealServers
final class CurrentKeysTest {
  private static final String ED = "ssh-keygen -q -t ed25519 -N '' -f key && ";

  @TempDir Path folder;
  private final HttpSetup setup = new HttpSetup();
  private Optional<Path> agent = Optional.empty();

  @AfterEach
  void stop() {
    setup.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "as ssh-keygen makes it | ssh-keygen -q -t ed25519 -N '' -f key",
        "without its last line end | ED printf %s \"$(cat key)\" > k && cat k > key",
        "with CRLF | ED sed -i 's/$/\\r/' key",
        "with CR alone | ED tr '\\n' '\\r' < key > k && cat k > key",
        "with a byte order mark | ED (printf '\\357\\273\\277'; cat key) > k && cat k > key",
        "with words before it | ED (echo 'Bag Attributes'; cat key) > k && cat k > key",
        "with empty lines around it | ED (echo; cat key; echo; echo) > k && cat k > key",
        "Ed25519 in PKCS#8 | openssl genpkey -algorithm ed25519 -out key",
        "RSA in PEM | ssh-keygen -q -t rsa -b 2048 -m PEM -N '' -f key",
        "RSA in PKCS#8 | ssh-keygen -q -t rsa -b 2048 -m PKCS8 -N '' -f key",
        "ECDSA in PKCS#8 with CRLF | ssh-keygen -q -t ecdsa -m PKCS8 -N '' -f key"
            + " && sed -i 's/$/\\r/' key",
        "read-only | ED chmod 400 key",
        "with the public half of another | ED echo 'ssh-rsa AAAA x' > key.pub",
      })
  void what_java_reads_ssh_reads_too(String form, String made) throws Exception {
    run(made);
    SshCredential credential = keys().credential(own());
    String told = keys().told(SshTrust.NONE.as(own()), new TransferJournal() {});
    assertThat(credential.publicKey()).contains(told);
    Path copy =
        Files.createFile(
            folder.resolve("copy"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(copy, credential.privateKey().orElseThrow().reveal());
    Files.deleteIfExists(folder.resolve("key.pub"));
    assertThat(run("ssh-keygen -y -P '' -f copy")).startsWith(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ED chmod 777 key | chmod 600",
        "ED chmod 644 key | chmod 600",
        "ED chmod 640 key | chmod 600",
        "ED chmod 602 key | chmod 600",
        "printf 'PuTTY-User-Key-File-3: ssh-ed25519\\nEncryption: none\\n' > key | puttygen",
        "echo '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----' > key | puttygen",
        "ssh-keygen -q -t rsa -b 2048 -m PKCS8 -N secret -f key | ssh-keygen -p",
        "ED head -c 200 key > k && cat k > key | RSA, ECDSA or Ed25519",
        "ED cat key.pub > key | not the .pub file",
        "ED : > key | RSA, ECDSA or Ed25519",
        "ED iconv -t UTF-16 key > k && cat k > key | RSA, ECDSA or Ed25519",
        "openssl genpkey -algorithm X25519 -out key | RSA, ECDSA or Ed25519",
        "openssl dsaparam -genkey -out p 1024 && openssl dsa -in p -out key | RSA, ECDSA or Ed25519",
        "true | Put it back",
      })
  void what_ssh_would_refuse_is_refused_before_the_order_with_the_cure(String made, String cure)
      throws Exception {
    run(made);
    Trouble trouble = refusal();
    assertThat(trouble.kind()).isEqualTo(TroubleKind.FILE);
    assertThat(trouble.remedy()).contains(cure);
  }

  @ParameterizedTest
  @CsvSource({"RFC4716", "PEM"})
  void what_a_passphrase_locks_needs_an_agent_that_holds_it(String form) throws Exception {
    run("ssh-keygen -q -t rsa -b 2048 -m " + form + " -N secret -f key");
    assertThat(refusal().remedy()).contains("ssh-add " + folder.resolve("key"));
    Path socket = folder.resolve("agent");
    Process program = SshAgentProgram.start(socket);
    try {
      agent = Optional.of(socket);
      assertThat(refusal().remedy()).contains("ssh-add " + folder.resolve("key"));
      run("ssh-keygen -q -p -P secret -N '' -f key -m " + form + " && ssh-add -q key");
      run("ssh-keygen -q -p -P '' -N secret -f key -m " + form);
      SshCredential credential = keys().credential(own());
      assertThat(credential.privateKey()).isEmpty();
      assertThat(Files.readString(folder.resolve("key.pub")))
          .startsWith(credential.publicKey().orElseThrow());
      List<SshIdentity> kept = new ArrayList<>();
      TransferJournal journal =
          new TransferJournal() {
            @Override
            public void identityMade(SshIdentity identity) {
              kept.add(identity);
            }
          };
      keys().told(SshTrust.NONE.as(own()), journal);
      assertThat(kept).containsExactly(new SshIdentity.Agent(credential.publicKey()));
    } finally {
      program.destroy();
    }
  }

  /** That it be added to the agent is our own advice: following it must be enough. */
  @Test
  void a_locked_key_that_the_agent_holds_needs_no_passphrase_here() throws Exception {
    Path socket = folder.resolve("agent");
    Process program = SshAgentProgram.start(socket);
    try {
      agent = Optional.of(socket);
      run("ssh-keygen -q -t ed25519 -N '' -f key && ssh-add -q key");
      run("ssh-keygen -q -p -P '' -N 'not the one that is known' -f key");
      SshCredential credential = keys().credential(own());
      assertThat(credential.privateKey()).isEmpty();
      assertThat(Files.readString(folder.resolve("key.pub")))
          .startsWith(credential.publicKey().orElseThrow());
    } finally {
      program.destroy();
    }
  }

  @Test
  void a_key_made_for_the_upgrade_stays_as_it_was_kept() throws Exception {
    SshIdentity made = new SshIdentity.Made(Secret.of("as it is"));
    assertThat(keys().credential(made).privateKey().orElseThrow().reveal()).isEqualTo("as it is");
  }

  private Trouble refusal() {
    return catchThrowableOfType(
            TroubleException.class,
            () -> keys().told(SshTrust.NONE.as(own()), new TransferJournal() {}))
        .trouble();
  }

  private SshIdentity own() {
    return new SshIdentity.KeyFile(folder.resolve("key"));
  }

  private CurrentKeys keys() {
    Passphrases known =
        key -> {
          assertThat(agent).as("without an agent it would be asked for in vain").isPresent();
          return Optional.of(Secret.of("secret"));
        };
    return new CurrentKeys(
        new Sftp(TransferConfigs.environment(setup.real()), new SshEnvironment(known, agent)));
  }

  /** Skips the test where a program is missing, or does not make such keys any more. */
  private String run(String command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "sh",
            "-c",
            "umask 077 && " + command.replaceAll("\\bED ", Matcher.quoteReplacement(ED)));
    Map<String, String> environment = builder.environment();
    agent.ifPresent(socket -> environment.put("SSH_AUTH_SOCK", socket.toString()));
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(process.waitFor() == 0, said);
    return said;
  }
}
