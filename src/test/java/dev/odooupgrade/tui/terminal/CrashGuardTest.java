package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashGuardTest {

  private final List<String> happened = new ArrayList<>();
  private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream logBytes = new ByteArrayOutputStream();
  private final CrashGuard.Reports reports =
      new CrashGuard.Reports(
          print(errBytes),
          print(logBytes),
          defect -> "A defect: " + defect.getMessage(),
          () -> happened.add("exit"));

  @Test
  void a_defect_is_logged_and_told_after_the_terminal_is_back() {
    CrashGuard guard =
        CrashGuard.install(() -> happened.add("back, told: " + text(errBytes)), reports);
    guard.crashed(new Thread("worker"), new IllegalStateException("oops"));
    guard.crashed(new Thread("other"), new IllegalStateException("a consequence"));
    guard.close();

    assertThat(happened).containsExactly("exit", "back, told: ");
    assertThat(text(errBytes)).isEqualTo("A defect: oops" + System.lineSeparator());
    assertThat(text(logBytes)).contains("thread worker").contains("oops").doesNotContain("other");
  }

  @Test
  void what_is_printed_while_the_screen_is_up_goes_to_the_log() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (CrashGuard guard = CrashGuard.install(() -> happened.add("back"), reports)) {
      assertThat(guard).isNotNull();
      System.out.print("a library ");
      System.err.print("speaks");
      System.out.flush();
    }

    assertThat(text(logBytes)).isEqualTo("a library speaks");
    assertThat(System.out).isSameAs(out);
    assertThat(System.err).isSameAs(err);
    assertThat(happened).containsExactly("back");
    assertThat(text(errBytes)).isEmpty();
  }

  @Test
  void a_signal_leaves_how_to_continue_once_the_terminal_is_back() {
    PrintStream out = System.out;
    ByteArrayOutputStream shell = new ByteArrayOutputStream();
    System.setOut(print(shell));
    try (CrashGuard guard =
        CrashGuard.install(() -> happened.add("back, told: " + text(shell)), reports)) {
      guard.leaves(() -> List.of("Continue with:", "  odoo-upgrade-tui --session \u001bx"));
      guard.endFromOutside();
      guard.endFromOutside();
    } finally {
      System.setOut(out);
    }
    assertThat(happened).containsExactly("back, told: ");
    assertThat(text(shell).lines())
        .containsExactly("Continue with:", "  odoo-upgrade-tui --session \uFFFDx");
  }

  @Test
  void a_defect_on_any_thread_is_caught() throws InterruptedException {
    try (CrashGuard guard = CrashGuard.install(() -> {}, reports)) {
      assertThat(guard).isNotNull();
      Thread thread =
          new Thread(
              () -> {
                throw new AssertionError("broken");
              });
      thread.start();
      thread.join();
    }

    assertThat(happened).containsExactly("exit");
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
