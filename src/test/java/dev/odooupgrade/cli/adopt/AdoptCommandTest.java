package dev.odooupgrade.cli.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.cli.CliHarness;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.testing.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code adopt}: a request of the platform's script becomes one of ours. */
final class AdoptCommandTest {
  private static final String TOKEN = "b6ce3eef34f851da29a4c4cdda3798c8";
  private static final String NAME = "token-e5cb3018";

  private static final String SECRET_PART = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
  private static final String PRIVATE_KEY =
      "-----BEGIN PRIVATE KEY-----\n" + SECRET_PART + "\n-----END PRIVATE KEY-----\n";

  @TempDir private Path home;
  @TempDir private Path temporary;
  private CliHarness harness;

  @BeforeEach
  void sit_down() {
    harness = new CliHarness(home).speaking(Protocol.CURRENT);
    harness.platform.able(Ability.TOKEN_ALONE);
  }

  @Test
  void the_script_s_own_file_tells_the_token_the_aim_the_target_and_where_the_key_is()
      throws Exception {
    Path file = tokenFile();
    Path key = keyBeside(file, PRIVATE_KEY);
    harness.platform.then(Answers.request("new", "host_uri", "up3.odoo.com"));
    CliHarness.Outcome outcome = harness.run("adopt", "--token-file", file.toString(), "--json");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(harness.platform.asked()).containsExactly("status " + NAME);
    Session kept = harness.only();
    assertThat(kept.request())
        .contains(new RequestRef(NAME, Secret.of(TOKEN), Optional.of("up3.odoo.com")));
    assertThat(kept.platform().protocol()).contains(Protocol.CURRENT);
    assertThat(kept.stage()).isEqualTo(Stage.CREATED);
    assertThat(kept.draft().aim()).isEqualTo("test");
    assertThat(kept.draft().target()).isEqualTo("17.0");
    assertThat(kept.transfers().ssh().identity())
        .contains(new SshIdentity.Made(Secret.of(PRIVATE_KEY)));
    assertThat(key).hasContent(PRIVATE_KEY);
    assertThat(kept.history())
        .extracting(HistoryEntry::happening)
        .startsWith(Happening.ADOPTED)
        .contains(Happening.STATE);
    assertThat(outcome.out())
        .contains("\"request\": \"" + NAME + "\"", "\"state\": \"new\"", "\"stage\": \"created\"")
        .contains("\"ssh_key\": \"session\"")
        .doesNotContain(TOKEN, SECRET_PART);
    assertThat(outcome.err())
        .contains("Request " + NAME + " is new. It is now saved in ")
        .contains(
            "Its SSH key was copied from " + key + " into the session; the original is untouched.")
        .contains("Next: odoo-upgrade upload --session " + kept.id().value() + " --dbdump FILE")
        .doesNotContain(TOKEN, SECRET_PART);
  }

  @Test
  void a_wrong_token_is_refused_before_there_is_a_session() throws Exception {
    harness.platform.then(Answers.refusal("KEY:INVALID", "There is no request with this token."));
    CliHarness.Outcome outcome = harness.run("adopt", "--token", TOKEN);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("There is no request with this token.", "No session was created.")
        .doesNotContain(TOKEN);
    assertThat(harness.sessionFiles()).isEmpty();
  }

