package dev.odooupgrade.tui;

import dev.odooupgrade.testing.GeneratedPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures in {@code docs} are the screens that other tests compare with the program's. */
class PicturesTest {
  private static final double SECONDS = 2.5;

  /** From an empty list to the database that is there. */
  private static final List<String> WALK =
      List.of(
          "wizard/home-empty",
          "wizard/contract-filled",
          "wizard/email-empty",
          "wizard/aim",
          "wizard/dump-filled",
          "wizard/timezone-suggested",
          "wizard/review",
          "wizard/upload-moving",
          "wizard/status-progress",
          "wizard/status-done",
          "wizard/status-downloaded",
          "wizard/home-one");

  @Test
  void the_dashboard() {
    check("dashboard", ScreenPicture.of("wizard/weekend", "The list of upgrades"));
  }

  @Test
  void the_timezone() {
    check("timezone", ScreenPicture.of("wizard/timezone-suggested", "Choosing a time zone"));
  }

  @Test
  void an_upload() {
    check("upload", ScreenPicture.of("wizard/upload-moving", "A dump being uploaded"));
  }

  @Test
  void the_whole_way() {
    check("walk", ScreenPicture.walk(WALK, SECONDS, "From an empty list to the upgraded database"));
  }

  private static void check(String name, String picture) {
    GeneratedPage.check("docs/pictures/" + name + ".svg", picture);
  }
}
