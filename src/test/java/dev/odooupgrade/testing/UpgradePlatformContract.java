package dev.odooupgrade.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Aim;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.platform.Verdict;
import dev.odooupgrade.transfer.TransferEvent;
import dev.odooupgrade.transfer.TransferJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the flow may count on, whichever protocol is spoken. Each adapter's test extends this, and
 * says how its own server comes to behave in such a way.
 */
public abstract class UpgradePlatformContract {
  /** A request and a key with every character that a careless encoding would break. */
  protected static final RequestRef REF = new RequestRef("10534", Secret.of("Aw7p+x/y_z-w=="));

  /** A complete order. */
  protected static final Order ORDER =
      new Order(
          "M123456-abcxyz",
          "john.doe@example.com",
          "8.0",
          Aim.TEST,
          "d.dump",
          Optional.of("Europe/Brussels"),
          List.of());

  /** The adapter, speaking with the server that the other methods prepare. */
  protected abstract UpgradePlatform platform() throws TroubleException;

  /** The server takes every call; requests are those of {@link #REF}, in this state. */
  protected abstract void serverAccepts(String state);

  /** The server refuses every call because of the target, and tells the ones it would take. */
  protected abstract void serverRefusesTarget(String message, List<String> expected);

  /** The server fails. */
  protected abstract void serverFails();

  /** The server closes each connection without an answer. */
  protected abstract void serverHangsUp();

  /** How a dump is sent to it. */
  protected Sending sending() {
    return PlainTransfer.OVER_HTTPS;
  }

  /** The bytes of the dump that arrived last. */
  protected abstract byte[] receivedDump();

  @Test
  void a_created_request_comes_with_its_id_and_key() throws Exception {
    serverAccepts("draft");
    Answer answer = platform().create(ORDER, SshTrust.NONE, new TransferJournal() {});
    assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(
            answer
                .request()
                .flatMap(UpgradeRequest::ref)
                .map(ref -> new RequestRef(ref.id(), ref.key())))
        .contains(REF);
  }

  @Test
  void the_state_is_the_platforms_own_word() throws Exception {
    serverAccepts("something new");
    Answer answer = platform().status(REF);
    assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(answer.request().flatMap(UpgradeRequest::state))
        .contains(new RequestState("something new"));
  }

  @Test
  void processing_is_taken() throws Exception {
    serverAccepts("draft");
    assertThat(platform().process(REF).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void the_dump_arrives_byte_for_byte_and_its_way_is_told(@TempDir Path folder) throws Exception {
    serverAccepts("draft");
    byte[] content = new byte[1_000_000];
    new Random(7).nextBytes(content);
    DumpFile dump = dump(Files.write(folder.resolve("d.dump"), content));
    List<TransferEvent> events = new ArrayList<>();
    Answer answer = platform().upload(REF, dump, sending(), PlainTransfer.heardBy(events::add));
    assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
    // What a call says besides is a part of it.
    assertThat(answer.figures().sent()).isBetween((long) content.length, content.length + 1000L);
    assertThat(receivedDump()).isEqualTo(content);
    assertThat(events.get(0)).isInstanceOf(TransferEvent.Started.class);
    assertThat(events.get(events.size() - 2))
        .isInstanceOfSatisfying(
            TransferEvent.Progressed.class,
            last -> assertThat(last.moved()).isEqualTo(content.length));
    assertThat(events.get(events.size() - 1))
        .isInstanceOf(TransferEvent.AwaitingConfirmation.class);
  }

  @Test
  void a_dump_that_changed_since_it_was_chosen_is_not_sent(@TempDir Path folder) throws Exception {
    serverAccepts("draft");
    Path file = Files.writeString(folder.resolve("d.dump"), "as it was");
    DumpFile chosen = dump(file);
    Files.writeString(file, "as it is now");
    TroubleException e =
        catchThrowableOfType(
            TroubleException.class,
            () ->
                platform()
                    .upload(REF, chosen, sending(), PlainTransfer.heardBy(PlainTransfer.SILENT)));
    assertThat(e.trouble().kind()).isEqualTo(TroubleKind.FILE);
  }

  @Test
  void a_refusal_names_the_field_and_the_values_to_choose_from() throws Exception {
    serverRefusesTarget("Invalid value", List.of("9.0", "saas~18.2"));
    Answer answer = platform().create(ORDER, SshTrust.NONE, new TransferJournal() {});
    assertThat(answer.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(answer.failures().get(0).field()).contains(OrderField.TARGET);
    assertThat(answer.failures().get(0).message()).contains("Invalid value");
    assertThat(answer.failures().get(0).expected()).containsExactly("9.0", "saas~18.2");
  }

  @Test
  void a_server_that_fails_is_an_answer() throws Exception {
    serverFails();
    assertThat(platform().create(ORDER, SshTrust.NONE, new TransferJournal() {}).verdict())
        .isEqualTo(Verdict.SERVER_ERROR);
    assertThat(platform().status(REF).verdict()).isEqualTo(Verdict.SERVER_ERROR);
  }

  @Test
  void a_lost_answer_is_a_trouble_that_says_what_is_unsure() {
    serverHangsUp();
    TroubleException e =
        catchThrowableOfType(TroubleException.class, () -> platform().process(REF));
    assertThat(e.trouble().kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(e.trouble().meaning()).contains("may or may not", "key are kept");
  }

  /** A file as it is chosen. */
  protected static DumpFile dump(Path file) throws IOException {
    return new DumpFile(
        file, Files.size(file), Files.getLastModifiedTime(file).toInstant(), "a dump");
  }
}