  @Test
  void a_token_that_has_a_session_gets_no_second_one() throws Exception {
    harness.platform.then(Answers.request("progress"));
    assertThat(harness.run("adopt", "--token", TOKEN, "--aim=test").code()).isZero();
    String id = harness.only().id().value();
    CliHarness.Outcome again = harness.run("adopt", "--token", TOKEN);
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err())
        .contains("This token already has a session: " + id, "odoo-upgrade status --session " + id);
    assertThat(harness.platform.asked()).hasSize(1);
    assertThat(harness.sessionFiles()).hasSize(1);
  }

  @Test
  void all_that_is_known_may_be_typed_and_the_token_come_from_the_environment() throws Exception {
    Path key = Files.writeString(home.resolve("my-key"), "not looked into");
    harness.env.put("ODOO_UPGRADE_KEY", TOKEN);
    harness.platform.then(Answers.request("done"));
    Path session = home.resolve("mine.json");
    CliHarness.Outcome outcome =
        harness.run(
            "adopt",
            "--request=20534",
            "--host=up9.odoo.com",
            "--ssh-key=" + key,
            "--contract=M123456-abcxyz",
            "--target=16.0",
            "--aim=production",
            "--session=" + session);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(harness.sessionFiles()).isEmpty();
    assertThat(harness.platform.asked()).containsExactly("status 20534");
    assertThat(outcome.err())
        .contains("Its files are transferred with the SSH key " + key + ".\n")
        .contains("Next: odoo-upgrade download --session " + session)
        .doesNotContain("is unknown", "copy it");
    assertThat(Files.readString(session)).contains("up9.odoo.com", "M123456-abcxyz", "16.0");
    assertThat(harness.run("adopt", "--session=" + session).err()).contains("already exists");
  }

  @Test
  void what_is_not_known_is_told_with_what_it_means() {
    harness.platform.then(Answers.request("pending"));
    assertThat(harness.run("adopt", "--token", TOKEN).err())
        .contains("Its SSH key is unknown", "Its contract is unknown", "Its aim is unknown")
        .contains("Next: odoo-upgrade watch")
        .contains("If it stays pending, start processing: odoo-upgrade process");
  }

  @Test
  void an_order_that_makes_no_sense_and_no_token_at_all_are_told_before_anything_is_sent() {
    CliHarness.Outcome odd =
        harness.run("adopt", "--token", TOKEN, "--aim", "fun", "--target", "new");
    assertThat(odd.code()).isEqualTo(3);
    assertThat(odd.err()).contains("--aim 'fun'", "--target 'new'");
    assertThat(harness.run("adopt", "--token", TOKEN, "--host=https://up3.odoo.com").err())
        .contains("is not a host name; write it like up3.odoo.com. Nothing was sent.");
    assertThat(harness.run("adopt").err()).contains("adopt needs --token-file");
    assertThat(harness.run("adopt", "--token-file", "no-such-file").code()).isEqualTo(4);
    assertThat(harness.platform.asked()).isEmpty();
  }

  @Test
  void a_platform_of_version_1_knows_no_such_tokens() throws Exception {
    CliHarness other = new CliHarness(home.resolve("other")).speaking(Protocol.V1);
    CliHarness.Outcome outcome = other.run("adopt", "--token", TOKEN);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("which speaks v1", "odoo-upgrade status --request ID");
    assertThat(other.sessionFiles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "upgrade_ssh_key, odoo-upgrade-production-db_x-18, production, 18.0",
    "UID_upgrade_ssh_key, odoo-upgrade-test-dump_x-17.0, test, 17.0",
  })
  void a_request_is_taken_over_from_each_version_of_the_script(
      String keyName, String tokenName, String aim, String target) throws Exception {
    Path file = Files.writeString(temporary.resolve(tokenName), TOKEN);
    Files.move(keyBeside(file, PRIVATE_KEY), temporary.resolve("k"));
    String owner = Files.getAttribute(file, "unix:uid").toString();
    Files.move(temporary.resolve("k"), temporary.resolve(keyName.replace("UID", owner)));
    harness.platform.then(Answers.request("new"));
    assertThat(harness.run("adopt", "--token-file", file.toString()).code()).isZero();
    assertThat(harness.only().transfers().ssh().identity())
        .contains(new SshIdentity.Made(Secret.of(PRIVATE_KEY)));
    assertThat(harness.only().draft().aim()).isEqualTo(aim);
    assertThat(harness.only().draft().target()).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000_upgrade_ssh_key", "upgrade_ssh_key"})
  void the_script_s_key_is_copied_too_where_it_is_named(String name) throws Exception {
    Path key = Files.writeString(home.resolve(name), PRIVATE_KEY);
    harness.platform.then(Answers.request("new"));
    assertThat(harness.run("adopt", "--token", TOKEN, "--ssh-key=" + key).code()).isZero();
    assertThat(harness.only().transfers().ssh().identity())
        .contains(new SshIdentity.Made(Secret.of(PRIVATE_KEY)));
  }

  @Test
  void a_key_that_a_passphrase_locks_is_used_where_it_lies_and_people_are_warned()
      throws Exception {
    Path file = tokenFile();
    Path key = keyBeside(file, PRIVATE_KEY.replace("PRIVATE", "ENCRYPTED PRIVATE"));
    harness.platform.then(Answers.request("new"));
    CliHarness.Outcome outcome = harness.run("adopt", "--token-file", file.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(harness.only().transfers().ssh().identity()).contains(new SshIdentity.KeyFile(key));
    assertThat(outcome.err())
        .contains("which is protected by a passphrase", "copy it to a safe place");
  }

  @Test
  void the_agent_may_hold_the_key() throws Exception {
    harness.env.put("SSH_AUTH_SOCK", "/run/agent");
    harness.platform.then(Answers.request("new"));
    CliHarness.Outcome outcome =
        harness.run("adopt", "--token", TOKEN, "--ssh-key=agent", "--json");
    assertThat(harness.only().transfers().ssh().identity()).contains(new SshIdentity.Agent());
    assertThat(outcome.out()).contains("\"ssh_key\": \"agent\"");
  }

  @Test
  void what_is_no_key_is_told_before_anything_is_sent() throws Exception {
    Path file = tokenFile();
    Path key = keyBeside(file, "ssh-rsa AAAA the public half");
    CliHarness.Outcome outcome = harness.run("adopt", "--token-file", file.toString());
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains(key + " does not contain a readable private SSH key");
    assertThat(harness.platform.asked()).isEmpty();
    assertThat(harness.sessionFiles()).isEmpty();
  }

  private Path tokenFile() throws IOException {
    return Files.writeString(temporary.resolve("odoo-upgrade-test-db_my-sales-17.0"), TOKEN);
  }

  private static Path keyBeside(Path file, String content) throws IOException {
    assumeTrue(
        file.getFileSystem().supportedFileAttributeViews().contains("unix"),
        "the owner of a file has a number on Unix alone");
    Object owner = Files.getAttribute(file, "unix:uid");
    return Files.writeString(file.resolveSibling(owner + "_upgrade_ssh_key"), content);
  }
}
