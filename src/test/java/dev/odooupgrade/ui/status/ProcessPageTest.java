package dev.odooupgrade.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.TextBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said and asked before processing begins. */
class ProcessPageTest {
  @TempDir Path folder;

  @Test
  void a_test_begins_at_once() {
    PageDriver page = new PageDriver(folder).open(Samples.at(Stage.UPLOADED));
    assertThat(words(page))
        .containsExactly(
            "Dump uploaded. The upgrade has not been started yet.",
            "Press Enter to start the upgrade. It may take minutes or hours.");
    assertThat(page.keys()).containsExactly("Enter process", "Esc home", "? help");
    page.platform.then(Answers.yes()).then(Answers.request("pending"));
    assertThat(page.accept().id()).isEqualTo("status");
    assertThat(page.platform.asked()).containsExactly("process 10534", "status 10534");
  }

  @Test
  void production_begins_when_the_contract_was_typed() {
    PageDriver page =
        new PageDriver(folder)
            .open(
                Samples.at(Stage.UPLOADED)
                    .withDraft(Samples.DRAFT.with(OrderField.AIM, "production")));
    assertThat(words(page))
        .containsExactly(
            "Dump uploaded. The upgrade has not been started yet.",
            "This is a PRODUCTION upgrade to 8.0. Anything entered since this dump was made will be"
                + " missing from the new database. Was Odoo stopped before the dump?",
            "Type the contract M123456-abcxyz to start the upgrade.");
    assertThat(page.accept().message())
        .isEqualTo("Type the contract first; this cannot be undone.");
    assertThat(page.fill("M123").accept().message())
        .isEqualTo("That is not M123456-abcxyz. Nothing was sent.");
    assertThat(page.platform.asked()).isEmpty();
    page.platform.then(Answers.yes()).then(Answers.request("pending"));
    page.fill("M123456-abcxyz").accept();
    assertThat(page.platform.asked()).startsWith("process 10534");
  }

  @Test
  void an_answer_that_was_lost_is_settled_by_asking_for_the_status() {
    PageDriver page = new PageDriver(folder);
    page.platform.then(
        context -> {
          page.peek();
          assertThat(page.message()).isEqualTo("Checking whether processing has begun...");
          assertThat(page.keys()).first().isEqualTo("Ctrl-X stop waiting");
          return Answers.request("pending");
        });
    page.platform.then(Answers.request("pending"));
    assertThat(page.open(Samples.at(Stage.SUBMITTING)).id()).isEqualTo("status");
  }

  @Test
  void nobody_is_told_to_press_Enter_for_what_begins_by_itself() {
    PageDriver page = new PageDriver(folder).open(Samples.at(Stage.UPLOADED));
    page.platform.then(
        context -> {
          page.peek();
          assertThat(words(page))
              .containsExactly("Dump uploaded.", "The upgrade may take minutes or hours.");
          return Answers.yes();
        });
    page.platform.then(Answers.request("pending"));
    assertThat(page.accept().id()).isEqualTo("status");
  }

  @Test
  void while_the_platform_is_asked_to_begin_that_is_said() {
    PageDriver page = new PageDriver(folder).open(Samples.at(Stage.UPLOADED));
    page.platform.then(
        context -> {
          page.peek();
          assertThat(page.message()).isEqualTo("Starting the upgrade...");
          return Answers.yes();
        });
    page.platform.then(Answers.request("pending"));
    page.accept();
  }

  @Test
  void a_dump_that_nobody_has_proven_is_read_to_its_end_first_and_never_processed_when_damaged()
      throws IOException {
    byte[] dump = new byte[33 << 20];
    Arrays.fill(dump, (byte) 0xff);
    byte[] beginning = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
    System.arraycopy(beginning, 0, dump, 0, beginning.length);
    Path file = Files.write(folder.resolve("late.sql.gz"), dump);
    DumpFile chosen =
        new DumpFile(file, dump.length, Files.getLastModifiedTime(file).toInstant(), "a dump");
    PageDriver page =
        new PageDriver(folder)
            .open(Samples.at(Stage.UPLOADED).withDump(Optional.of(chosen)))
            .accept();
    assertThat(page.id()).isEqualTo("upload");
    assertThat(page.message())
        .contains("late.sql.gz is cut off or damaged", "Choose another dump.");
    assertThat(page.accept().platform.asked()).isEmpty();
  }

  private static List<String> words(PageDriver page) {
    return page.body(TextBody.class).paragraphs().stream().map(TextBody.Paragraph::text).toList();
  }
}
