package dev.odooupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Of Lanterna the program uses the screen, which knows what differs between two frames, and the
 * encoder of ANSI sequences. Its widgets, its threads, its decoder of keys and its choice of a
 * terminal stay outside: see {@code docs/dev/lanterna.md}.
 */
final class LanternaUseTest {
  private static final String LANTERNA = "com.googlecode.lanterna";

  private static final Set<String> USED =
      Set.of(
          LANTERNA + ".SGR",
          LANTERNA + ".TerminalPosition",
          LANTERNA + ".TerminalSize",
          LANTERNA + ".TextCharacter",
          LANTERNA + ".TextColor",
          LANTERNA + ".graphics.TextGraphics",
          LANTERNA + ".input.KeyStroke",
          LANTERNA + ".screen.Screen",
          LANTERNA + ".screen.TerminalScreen",
          LANTERNA + ".terminal.ansi.ANSITerminal");

  private static final List<Dependency> OF_LANTERNA =
      Rooms.program().stream()
          .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
          .filter(dependency -> Rooms.within(target(dependency), LANTERNA))
          .toList();

  @Test
  void only_the_screen_layer_is_used() {
    List<String> others =
        OF_LANTERNA.stream()
            .filter(dependency -> USED.stream().noneMatch(used -> isPartOf(dependency, used)))
            .map(Dependency::getDescription)
            .toList();
    assertThat(others).isEmpty();
  }

  @Test
  void every_class_of_the_list_is_really_used() {
    for (String used : USED) {
      assertThat(OF_LANTERNA.stream().anyMatch(dependency -> isPartOf(dependency, used)))
          .as(used)
          .isTrue();
    }
  }

  private static boolean isPartOf(Dependency dependency, String type) {
    return target(dependency).equals(type) || target(dependency).startsWith(type + "$");
  }

  private static String target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType().getName();
  }
}
