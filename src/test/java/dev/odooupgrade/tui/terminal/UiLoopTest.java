package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class UiLoopTest {

  private static final Key ENTER = Key.of(KeyName.ENTER);

  private final List<String> seen = new ArrayList<>();
  private final Client client = new Client();
  private final UiLoop loop = new UiLoop(client);

  @Test
  void it_paints_once_for_all_that_waited() {
    loop.drain();
    loop.press(new Key.Typed("a"));
    loop.press(new Key.Typed("b"));
    loop.execute(loop::repaint);
    loop.drain();

    assertThat(seen).containsExactly("paint 0", "key a", "key b", "paint 0");
  }

  @Test
  void it_paints_only_when_asked() {
    loop.drain();
    seen.clear();
    loop.execute(() -> seen.add("work"));
    loop.drain();

    assertThat(seen).containsExactly("work");
  }

  @Test
  void a_second_enter_typed_before_the_new_screen_was_seen_is_dropped() {
    loop.drain();
    loop.press(ENTER);
    loop.press(ENTER);
    loop.press(new Key.Typed("x"));
    loop.drain();

    assertThat(client.screen).isEqualTo(1);
    assertThat(seen).containsExactly("paint 0", "key enter", "key x", "paint 1");
  }

  @Test
  void an_enter_that_came_while_the_new_screen_was_drawn_is_dropped_too() {
    loop.drain();
    client.whileDrawing.set(() -> loop.press(ENTER));
    loop.press(ENTER);
    loop.drain();

    assertThat(client.screen).isEqualTo(1);
  }

  @Test
  void an_enter_pressed_the_moment_the_new_screen_is_shown_counts() {
    loop.drain();
    client.onceShown.set(() -> loop.press(ENTER));
    loop.press(ENTER);
    loop.drain();

    assertThat(client.screen).isEqualTo(2);
  }

  @Test
  void enter_works_once_the_new_screen_was_seen() {
    loop.drain();
    loop.press(ENTER);
    loop.drain();
    loop.press(ENTER);
    loop.drain();

    assertThat(client.screen).isEqualTo(2);
  }

  @Test
  void enter_before_the_first_frame_is_dropped() {
    loop.press(ENTER);
    loop.drain();

    assertThat(client.screen).isZero();
  }

  @Test
  void another_screen_is_painted_without_being_asked() {
    loop.drain();
    loop.execute(() -> client.screen = 7);
    loop.drain();

    assertThat(seen).containsExactly("paint 0", "paint 7");
  }

  @Test
  void what_is_asked_for_twice_is_painted_once() {
    loop.drain();
    loop.repaint();
    loop.repaint();
    loop.drain();

    assertThat(seen).containsExactly("paint 0", "paint 0");
  }

  @Test
  void run_ends_when_stopped() throws InterruptedException {
    loop.stop();

    loop.run();

    assertThat(loop.isStopped()).isTrue();
  }

  @Test
  void run_ends_when_the_terminal_goes_away_and_does_nothing_after_it()
      throws InterruptedException {
    loop.hangUp();
    loop.press(new Key.Typed("x"));

    loop.run();

    assertThat(seen).containsExactly("paint 0", "hung up");
  }

  @Test
  void what_the_client_throws_comes_out() {
    loop.execute(
        () -> {
          throw new IllegalStateException("broken");
        });

    assertThatThrownBy(loop::run).hasMessage("broken");
  }

  @Test
  void work_that_always_posts_new_work_is_noticed() {
    Runnable[] again = new Runnable[1];
    again[0] = () -> loop.execute(again[0]);
    loop.execute(again[0]);

    assertThatThrownBy(loop::drain).hasMessageContaining("never settles");
  }

  private final class Client implements UiClient {
    private int screen;
    private final AtomicReference<Runnable> whileDrawing = new AtomicReference<>(() -> {});
    private final AtomicReference<Runnable> onceShown = new AtomicReference<>(() -> {});

    @Override
    public void redraw() {}

    @Override
    public void key(Key key) {
      seen.add("key " + key);
      if (key.equals(ENTER)) {
        screen++;
      }
      loop.repaint();
    }

    @Override
    public void hungUp() {
      seen.add("hung up");
    }

    @Override
    public Object screen() {
      return screen;
    }

    @Override
    public void draw() {
      onceOf(whileDrawing);
    }

    @Override
    public void show() {
      seen.add("paint " + screen);
      onceOf(onceShown);
    }

    private void onceOf(AtomicReference<Runnable> happening) {
      happening.getAndSet(() -> {}).run();
    }
  }
}
