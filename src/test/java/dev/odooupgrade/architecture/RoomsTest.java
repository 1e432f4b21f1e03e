package dev.odooupgrade.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.UpgradeFlow;
import dev.odooupgrade.ui.page.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports go down only, and a library is known where it is needed and nowhere else. */
final class RoomsTest {
  private static final JavaClasses PROGRAM = Rooms.program();

  @Test
  void every_class_lives_in_a_room_of_the_table() {
    assertThat(PROGRAM).isNotEmpty();
    assertThat(PROGRAM.stream().filter(type -> Rooms.roomOf(type).isEmpty())).isEmpty();
  }

  @Test
  void a_room_uses_only_the_rooms_the_table_allows() {
    List<String> forbidden =
        dependencies(target -> Rooms.isOurs(target))
            .filter(dependency -> !isAllowed(dependency))
            .map(Dependency::getDescription)
            .toList();
    assertThat(forbidden).isEmpty();
  }

  @Test
  void the_table_itself_goes_down_only() {
    for (String room : Rooms.MAY_USE.keySet()) {
      assertThat(reachableFrom(room)).as("rooms below %s", room).doesNotContain(room);
    }
  }

  @Test
  void no_two_packages_need_each_other() {
    slices()
        .matching(Rooms.BASE + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void a_library_is_known_only_in_its_rooms() {
    List<String> forbidden = new ArrayList<>();
    for (Map.Entry<String, Set<String>> library : Rooms.LIBRARY_ONLY_IN.entrySet()) {
      dependencies(target -> Rooms.within(target.getPackageName(), library.getKey()))
          .filter(dependency -> !library.getValue().contains(room(dependency.getOriginClass())))
          .map(Dependency::getDescription)
          .forEach(forbidden::add);
    }
    assertThat(forbidden).isEmpty();
  }

  @Test
  void the_faces_never_touch_a_platform() {
    for (String face : List.of("tui", "cli", "prompt", "ui")) {
      assertThat(Rooms.MAY_USE.get(face))
          .doesNotContain("platform", "platform.v1", "platform.current", "http");
    }
    assertThat(Rooms.MAY_USE.get("sandbox")).doesNotContain("platform", "platform.v1", "http");
  }

  /**
   * What an event leaves behind is decided in one place, so the faces only tell what a person did.
   */
  @Test
  void the_faces_open_an_upgrade_and_never_change_its_session_themselves() {
    List<String> forbidden =
        dependencies(
                target ->
                    target.isAssignableTo(FlowEvent.class)
                        || target.isEquivalentTo(UpgradeFlow.class))
            .filter(dependency -> !room(dependency.getOriginClass()).equals("flow"))
            .map(Dependency::getDescription)
            .toList();
    assertThat(forbidden).isEmpty();
  }

  /** So that whoever changes a sentence of a page touches the test of that page alone. */
  @Test
  void every_page_has_a_test_of_its_own_beside_it() {
    List<Path> missing =
        PROGRAM.stream()
            .filter(type -> type.isAssignableTo(Page.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(type -> type.getName().replace('.', '/') + "Test.java")
            .map(name -> Path.of("src/test/java", name))
            .filter(Files::notExists)
            .toList();
    assertThat(missing).isEmpty();
  }

  private static Stream<Dependency> dependencies(Predicate<JavaClass> onto) {
    return PROGRAM.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> onto.test(dependency.getTargetClass()));
  }

  private static boolean isAllowed(Dependency dependency) {
    String from = room(dependency.getOriginClass());
    String to = room(dependency.getTargetClass());
    return from.equals(to) || from.equals(Rooms.TOP) || mayUse(from).contains(to);
  }

  private static String room(JavaClass type) {
    return Rooms.roomOf(type).orElse("outside every room");
  }

  private static Set<String> mayUse(String room) {
    return Rooms.MAY_USE.getOrDefault(room, Set.of());
  }

  private static Stream<String> reachableFrom(String room) {
    return mayUse(room).stream()
        .flatMap(next -> Stream.concat(Stream.of(next), reachableFrom(next)));
  }
}
