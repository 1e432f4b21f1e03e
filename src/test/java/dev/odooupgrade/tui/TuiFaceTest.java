package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.signal.TerminalAbilities;
import dev.odooupgrade.tui.signal.TerminalSignals;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.ConversationEnding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.View;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.PageModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TuiFaceTest {

  private static final Key SPACE = new Key.Typed(" ");
  private static final Key LETTER_Q = new Key.Typed("q");
  private static final long TENTH = 100_000_000;

  private final VirtualScreen screen = new VirtualScreen(80, 24);
  private final List<String> seen = new ArrayList<>();
  private final List<Runnable> alarms = new ArrayList<>();
  private final List<Long> waits = new ArrayList<>();
  private final Talk console = new Talk();
  private long now = 1_000 * TENTH;

  private final TuiFace face =
      new TuiFace(
          new ScreenPainter(screen.screen(), Theme.DEFAULT, Glyphs.UNICODE),
          new TerminalSignals(
              TerminalAbilities.of(Map.of("TERM", "dumb"), SignalChoice.USUAL),
              sequence -> seen.add("told " + sequence.replace('\033', '~').replace('\007', '^'))),
          () -> seen.add("suspend"),
          text -> seen.add("copy " + text),
          file -> seen.add("read " + file),
          (delay, work) -> {
            waits.add(delay.toMillis());
            alarms.add(work);
            return () -> alarms.remove(work);
          },
          () -> now,
          (shell, view, uiThread) -> console.begunWith(shell, view));

  @Test
  void the_first_page_is_shown_without_a_key() {
    face.loop().drain();

    assertThat(screen.text()).contains("Saved upgrades (5)");
    assertThat(seen).containsExactly("begin");
  }

  @Test
  void the_same_page_again_is_not_painted_again() {
    face.loop().drain();
    now += TENTH;
    face.loop().execute(() -> console.say(""));
    face.loop().drain();
    face.loop().execute(() -> console.say("news"));
    face.loop().drain();

    assertThat(screen.row(22)).as("a frame just before would have delayed it").isEqualTo(" news");
  }

  @Test
  void what_a_key_changes_is_shown_at_once() {
    face.loop().drain();
    face.loop().press(SPACE);
    face.loop().drain();

    assertThat(screen.row(22)).isEqualTo(" key space");
    assertThat(alarms).hasSize(1);
  }

  @Test
  void what_changes_by_itself_is_shown_ten_times_a_second_at_most() {
    face.loop().drain();
    for (int i = 1; i <= 50; i++) {
      String news = "news " + i;
      face.loop().execute(() -> console.say(news));
      face.loop().drain();
    }
    assertThat(screen.row(22)).isEmpty();
    assertThat(waits).containsExactly(1000L, 100L);

    now += TENTH;
    alarms.get(1).run();
    face.loop().drain();
    assertThat(screen.row(22)).isEqualTo(" news 50");
  }

  @Test
  void time_goes_on_second_by_second() {
    face.loop().drain();
    alarms.get(0).run();
    face.loop().drain();
    alarms.get(1).run();
    face.loop().drain();

    assertThat(seen).containsExactly("begin", "tick", "tick");
    assertThat(waits).containsExactly(1000L, 1000L, 1000L);
  }

  @Test
  void ctrl_l_sends_every_cell_again() {
    face.loop().drain();
    screen.scribble();
    face.loop().press(SPACE);
    face.loop().drain();
    assertThat(screen.row(0)).contains("###");

    face.loop().press(new Key.Ctrl('l'));
    face.loop().drain();
    assertThat(screen.row(0)).startsWith(" odoo-upgrade ").doesNotContain("###");
    assertThat(seen)
        .as("it is no matter of the conversation")
        .containsExactly("begin", "key space");
  }

  @Test
  void ctrl_z_goes_back_to_the_shell_and_sends_every_cell_afterwards() {
    face.loop().drain();
    screen.scribble();
    face.loop().press(new Key.Ctrl('z'));
    face.loop().drain();

    assertThat(screen.row(0)).startsWith(" odoo-upgrade ").doesNotContain("###");
    assertThat(seen).containsExactly("begin", "suspend");
  }

  @Test
  void a_program_that_was_stopped_and_continued_sends_every_cell() {
    face.loop().drain();
    screen.scribble();
    face.loop().redraw();
    face.loop().drain();

    assertThat(screen.row(0)).startsWith(" odoo-upgrade ").doesNotContain("###");
  }

  @Test
  void a_page_follows_every_size_and_says_when_one_is_too_small() {
    face.loop().drain();
    String small = screen.text();
    resize(40, 10);
    assertThat(screen.text()).contains("60×15", "40×10");
    face.loop().press(SPACE);
    face.loop().drain();
    assertThat(seen).containsExactly("begin");

    resize(120, 40);
    Golden.check("views/home-LARGE", screen.dump());
    resize(80, 24);
    assertThat(screen.text()).isEqualTo(small);
  }

  @Test
  void a_screen_that_is_too_small_can_still_be_left() {
    face.loop().drain();
    resize(40, 10);
    face.loop().press(LETTER_Q);
    face.loop().drain();

    assertThat(face.loop().isStopped()).isTrue();
  }

  @Test
  void quitting_tells_how_it_ended_and_leaves_a_message() throws InterruptedException {
    face.loop().press(LETTER_Q);
    face.loop().run();

    assertThat(face.ended())
        .isEqualTo(
            new TuiFace.Ended(
                ConversationEnding.INTERRUPTED, List.of("Continue with: odoo-upgrade")));
  }

  @Test
  void a_terminal_that_goes_away_ends_the_conversation() throws InterruptedException {
    face.loop().hangUp();
    face.loop().run();

    assertThat(seen).containsExactly("begin", "end");
    assertThat(face.ended())
        .isEqualTo(
            new TuiFace.Ended(ConversationEnding.HUNG_UP, List.of("Continue with: odoo-upgrade")));
  }

  @Test
  void the_conversation_can_ring_and_copy() {
    console.shell().alert("done");
    console.shell().copy("10534");

    assertThat(seen).containsExactly("told ^", "copy 10534");
  }

  @Test
  void what_was_on_the_screen_is_sent_whole_when_another_program_has_had_it() {
    face.loop().drain();
    screen.scribble();
    assertThat(console.shell().read(Path.of("some.log"))).isTrue();
    face.loop().drain();

    assertThat(seen).containsExactly("begin", "read some.log");
    assertThat(screen.row(0)).startsWith(" odoo-upgrade ").doesNotContain("###");
  }

  private void resize(int columns, int rows) {
    screen.resize(columns, rows);
    face.loop().repaint();
    face.loop().drain();
  }

  private final class Talk implements Conversation {
    private final List<Shell> shells = new ArrayList<>();
    private final List<View> views = new ArrayList<>();

    Conversation begunWith(Shell shell, View view) {
      shells.add(shell);
      views.add(view);
      return this;
    }

    @Override
    public List<String> exitMessage() {
      return List.of("Continue with: odoo-upgrade");
    }

    Shell shell() {
      return shells.get(0);
    }

    void say(String words) {
      PageModel page = HomePages.some();
      views.get(0).render(words.isEmpty() ? page : Pages.with(page, Message.info(words)));
    }

    @Override
    public void begin() {
      seen.add("begin");
      say("");
    }

    @Override
    public void key(Key key) {
      seen.add("key " + key);
      say("key " + key);
      if (key.equals(LETTER_Q)) {
        shell().quit(ConversationEnding.INTERRUPTED, List.of("Continue with: odoo-upgrade"));
      }
    }

    @Override
    public void fill(String text) {
      throw new AssertionError("A screen passes on keys alone.");
    }

    @Override
    public void mark(int index) {
      throw new AssertionError("A screen passes on keys alone.");
    }

    @Override
    public void pick(int index) {
      throw new AssertionError("A screen passes on keys alone.");
    }

    @Override
    public void accept() {
      throw new AssertionError("A screen passes on keys alone.");
    }

    @Override
    public void act(String actionId) {
      throw new AssertionError("A screen passes on keys alone.");
    }

    @Override
    public void back() {
      throw new AssertionError("A screen passes on keys alone.");
    }

    @Override
    public void home() {
      throw new AssertionError("A screen passes on keys alone.");
    }

    @Override
    public void quit() {
      throw new AssertionError("A screen passes on keys alone.");
    }

    @Override
    public void tick() {
      seen.add("tick");
    }

    @Override
    public void end() {
      seen.add("end");
    }
  }
}
