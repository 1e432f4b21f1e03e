package dev.odooupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key of one's own: told when the request is created, and never put in place of another. */
final class OwnKeyTest {
  @TempDir private Path home;
  private CliHarness harness;
  private Path key;

  @BeforeEach
  void sit_down() throws Exception {
    harness = new CliHarness(home);
    key = Files.writeString(home.resolve("my-key"), "not looked into");
  }

  @Test
  void create_tells_it_and_keeps_it() throws Exception {
    harness.platform.then(Answers.request("draft"));
    CliHarness.Outcome outcome = order("create", "--filename=db.dump");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(harness.platform.asked()).containsExactly("create with a key of one's own");
    assertThat(harness.only().transfers().ssh().identity()).contains(new SshIdentity.KeyFile(key));
  }

  @Test
  void all_tells_it_with_the_order_too() throws Exception {
    harness.saved(Samples.filledIn());
    harness
        .platform
        .then(Answers.request("draft"))
        .then(Answers.yes())
        .then(Answers.yes())
        .then(Answers.request("pending"));
    CliHarness.Outcome outcome =
        harness.run("all", "--session", CliHarness.ID, "--ssh-key", key.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(harness.platform.asked()).startsWith("create with a key of one's own");
    assertThat(harness.session().transfers().ssh().identity())
        .contains(new SshIdentity.KeyFile(key));
  }

  @Test
  void a_key_that_is_not_there_is_told_before_a_request_is_spent() throws Exception {
    Files.delete(key);
    CliHarness.Outcome outcome = order("create", "--filename=db.dump");
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains("does not exist. Nothing was sent.");
    assertThat(harness.platform.asked()).isEmpty();
  }

  @Test
  void the_only_key_that_opens_a_request_is_not_given_up() throws Exception {
    harness.platform.able(Ability.KEY_WITH_ORDER);
    SshTrust made = SshTrust.NONE.as(new SshIdentity.Made(Secret.of("the only key")));
    Session session = Samples.at(Stage.CREATED).withTransfers(Transfers.NONE.with(made));
    harness.saved(session);
    for (String command : new String[] {"upload", "all"}) {
      CliHarness.Outcome outcome =
          harness.run(command, "--session", CliHarness.ID, "--ssh-key", key.toString());
      assertThat(outcome.code()).as(command).isEqualTo(3);
      assertThat(outcome.err()).contains("accepts no other", "the session has that key");
    }
    assertThat(harness.platform.asked()).isEmpty();
    assertThat(harness.session().transfers().ssh()).isEqualTo(made);
  }

  private CliHarness.Outcome order(String command, String more) {
    return harness.run(
        command,
        more,
        "--contract=M123456-abcxyz",
        "--email=john.doe@example.com",
        "--target=17.0",
        "--aim=test",
        "--ssh-key=" + key);
  }
}
